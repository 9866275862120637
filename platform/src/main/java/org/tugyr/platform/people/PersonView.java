package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The page of a person.
 *
 * @param name null where it is not open
 * @param born as it is known, in the reader's language; null where it is not open or not known
 * @param erased the name was open once and has been erased
 * @param into address of the entry that this one was merged into; null where it stands for itself
 * @param findings what was found out about who this entry is
 * @param seats memberships through time, those of entries merged into this one included
 * @param entry place of the person's own entry in the log
 */
public record PersonView(
        @Nullable Text name,
        @Nullable String born,
        boolean erased,
        @Nullable String into,
        List<Finding> findings,
        List<Seat> seats,
        long entry,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    public PersonView {
        findings = List.copyOf(findings);
        seats = List.copyOf(seats);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(SeatSheet.of(seats));
    }

    /** Sorts of finding. */
    public enum FindingKind {
        /** This entry and another are one person, and the other stays. */
        MERGED_INTO,
        /** Another entry was this person too. */
        MERGED_FROM,
        /** Some memberships went from this entry to another person. */
        SPLIT_TO,
        /** Some memberships came from another entry. */
        SPLIT_FROM
    }

    /** That two entries are one person, or one entry two. */
    public record Finding(
            FindingKind kind,
            String href,
            String on,
            @Nullable Text reason,
            long entry) {}
}
