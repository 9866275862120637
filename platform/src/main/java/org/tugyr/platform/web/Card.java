package org.tugyr.platform.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;

/**
 * A subject in brief, for places outside of its page: pages of others that embed it, and messengers.
 *
 * @param path of its page
 * @param title its name
 * @param above what it is part of, such as its area; null where it stands alone
 * @param lines where it stands, voice by voice
 * @param text one plain sentence on it; empty where there is none
 * @param figure a picture for an embed; null where there is none
 * @param synthetic everything about it is invented
 */
public record Card(
        String path,
        Text title,
        @Nullable Text above,
        List<Line> lines,
        String text,
        @Nullable Content figure,
        boolean synthetic,
        RecordState state) {

    public Card {
        lines = List.copyOf(lines);
    }

    /**
     * Where it stands in one voice.
     *
     * @param standing its chip; null where it has none
     * @param words what else is said, such as a number; empty for nothing
     */
    public record Line(Voice voice, @Nullable Standing standing, String words) {}
}
