package org.tugyr.platform.access;

import gg.jte.Content;
import java.util.List;

/** A desk: who is signed in, and what modules contribute. */
public record DeskView(Frame frame, List<Content> parts) {

    public DeskView {
        parts = List.copyOf(parts);
    }
}
