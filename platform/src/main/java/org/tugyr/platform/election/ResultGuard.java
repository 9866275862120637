package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** Votes, results and lots are of those who stand, and nobody has more votes than people took part. */
public record ResultGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "contest";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(CandidacyRow.class, ProtocolRow.class, VoteRow.class, DeclaredRow.class, LotRow.class);
    }

    private record Place(String area, @Nullable String precinct) {}

    @Override
    public void check(String subject, Scene scene) {
        List<CandidacyRow> candidacies = scene.rows(CandidacyRow.class, subject);
        List<VoteRow> votes = scene.rows(VoteRow.class, subject);
        boolean complete = scene.complete(subject);
        for (VoteRow vote : votes) {
            Optional<String> found = notStanding(vote.candidacy(), candidacies);
            if (found.isPresent() && complete) {
                scene.refuse(vote, "candidacy", "a registered candidacy of " + vote.contest(), found.get());
            }
        }
        for (DeclaredRow row : scene.rows(DeclaredRow.class, subject)) {
            if (complete
                    && candidacies.stream().noneMatch(each -> each.candidacy().equals(row.candidacy()))) {
                scene.refuse(row, "candidacy", "a candidacy of " + row.contest(), row.candidacy());
            }
        }
        for (LotRow lot : scene.rows(LotRow.class, subject)) {
            lot(lot, candidacies, complete, scene);
        }
        tookPart(votes, scene.rows(ProtocolRow.class, subject), scene);
    }

    /** What stands instead of a registered candidacy. */
    private static Optional<String> notStanding(String candidacy, List<CandidacyRow> candidacies) {
        for (CandidacyRow row : candidacies) {
            if (row.candidacy().equals(candidacy)) {
                return row.state() == CandidacyState.REGISTERED
                        ? Optional.empty()
                        : Optional.of(candidacy + ", which is " + RowJson.word(row.state()));
            }
        }
        return Optional.of(candidacy);
    }

    private static void lot(LotRow lot, List<CandidacyRow> candidacies, boolean complete, Scene scene) {
        Set<String> met = new HashSet<>();
        for (String drawn : lot.drawn()) {
            Optional<String> found = notStanding(drawn, candidacies);
            if (found.isPresent() && complete) {
                scene.refuse(lot, "drawn", "registered candidacies of " + lot.contest(), found.get());
            } else if (!met.add(drawn)) {
                scene.refuse(lot, "drawn", "each candidacy once", drawn);
            }
        }
    }

    private static void tookPart(List<VoteRow> votes, List<ProtocolRow> protocols, Scene scene) {
        Map<Place, List<VoteRow>> byPlace = new HashMap<>();
        votes.forEach(vote -> byPlace.computeIfAbsent(new Place(vote.area(), vote.precinct()), _ -> new ArrayList<>())
                .add(vote));
        for (ProtocolRow protocol : protocols) {
            List<VoteRow> cast = byPlace.getOrDefault(new Place(protocol.area(), protocol.precinct()), List.of());
            long against = protocol.againstAll() == null ? 0 : protocol.againstAll();
            long sum = against + cast.stream().mapToLong(VoteRow::votes).sum();
            if (protocol.tookPart() != null && !cast.isEmpty() && sum > protocol.tookPart()) {
                scene.refuse(
                        cast.getLast(),
                        "votes",
                        "with all others of " + where(protocol) + " at most " + protocol.tookPart()
                                + ", who took part there",
                        sum + " votes");
            }
        }
    }

    private static String where(ProtocolRow protocol) {
        return protocol.precinct() == null ? protocol.area() : protocol.area() + ", precinct " + protocol.precinct();
    }
}
