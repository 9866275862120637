package org.tugyr.platform.ballots.tell;

import static org.tugyr.platform.ballots.tell.ResultCdf.number;
import static org.tugyr.platform.ballots.tell.ResultCdf.text;
import static org.tugyr.platform.ballots.tell.ResultCdf.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.platform.ballots.read.Roll;

/** One contest of an election report: of candidates, or of lists, which are parties and coalitions. */
final class CdfContest {

    private final String id;
    private final String unit;
    private final Counted counted;
    private final Result result;
    private final CdfVoting voting;

    CdfContest(String id, String unit, Counted counted) {
        this.id = id;
        this.unit = unit;
        this.counted = counted;
        this.result = counted.outcome().result();
        this.voting = CdfVoting.of(result.method());
    }

    /** Everybody who stands, as the election names them; names written in that were not declared are nobody. */
    List<Object> candidates() {
        var candidates = new ArrayList<Object>();
        if (!voting.lists()) {
            result.candidates().all().filter(each -> !writtenIn(each)).forEach(each -> {
                var candidate = type("Candidate", id + "-candidate-" + (each + 1));
                candidate.put("BallotName", text(result.candidates().name(each)));
                status(each, candidate);
                candidates.add(candidate);
            });
        }
        return candidates;
    }

    private void status(int candidate, Map<String, Object> json) {
        if (elected(candidate) > 0) {
            json.put("PostElectionStatus", "winner");
        } else if (actions().contains(new Action.Advanced(candidate))) {
            json.put("PostElectionStatus", "advanced-to-runoff");
        } else if (counted.outcome() instanceof Outcome.Decided) {
            json.put("PostElectionStatus", "defeated");
        }
    }

    private List<Action> actions() {
        return result.rounds().stream()
                .flatMap(round -> round.actions().stream())
                .toList();
    }

    private long elected(int candidate) {
        return result.elected().stream()
                .filter(each -> each.candidate() == candidate)
                .count();
    }

    /** The lists; whatever the rules do not name among them is an alliance of lists. */
    List<Object> parties() {
        var parties = new ArrayList<Object>();
        if (voting.lists()) {
            result.candidates().all().forEach(each -> {
                var name = result.candidates().name(each);
                var isList = counted.rules().roll().candidates().index(name).isPresent();
                var party = type(isList ? "Party" : "Coalition", party(each));
                party.put("Name", text(name));
                parties.add(party);
            });
        }
        return parties;
    }

    private String party(int each) {
        return id + "-party-" + (each + 1);
    }

    Map<String, Object> contest() {
        var contest = type(voting.lists() ? "PartyContest" : "CandidateContest", id);
        contest.putAll(Members.of("Name", counted.rules().contest(), "ElectionDistrictId", unit));
        if (!voting.lists()) {
            contest.put("VotesAllowed", voting.votesAllowed(result));
            contest.put(
                    "NumberElected", Math.max(result.seats(), result.elected().size()));
        }
        contest.put("VoteVariation", voting.variation());
        contest.put("OtherVoteVariation", result.method());
        var rules = type("ExternalIdentifier");
        rules.putAll(Members.of(
                "Type", "other",
                "OtherType", "rules-sha256",
                "Value", counted.rules().sha256()));
        contest.put("ExternalIdentifier", List.of(rules));
        contest.put(
                "ContestSelection",
                result.candidates().all().mapToObj(this::selection).toList());
        if (voting == CdfVoting.RANKS && !result.rounds().isEmpty()) {
            contest.put("OtherCounts", List.of(otherCounts(result.rounds().getFirst())));
        }
        return contest;
    }

    private Map<String, Object> selection(int each) {
        var selection = type(voting.lists() ? "PartySelection" : "CandidateSelection", id + "-selection-" + (each + 1));
        if (voting.lists()) {
            selection.put("PartyIds", List.of(party(each)));
        } else if (writtenIn(each)) {
            selection.put("IsWriteIn", true);
        } else {
            selection.put("CandidateIds", List.of(id + "-candidate-" + (each + 1)));
        }
        selection.put("VoteCounts", votes(each));
        return selection;
    }

    private boolean writtenIn(int candidate) {
        return result.candidates().name(candidate).equals(Roll.UNDECLARED);
    }

    /** The votes of every round; of a list those it was given, which stand in the first round that tells of it, and its seats. */
    private List<Object> votes(int candidate) {
        var votes = new ArrayList<Object>();
        for (var round : result.rounds()) {
            for (var tally : round.tallies()) {
                if (tally.candidate() == candidate && (!voting.lists() || votes.isEmpty())) {
                    votes.add(votes(round, tally.votes()));
                }
            }
        }
        if (voting.lists() && elected(candidate) > 0) {
            votes.add(count("seats", Fraction.of(elected(candidate))));
        }
        return votes;
    }

    private Map<String, Object> votes(Round round, Fraction number) {
        var votes = count(voting.countsVotes() ? "total" : "other", number);
        if (!voting.countsVotes()) {
            votes.put("OtherType", "what the method compares in this round");
        }
        if (!voting.lists() && result.rounds().size() > 1) {
            votes.put("Round", round.number());
        }
        return votes;
    }

    private Map<String, Object> count(String type, Fraction number) {
        var count = type("VoteCounts");
        count.putAll(Members.of("GpUnitId", unit, "Type", type, "Count", number(number)));
        return count;
    }

    /** Ballots that rank nobody, and those that end at a rank with several, as the first round finds them. */
    private Map<String, Object> otherCounts(Round first) {
        var counts = type("OtherCounts");
        counts.putAll(Members.of(
                "GpUnitId", unit,
                "Overvotes", number(first.inactive().getOrDefault(Inactive.OVERVOTED, Fraction.ZERO)),
                "Undervotes", number(first.inactive().getOrDefault(Inactive.BLANK, Fraction.ZERO))));
        return counts;
    }
}
