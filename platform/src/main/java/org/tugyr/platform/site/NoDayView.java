package org.tugyr.platform.site;

import java.util.List;

/** That no board was kept of a day, and the nearest days of which there is one. */
public record NoDayView(String day, List<Day> near) {

    public NoDayView {
        near = List.copyOf(near);
    }

    /** A day with the address of its board. */
    public record Day(String label, String href) {}
}
