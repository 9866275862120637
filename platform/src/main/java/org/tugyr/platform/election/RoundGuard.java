package org.tugyr.platform.election;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ResultRows.Became;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** Totals by round are rounds one after the other, in which nobody comes back. */
public record RoundGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "contest";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(RoundTotalRow.class, RankingRow.class, CandidacyRow.class, ContestRuleRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<RoundTotalRow> totals = scene.rows(RoundTotalRow.class, subject);
        if (totals.isEmpty()) {
            return;
        }
        List<String> standing = scene.rows(CandidacyRow.class, subject).stream()
                .filter(row -> row.state() == CandidacyState.REGISTERED)
                .map(CandidacyRow::candidacy)
                .toList();
        for (RoundTotalRow row : totals) {
            row(row, scene);
            if (scene.complete(subject)) {
                if (row.candidacy() != null && !standing.contains(row.candidacy())) {
                    scene.refuse(row, "candidacy", "a registered candidacy of " + row.contest(), row.candidacy());
                }
                before(row, totals, scene);
            }
        }
        one(totals.getFirst(), subject, scene);
    }

    private static void row(RoundTotalRow row, Scene scene) {
        if (row.round() < 1) {
            scene.refuse(row, "round", "1 or more", String.valueOf(row.round()));
        }
        if (row.votes().signum() < 0) {
            scene.refuse(row, "votes", "0 or more", row.votes().toPlainString());
        }
        if ((row.candidacy() == null) != (row.became() == null)) {
            scene.refuse(
                    row,
                    "became",
                    row.candidacy() == null
                            ? "nothing for votes that count for nobody"
                            : "continuing, elected or excluded",
                    row.became() == null ? "" : RowJson.word(row.became()));
        }
    }

    /** Whoever is in a round was in the one before and not out; who was elected stays elected. */
    private static void before(RoundTotalRow row, List<RoundTotalRow> totals, Scene scene) {
        if (row.round() <= 1) {
            return;
        }
        boolean follows = totals.stream().anyMatch(other -> other.round() == row.round() - 1);
        if (!follows) {
            scene.refuse(row, "round", "a round after round " + (row.round() - 1), "no such round");
        } else if (row.candidacy() != null) {
            @Nullable Became was = became(row.candidacy(), row.round() - 1, totals);
            if (was == null || was == Became.EXCLUDED) {
                scene.refuse(row, "candidacy", "one that goes on from round " + (row.round() - 1), row.candidacy());
            } else if (was == Became.ELECTED && row.became() != Became.ELECTED) {
                scene.refuse(
                        row,
                        "became",
                        "elected, as in round " + (row.round() - 1),
                        Optional.ofNullable(row.became()).map(RowJson::word).orElse(""));
            }
        }
    }

    private static @Nullable Became became(String candidacy, int round, List<RoundTotalRow> totals) {
        return totals.stream()
                .filter(row -> row.round() == round && candidacy.equals(row.candidacy()))
                .findFirst()
                .map(RoundTotalRow::became)
                .orElse(null);
    }

    private static void one(RoundTotalRow row, String subject, Scene scene) {
        if (scene.rows(RankingRow.class, subject).stream().anyMatch(ranking -> ranking.ballots() > 0)) {
            scene.refuse(row, "votes", "either ballots or their totals by round, not both", "both");
        }
        for (ContestRuleRow rules : scene.rows(ContestRuleRow.class, subject)) {
            if (!rules.method().ranks()) {
                scene.refuse(
                        row,
                        "round",
                        "rounds of a contest whose ballots rank; votes.csv holds others",
                        "one counted by " + RowJson.word(rules.method()));
            }
        }
    }
}
