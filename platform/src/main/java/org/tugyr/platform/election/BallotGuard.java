package org.tugyr.platform.election;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tugyr.platform.ballots.Disclosure;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** Published ballots rank those who stand and lead to no voter: rule ballots/1, since what a log has published cannot be taken back. */
public record BallotGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "contest";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(RankingRow.class, CandidacyRow.class, ContestRuleRow.class, ProtocolRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<RankingRow> rankings = scene.rows(RankingRow.class, subject);
        if (rankings.isEmpty()) {
            return;
        }
        Map<String, CandidacyState> known = new HashMap<>();
        scene.rows(CandidacyRow.class, subject).forEach(row -> known.put(row.candidacy(), row.state()));
        for (RankingRow row : rankings) {
            if (scene.complete(subject)) {
                ranked(row, known, scene);
            }
            alike(row, scene);
        }
        once(rankings, scene);
        together(rankings, scene.complete(subject), scene);
        tookPart(rankings, subject, scene);
        one(rankings.getLast(), subject, scene);
    }

    private static void ranked(RankingRow row, Map<String, CandidacyState> known, Scene scene) {
        for (String candidacy : Ranking.of(row).candidacies()) {
            CandidacyState state = known.get(candidacy);
            if (state == null || state == CandidacyState.REFUSED) {
                scene.refuse(
                        row,
                        "ranking",
                        "registered candidacies of " + row.contest() + ", or withdrawn ones",
                        state == null ? candidacy : candidacy + ", which is " + RowJson.word(state));
                return;
            }
        }
    }

    private static void alike(RankingRow row, Scene scene) {
        boolean takenBack = row.ballots() == 0 && scene.before(row).isPresent();
        boolean blank = Ranking.of(row).blank() && row.ballots() > 0;
        if (!takenBack && !blank && row.ballots() < Disclosure.LEAST_ALIKE) {
            scene.refuse(
                    row,
                    "ballots",
                    "at least %d with the same ranking, since a rare one can lead to a voter (%s)"
                            .formatted(Disclosure.LEAST_ALIKE, Disclosure.RULE),
                    String.valueOf(row.ballots()));
        }
    }

    private static void once(List<RankingRow> rankings, Scene scene) {
        Set<String> met = new HashSet<>();
        for (RankingRow row : rankings) {
            String ranking = row.ranking() == null ? "" : String.join(";", row.ranking());
            if (row.ballots() > 0 && !met.add(row.unit() + "\n" + ranking)) {
                scene.refuse(row, "ranking", "each ranking once in a unit", ranking);
            }
        }
    }

    private static void together(List<RankingRow> rankings, boolean complete, Scene scene) {
        byUnit(rankings).forEach((unit, rows) -> {
            long all = sum(rows);
            if (complete && all > 0 && all < Disclosure.LEAST_TOGETHER) {
                scene.refuse(
                        rows.getLast(),
                        "unit",
                        "a unit of at least %d ballots, small ones put together (%s)"
                                .formatted(Disclosure.LEAST_TOGETHER, Disclosure.RULE),
                        unit + " with " + all + " ballots");
            }
        });
    }

    /** More ballots than people who took part would be some of them twice, and their difference could lead to a voter. */
    private static void tookPart(List<RankingRow> rankings, String subject, Scene scene) {
        List<ProtocolRow> protocols = scene.rows(ProtocolRow.class, subject);
        byUnit(rankings).forEach((unit, rows) -> {
            List<ProtocolRow> of =
                    protocols.stream().filter(row -> unit.equals(row.unit())).toList();
            atMost(sum(rows), of, rows.getLast(), scene);
        });
        for (ContestRow contest : scene.rows(ContestRow.class, subject)) {
            List<ProtocolRow> whole = protocols.stream()
                    .filter(row -> row.precinct() == null && row.area().equals(contest.area()))
                    .toList();
            atMost(sum(rankings), whole, rankings.getLast(), scene);
        }
    }

    private static void atMost(long ballots, List<ProtocolRow> protocols, RankingRow row, Scene scene) {
        long most = 0;
        for (ProtocolRow protocol : protocols) {
            if (protocol.tookPart() == null) {
                return;
            }
            most += protocol.tookPart();
        }
        if (!protocols.isEmpty() && ballots > most) {
            scene.refuse(row, "ballots", "in all at most " + most + ", who took part", ballots + " ballots");
        }
    }

    private static void one(RankingRow row, String subject, Scene scene) {
        if (!scene.rows(RoundTotalRow.class, subject).isEmpty()) {
            scene.refuse(row, "ballots", "either ballots or their totals by round, not both", "both");
        }
        for (ContestRuleRow rules : scene.rows(ContestRuleRow.class, subject)) {
            if (!rules.method().countsBallots()) {
                scene.refuse(
                        row,
                        "ranking",
                        "ballots of a contest that is counted by them",
                        "one counted by " + RowJson.word(rules.method()));
            }
        }
    }

    private static Map<String, List<RankingRow>> byUnit(List<RankingRow> rankings) {
        return rankings.stream().collect(Collectors.groupingBy(RankingRow::unit, TreeMap::new, Collectors.toList()));
    }

    private static long sum(List<RankingRow> rankings) {
        return rankings.stream().mapToLong(RankingRow::ballots).reduce(0, Math::addExact);
    }
}
