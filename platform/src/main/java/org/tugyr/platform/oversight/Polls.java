package org.tugyr.platform.oversight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;

/** Reads the vote at a review as the record stands now. */
final class Polls {

    private final FactLog log;
    private final Ballots ballots;

    Polls(FactLog log, Ballots ballots) {
        this.log = log;
        this.ballots = ballots;
    }

    /**
     * The vote at a review of a record; empty where there is no such review.
     *
     * @param respondent who may reply where that is not who answers for the pledge; null for nobody else
     */
    Optional<Poll> at(String root, String review, @Nullable String respondent) {
        long size = log.size();
        History about = log.history(List.of("review:" + review), size, List.of(ReviewRow.class, VerdictRow.class));
        return about.row(ReviewRow.class, review)
                .filter(row -> row.fact().root().equals(root))
                .map(Recorded::row)
                .flatMap(row -> poll(row, about, respondent, size));
    }

    private Optional<Poll> poll(ReviewRow review, History about, @Nullable String respondent, long size) {
        History all = log.history(
                List.of("council:" + review.council(), "pledge:" + review.pledge()),
                size,
                List.of(
                        CouncilRow.class,
                        CouncilMemberRow.class,
                        InterestRow.class,
                        RecusalRow.class,
                        PledgeRow.class,
                        CriterionRow.class));
        String owner = all.row(PledgeRow.class, review.pledge())
                .map(row -> row.row().owner())
                .orElse(null);
        return all.row(CouncilRow.class, review.council())
                .map(council -> new Poll(
                        review,
                        new Bench(
                                council.row(),
                                rows(all, CouncilMemberRow.class).stream()
                                        .filter(row -> row.council().equals(review.council()))
                                        .toList(),
                                rows(all, InterestRow.class),
                                rows(all, RecusalRow.class).stream()
                                        .filter(row -> row.council().equals(review.council()))
                                        .toList()),
                        new Matter(review.pledge(), answering(owner, respondent, size)),
                        rows(all, CriterionRow.class),
                        ballots.closed(review.review()).orElse(null),
                        !about.rows(VerdictRow.class).isEmpty()));
    }

    private static <R extends org.tugyr.platform.facts.Row> List<R> rows(History history, Class<R> type) {
        return history.rows(type).stream().map(Recorded::row).toList();
    }

    /** Those who answer for the pledge, and all that they stand or stood under. */
    private Set<String> answering(@Nullable String owner, @Nullable String respondent, long size) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> next = new LinkedHashSet<>();
        java.util.stream.Stream.of(owner, respondent)
                .filter(java.util.Objects::nonNull)
                .forEach(next::add);
        while (!next.isEmpty()) {
            known.addAll(next);
            Set<String> parents = new LinkedHashSet<>();
            log.own(next.stream().map(key -> "organisation:" + key).toList(), size).all().stream()
                    .map(Recorded::row)
                    .filter(OrganisationRow.class::isInstance)
                    .map(row -> ((OrganisationRow) row).parent())
                    .filter(parent -> parent != null && !known.contains(parent))
                    .forEach(parents::add);
            next = parents;
        }
        return known;
    }
}
