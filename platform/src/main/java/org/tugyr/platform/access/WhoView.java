package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * Who runs a record.
 *
 * @param keeper the body that stands in the record as keeping it
 * @param operator who runs it, in their own words; null where nobody has said
 * @param entry where they said so; null where nobody has
 * @param origin name of the log; null before its birth
 * @param key its public key; null before its birth
 * @param lines the roles in force
 * @param keys with which offices confirm, or did
 * @param together offices of accounts that administer the whole record and write in it besides, as founders do
 * @param conflicts councils and headquarters appointed by the same organisation
 */
public record WhoView(
        List<Choice> records,
        String keeper,
        @Nullable OperatorRow operator,
        @Nullable Long entry,
        @Nullable String origin,
        @Nullable String key,
        List<Line> lines,
        List<Key> keys,
        List<Together> together,
        List<Conflict> conflicts)
        implements Tabular {

    public WhoView {
        records = List.copyOf(records);
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
        together = List.copyOf(together);
        conflicts = List.copyOf(conflicts);
    }

    /** Public names of offices that one account holds. */
    public record Together(List<Text> offices) {

        public Together {
            offices = List.copyOf(offices);
        }
    }

    /**
     * A role in force.
     *
     * @param person who sits in a council by it; null for nobody, or for one whose name is not public
     * @param place where it holds; null for the whole record
     * @param appointing who appointed; null for nobody
     * @param granted public name of the office that granted it; null for the operator, from the shell
     * @param seconded public name of the second administrator's office; null for none
     * @param entry its place in the log
     */
    public record Line(
            GrantRow row,
            @Nullable Text person,
            @Nullable Text place,
            @Nullable Text appointing,
            @Nullable Text granted,
            @Nullable Text seconded,
            long entry) {}

    /**
     * A public key.
     *
     * @param office public name of its office
     * @param name of the key
     * @param ended day on which it ended; null where it is in use
     * @param entry where its latest state stands, and the whole key
     */
    public record Key(
            Text office,
            String name,
            LocalDate from,
            @Nullable LocalDate ended,
            long entry) {}

    /** A council and a headquarters appointed by the same organisation. */
    public record Conflict(Text council, Text headquarters, Text appointing) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(grants(words), confirming());
    }

    private Sheet<Key> confirming() {
        return Sheet.<Key>of("keys", keys)
                .text("access.office", Key::office)
                .text("access.keys.name", Key::name)
                .text("access.from", Key::from)
                .text("access.keys.ended", Key::ended)
                .number("web.csv.entry", Key::entry);
    }

    private Sheet<Line> grants(Words words) {
        return Sheet.<Line>of("grants", lines)
                .text("access.office", line -> line.row().title())
                .text("access.role", line -> words.of("access.role", line.row().role()))
                .text("access.place", line -> line.place() == null ? words.get("access.whole") : line.place())
                .text("access.appointing", Line::appointing)
                .text("access.person", Line::person)
                .text("access.from", line -> line.row().validFrom())
                .text("access.to", line -> line.row().validTo())
                .text("access.granted", line -> line.granted() == null ? words.get("access.shell") : line.granted())
                .text("access.seconded", Line::seconded)
                .number("web.csv.entry", Line::entry);
    }
}
