package org.tugyr.platform.election;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;

/** What contests name. */
final class ContestSubjects {

    private ContestSubjects() {}

    /** Organisations, persons, areas and documents, as kind and key. */
    static Set<String> of(ContestReading contests) {
        Set<String> subjects = new LinkedHashSet<>();
        contests.protocols().forEach(placed -> {
            add(subjects, "area", placed.row().area());
            add(subjects, "evidence", placed.row().evidence());
        });
        contests.sums().forEach(sum -> {
            sum.documents().forEach(document -> add(subjects, "evidence", document));
            add(subjects, "area", contests.areas().isEmpty() || sum.precincts() ? null : sum.area());
        });
        contests.rows().all().forEach(recorded -> {
            switch (recorded.row()) {
                case ContestRow row -> {
                    add(subjects, "organisation", row.organisation());
                    add(subjects, "area", row.area());
                    add(subjects, "evidence", row.evidence());
                }
                case ContestRuleRow row -> add(subjects, "evidence", row.evidence());
                case ContestRows.ContestDayRow row -> add(subjects, "evidence", row.evidence());
                case CandidacyRow row -> {
                    add(subjects, "organisation", row.organisation());
                    add(subjects, "person", row.person());
                    add(subjects, "evidence", row.evidence());
                }
                case ContestRows.RollRow row -> {
                    add(subjects, "area", row.area());
                    add(subjects, "evidence", row.evidence());
                }
                case ResultRows.RankingRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.RoundTotalRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.DeclaredRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.LotRow row -> add(subjects, "evidence", row.evidence());
                default -> {}
            }
        });
        return subjects;
    }

    static void add(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }
}
