package org.tugyr.count.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;

/**
 * What was voted.
 *
 * @param parties in the order in which their lists were registered
 * @param unlisted valid votes for lists that are not named here, because all of them are below the threshold
 * @param againstAll votes against all, where the ballot has such a line
 * @param participants all who took part in voting; only needed where the threshold is a share of them
 */
public record Poll(
        List<Party> parties,
        long unlisted,
        long againstAll,
        @Nullable Long participants) {
    public Poll {
        parties = List.copyOf(parties);
        var most = participants == null ? Long.MAX_VALUE : participants;
        var counted = parties.stream().mapToLong(Party::votes).sum() + unlisted + againstAll;
        if (unlisted < 0 || againstAll < 0 || counted > most) {
            throw new CountProblem(
                    Reason.RULE_NOT_VALID, "field", "votes", "value", counted, "expected", "0 to " + most);
        }
    }

    /** A poll with nothing but party votes. */
    public static Poll of(List<Party> parties) {
        return new Poll(parties, 0, 0, null);
    }

    /** The parties as those who stand; no two of one name. */
    public Candidates candidates() {
        return Candidates.of(parties.stream().map(Party::name).toList());
    }

    long total(Threshold.Denominator denominator) {
        var valid = parties.stream().mapToLong(Party::votes).sum() + unlisted;
        return switch (denominator) {
            case VALID -> valid;
            case VALID_AND_AGAINST_ALL -> valid + againstAll;
            case PARTICIPANTS -> {
                if (participants == null) {
                    throw new CountProblem(
                            Reason.RULE_NOT_VALID,
                            "field",
                            "participants",
                            "value",
                            "",
                            "expected",
                            "a number, because the threshold is a share of them");
                }
                yield participants;
            }
        };
    }

    long votes(int party) {
        return parties.get(party).votes();
    }
}
