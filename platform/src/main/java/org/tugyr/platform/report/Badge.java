package org.tugyr.platform.report;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/** How a mark looks. */
public enum Badge {
    SUPPORTED(Tone.DONE, Icon.CHECK),
    CONSISTENT(Tone.GOOD, Icon.EQUAL),
    REPEATED(Tone.OPEN, Icon.QUOTE),
    CONTRADICTED(Tone.FAIL, Icon.CROSS),
    SOURCES_CONFLICT(Tone.WARN, Icon.ALERT),
    UNVERIFIABLE(Tone.NONE, Icon.RING),
    NOT_CHECKABLE(Tone.NONE, Icon.DASH),
    /** A mark that waits for a reply. */
    WITHHELD(Tone.OPEN, Icon.STOP);

    private final Tone tone;
    private final Icon icon;

    Badge(Tone tone, Icon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** The badge of a mark, or of one that is withheld. */
    static Badge of(@Nullable Mark mark) {
        return mark == null ? WITHHELD : valueOf(mark.name());
    }

    public Tone tone() {
        return tone;
    }

    public Icon icon() {
        return icon;
    }

    /** Its word in addresses and message keys. */
    public String word() {
        return RowJson.word(this);
    }

    /** The badge of a word in an address. */
    static Optional<Badge> ofWord(String word) {
        return Arrays.stream(values())
                .filter(badge -> badge.word().equals(word))
                .findFirst();
    }

    /** The word on its chip. */
    public String label(Words words) {
        return words.of("report.mark", this);
    }
}
