package org.tugyr.platform.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of a rule that a record goes by from a day on. */
@Table(
        file = "rules",
        fact = "facts.RuleAdopted",
        doc = "A version of a rule that the record goes by from a day on. A record that names none when it is opened"
                + " adopts those of the platform on that day.")
public record RuleAdoptedRow(
        @Column(value = "key of the record", key = true, ref = "record", about = true)
        String record,

        @Column(value = "the rule, such as trajectory", key = true)
        String rule,

        @Column(value = "first day on which figures go by it", key = true)
        LocalDate adoptedOn,

        @Column("the version, such as trajectory/1") String version,

        @Column("SHA-256 of the rule's text as it was adopted, lower-case hexadecimal") @Nullable
        String document)
        implements Row {

    @Override
    public String effective() {
        return adoptedOn.toString();
    }

    /**
     * The version by which figures as of a day go: the one adopted last by then, and before the first adoption the first one.
     *
     * @param record the history of one record
     */
    public static Optional<RuleAdoptedRow> inForce(History record, String rule, LocalDate day) {
        List<RuleAdoptedRow> adopted = record.rows(RuleAdoptedRow.class).stream()
                .map(Recorded::row)
                .filter(row -> row.rule().equals(rule))
                .sorted(Comparator.comparing(RuleAdoptedRow::adoptedOn))
                .toList();
        return adopted.stream()
                .filter(row -> !row.adoptedOn().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> adopted.stream().findFirst());
    }
}
