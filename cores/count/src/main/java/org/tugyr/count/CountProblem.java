package org.tugyr.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Says that rules and ballots do not go together, by a reason that stays and named arguments; nothing was counted. */
public final class CountProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why; its words in every language stand outside the core. */
    public enum Reason {
        /** {@code name} */
        SAME_NAME_TWICE,
        /** {@code most} */
        TOO_MANY_CANDIDATES,
        /** {@code seats, candidates} */
        MORE_SEATS_THAN_CANDIDATES,
        /** {@code field, value, expected} */
        RULE_NOT_VALID,
        /** {@code ranking}: two candidates at one rank, and the rule does not say what that means */
        OVERVOTE_WITHOUT_RULE,
        /** {@code minimum}: the rule asks for so many votes, and nobody has them */
        NOBODY_REACHES_MINIMUM
    }

    private final Reason reason;
    private final transient SequencedMap<String, String> arguments;

    /** {@code arguments} is name, value, name, value… */
    public CountProblem(Reason reason, Object... arguments) {
        super(reason + " " + named(arguments));
        this.reason = reason;
        this.arguments = named(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> arguments() {
        return arguments;
    }

    private static SequencedMap<String, String> named(Object... arguments) {
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1].toString());
        }
        return named;
    }
}
