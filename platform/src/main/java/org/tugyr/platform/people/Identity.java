package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.people.PersonView.Finding;
import org.tugyr.platform.people.PersonView.FindingKind;
import org.tugyr.platform.web.words.Words;

/** Who an entry is on a day, after all merges and splits decided by then. Pure. */
final class Identity {

    private final String key;
    private final LocalDate day;

    Identity(String key, LocalDate day) {
        this.key = key;
        this.day = day;
    }

    /** The subjects to read besides the entry's own: what was merged into it, and what it was divided from. */
    List<String> others(History history) {
        Set<String> others = new LinkedHashSet<>();
        merges(history).filter(row -> row.into().equals(key)).forEach(row -> others.add("person:" + row.person()));
        splits(history).filter(row -> row.other().equals(key)).forEach(row -> others.add("person:" + row.person()));
        return List.copyOf(others);
    }

    /** The entry that this one was merged into; null where it stands for itself. */
    @Nullable
    String into(History history) {
        return merges(history)
                .filter(row -> row.person().equals(key))
                .map(PersonMergeRow::into)
                .findFirst()
                .orElse(null);
    }

    /** The memberships of this person among those of all entries concerned. */
    List<Recorded<MembershipRow>> memberships(History history) {
        Set<String> own = new LinkedHashSet<>(Set.of(key));
        merges(history).filter(row -> row.into().equals(key)).forEach(row -> own.add(row.person()));
        Set<String> gone = new LinkedHashSet<>();
        Set<String> come = new LinkedHashSet<>();
        splits(history).forEach(row -> {
            if (own.contains(row.person())) {
                gone.addAll(row.memberships());
            }
            if (own.contains(row.other())) {
                come.addAll(row.memberships());
            }
        });
        return history.rows(MembershipRow.class).stream()
                .filter(recorded -> come.contains(recorded.row().membership())
                        || (own.contains(recorded.row().person())
                                && !gone.contains(recorded.row().membership())))
                .toList();
    }

    /** What was found out about this entry, oldest first. */
    List<Finding> findings(History history, Words words) {
        List<Finding> findings = new ArrayList<>();
        for (Recorded<PersonMergeRow> recorded : history.rows(PersonMergeRow.class)) {
            PersonMergeRow row = recorded.row();
            boolean given = row.person().equals(key);
            if ((given || row.into().equals(key)) && !row.decidedOn().isAfter(day)) {
                findings.add(new Finding(
                        given ? FindingKind.MERGED_INTO : FindingKind.MERGED_FROM,
                        "/persons/" + (given ? row.into() : row.person()),
                        words.day(row.decidedOn()),
                        row.reason(),
                        recorded.index()));
            }
        }
        for (Recorded<PersonSplitRow> recorded : history.rows(PersonSplitRow.class)) {
            PersonSplitRow row = recorded.row();
            boolean divided = row.person().equals(key);
            if ((divided || row.other().equals(key)) && !row.decidedOn().isAfter(day)) {
                findings.add(new Finding(
                        divided ? FindingKind.SPLIT_TO : FindingKind.SPLIT_FROM,
                        "/persons/" + (divided ? row.other() : row.person()),
                        words.day(row.decidedOn()),
                        row.reason(),
                        recorded.index()));
            }
        }
        return findings;
    }

    private java.util.stream.Stream<PersonMergeRow> merges(History history) {
        return history.rows(PersonMergeRow.class).stream()
                .map(Recorded::row)
                .filter(row -> !Objects.requireNonNull(row).decidedOn().isAfter(day));
    }

    private java.util.stream.Stream<PersonSplitRow> splits(History history) {
        return history.rows(PersonSplitRow.class).stream()
                .map(Recorded::row)
                .filter(row -> !Objects.requireNonNull(row).decidedOn().isAfter(day));
    }
}
