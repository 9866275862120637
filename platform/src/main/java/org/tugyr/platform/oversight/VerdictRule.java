package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.Verdict.Counted;
import org.tugyr.platform.oversight.Verdict.State;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Judged;

/** Which verdict stands: by quorum and majority, until a later one (docs/rules/verdict.md). Pure. */
public final class VerdictRule {

    /** Name and version of the rule. */
    public static final String RULE = "verdict/1";

    private static final Comparator<Verdict> LATEST = Comparator.comparing(Verdict::votedOn)
            .thenComparing(verdict -> verdict.row().verdict());

    private VerdictRule() {}

    /** What became of a request for evidence. */
    enum Request {
        WAITING,
        ANSWERED,
        ANSWERED_LATE,
        /** The days are over, and nothing came. */
        SILENT;

        /** Whether an answer is still awaited. */
        boolean isOpen() {
            return this == WAITING || this == SILENT;
        }
    }

    /** Where a recommendation stands. */
    enum Standing {
        OPEN,
        ACCEPTED,
        REFUSED,
        DONE,
        /** Its day has passed. */
        LATE;

        /** Whether something is still to come of it. */
        boolean isOpen() {
            return this != DONE && this != REFUSED;
        }
    }

    /** §2 and §3: how a verdict was voted. */
    static Counted count(Verdict verdict) {
        EnumMap<Judged, Integer> votes = new EnumMap<>(Judged.class);
        int barred = 0;
        boolean chairFor = false;
        Judged outcome = verdict.row().outcome();
        for (VerdictVoteRow vote : verdict.votes()) {
            if (!verdict.counts(vote)) {
                barred++;
                continue;
            }
            votes.merge(vote.vote(), 1, Integer::sum);
            chairFor |= vote.vote() == outcome && verdict.bench().chairs(vote.person());
        }
        int cast = votes.values().stream().mapToInt(Integer::intValue).sum();
        int inFavour = votes.getOrDefault(outcome, 0);
        boolean byChair =
                2 * inFavour == cast && chairFor && verdict.bench().council().tie() == Tie.CHAIR;
        State state = cast < verdict.bench().council().quorum()
                ? State.NO_QUORUM
                : 2 * inFavour > cast || byChair ? State.STANDS : State.NO_MAJORITY;
        return new Counted(state, new TreeMap<>(votes), barred, state == State.STANDS && byChair);
    }

    /**
     * §3: what most votes are for; where several have as many, the one that the chair is for if the act lets the chair decide, or else
     * the first in the order of the findings. Empty where nobody voted.
     *
     * @param votes of those who may vote, by person
     */
    static Optional<Judged> finding(Map<String, Judged> votes, Bench bench) {
        Map<Judged, Integer> counted = new EnumMap<>(Judged.class);
        votes.values().forEach(vote -> counted.merge(vote, 1, Integer::sum));
        int most = counted.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Judged> first = counted.keySet().stream()
                .filter(outcome -> counted.getOrDefault(outcome, 0) == most)
                .toList();
        return votes.entrySet().stream()
                .filter(vote -> bench.council().tie() == Tie.CHAIR && bench.chairs(vote.getKey()))
                .map(Map.Entry::getValue)
                .filter(first::contains)
                .findFirst()
                .or(() -> first.stream().findFirst());
    }

    /** §4: whether a verdict counts on a day, among all on the same pledge. */
    static State state(Verdict verdict, Collection<Verdict> all, LocalDate day) {
        State own = count(verdict).state();
        return own == State.STANDS && all.stream().anyMatch(other -> takesPlace(other, verdict, day))
                ? State.REVISED
                : own;
    }

    private static boolean takesPlace(Verdict other, Verdict verdict, LocalDate day) {
        boolean later = LATEST.compare(other, verdict) > 0 && !other.votedOn().isAfter(day);
        return later
                && (other.row().council().equals(verdict.row().council())
                        || verdict.row().verdict().equals(other.row().revises()))
                && count(other).state() == State.STANDS;
    }

    /** §4: the verdict that is a pledge's judged voice on a day. */
    static Optional<Verdict> standing(Collection<Verdict> all, LocalDate day) {
        return all.stream()
                .filter(verdict -> !verdict.votedOn().isAfter(day))
                .filter(verdict -> state(verdict, all, day) == State.STANDS)
                .max(LATEST);
    }

    /** §5: what became of a request for evidence. */
    static Request request(EvidenceRequestRow request, Collection<EvidenceAnswerRow> answers, LocalDate day) {
        LocalDate first = answers.stream()
                .map(EvidenceAnswerRow::answeredOn)
                .filter(on -> !on.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (first != null) {
            return first.isAfter(request.answerBy()) ? Request.ANSWERED_LATE : Request.ANSWERED;
        }
        return day.isAfter(request.answerBy()) ? Request.SILENT : Request.WAITING;
    }

    /** §6: where a recommendation stands. */
    static Standing standing(RecommendationRow row, Collection<RecommendationStateRow> states, LocalDate day) {
        Followed last = states.stream()
                .filter(state -> !state.statedOn().isAfter(day))
                .max(Comparator.comparing(RecommendationStateRow::statedOn))
                .map(RecommendationStateRow::state)
                .orElse(null);
        if (last == Followed.DONE || last == Followed.REFUSED) {
            return Standing.valueOf(last.name());
        }
        return row.due() != null && day.isAfter(row.due()) ? Standing.LATE : open(last);
    }

    private static Standing open(@Nullable Followed last) {
        return last == null ? Standing.OPEN : Standing.ACCEPTED;
    }

    /** The verdicts by pledge. */
    static Map<String, List<Verdict>> byPledge(Collection<Verdict> all) {
        return all.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.row().pledge(), TreeMap::new, Collectors.toList()));
    }
}
