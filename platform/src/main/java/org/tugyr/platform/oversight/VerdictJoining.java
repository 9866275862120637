package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.writing.Joining;

/**
 * Joins to a verdict what its secretary must not type: the votes that members cast on the site, what they come to, the criteria, and that the review was
 * held (docs/adr/0019).
 */
final class VerdictJoining implements Joining {

    /** What is found by voting, and stays as it was found. */
    private static final Set<String> FIXED = Set.of("council", "pledge", "voted_on", "outcome", "criteria");

    private final Polls polls;
    private final Ballots ballots;
    private final Granting granting;
    private final FactLog log;
    private final Kinds kinds;

    VerdictJoining(Polls polls, Ballots ballots, Granting granting, FactLog log, Kinds kinds) {
        this.polls = polls;
        this.ballots = ballots;
        this.granting = granting;
        this.log = log;
        this.kinds = kinds;
    }

    @Override
    public Joined join(Written written) {
        Typed main = written.rows().getFirst();
        String respondent = main.cell("respondent");
        Poll poll = polls.at(written.root(), main.cell("review"), respondent.isEmpty() ? null : respondent)
                .orElse(null);
        if (poll == null) {
            return NONE.join(written); // that it is missing is said elsewhere
        }
        Map<String, Typed> minutes = written.rows().stream()
                .filter(row -> row.file().equals(kinds.of(VerdictVoteRow.class).file()))
                .collect(Collectors.toMap(row -> row.cell("person"), row -> row, (one, _) -> one));
        if (poll.found()) {
            return over(main, minutes);
        } else if (poll.closedOn() == null) {
            boolean voted = !ballots.voters(poll.review().review()).isEmpty();
            return refused(voted || !electronic(poll, written.root(), minutes).isEmpty() ? "open" : null);
        }
        return closed(poll, poll.closedOn(), minutes, written.root());
    }

    /** A verdict that is on record takes no further vote, and a review ends with one verdict. */
    private Joined over(Typed main, Map<String, Typed> minutes) {
        String key = main.cell("verdict");
        var verdict = log.history(List.of("verdict:" + key), log.size());
        Set<String> voted = verdict.rows(VerdictVoteRow.class).stream()
                .map(row -> row.row().person())
                .collect(Collectors.toSet());
        return verdict.row(VerdictRow.class, key)
                .map(row -> {
                    Map<String, String> cells = new HashMap<>(
                            Typed.of(kinds.of(VerdictRow.class), row.row()).cells());
                    cells.keySet().retainAll(FIXED);
                    return new Joined(
                            cells,
                            List.of(),
                            voted.containsAll(minutes.keySet()) ? Optional.empty() : Optional.of(refuse("voted")));
                })
                .orElseGet(() -> refused("found"));
    }

    private Joined closed(Poll poll, LocalDate day, Map<String, Typed> minutes, String root) {
        List<Ballot> counted = poll.counted(ballots.opened(poll.review().review()), day);
        Map<String, Judged> typed = new HashMap<>();
        minutes.forEach((person, row) -> vote(row).ifPresent(vote -> typed.put(person, vote)));
        Optional<Judged> finding = poll.finding(counted, typed);
        Map<String, String> cells = new HashMap<>(Map.of(
                "council", poll.review().council(),
                "pledge", poll.review().pledge(),
                "voted_on", day.toString(),
                "outcome", finding.map(RowJson::word).orElse(""),
                "criteria", poll.frozen().stream().map(CriterionRow::criterion).collect(Collectors.joining(";"))));
        List<Typed> rows = new ArrayList<>();
        if (poll.review().heldOn() == null) {
            ReviewRow review = poll.review();
            rows.add(Typed.of(
                    kinds.of(ReviewRow.class),
                    new ReviewRow(review.review(), review.council(), review.pledge(), review.plannedOn(), day)));
        }
        String verdict = review(poll);
        counted.forEach(ballot -> rows.add(Typed.of(
                kinds.of(VerdictVoteRow.class),
                new VerdictVoteRow(verdict, ballot.person(), ballot.vote(), ballot.reason()))));
        cells.put("verdict", verdict);
        Set<String> electronic = electronic(poll, root, minutes);
        Optional<Refuse> refusal = finding.isEmpty()
                ? Optional.of(refuse("nobody"))
                : electronic.isEmpty() ? Optional.empty() : Optional.of(refuse("paper"));
        return new Joined(cells, rows, refusal);
    }

    /** A review ends with one verdict, which bears its key. */
    static String review(Poll poll) {
        return poll.review().review();
    }

    private static Optional<Judged> vote(Typed row) {
        try {
            return Optional.of(RowJson.choice(Judged.class, row.cell("vote")));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // which is said beside the field
        }
    }

    /** Those of the minutes who have an office by which to vote themselves. */
    private Set<String> electronic(Poll poll, String root, Map<String, Typed> minutes) {
        if (minutes.isEmpty()) {
            return Set.of();
        }
        LocalDate day =
                Objects.requireNonNullElse(poll.closedOn(), poll.review().plannedOn());
        Set<String> electronic = new HashSet<>();
        for (GrantRow row : granting.standing(root)) {
            if (row.role() == Role.COUNCIL_MEMBER && row.person() != null && row.inForce(day)) {
                electronic.add(row.person());
            }
        }
        electronic.retainAll(minutes.keySet());
        return electronic;
    }

    private static Joined refused(@org.jspecify.annotations.Nullable String reason) {
        return new Joined(Map.of(), List.of(), reason == null ? Optional.empty() : Optional.of(refuse(reason)));
    }

    private static Refuse refuse(String reason) {
        return new Refuse("oversight.refused." + reason, List.of());
    }
}
