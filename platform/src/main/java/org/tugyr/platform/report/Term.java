package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operand of a check names. */
sealed interface Term {

    Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    Pattern NAMED = Pattern.compile(
            "(?:(principles|points|seats|declared):)?([A-Za-z0-9][A-Za-z0-9._-]{0,79})(?:/([A-Za-z0-9][A-Za-z0-9._-]{0,79}))?");

    /** A part of an attestation. */
    record Part(String attestation, @Nullable String part) implements Term {}

    /** The figure that is claimed. */
    record Claimed() implements Term {}

    /** The date of the report. */
    record Reported() implements Term {}

    /** How many principles a framework has. */
    record Principles(String framework) implements Term {}

    /** How many points a report numbers. */
    record Points(String report) implements Term {}

    /** The seats of a candidacy as they follow from the votes. */
    record Counted(String contest, String candidacy) implements Term {}

    /** The seats of a candidacy as sources declare them. */
    record Declared(String contest, String candidacy) implements Term {}

    /** A number that needs no source, such as the half in “more than half”. */
    record Given(BigDecimal value) implements Term {}

    /** The term of an operand; empty where it is none. */
    static Optional<Term> parse(String operand) {
        Matcher named = NAMED.matcher(operand);
        if (operand.equals("claim")) {
            return Optional.of(new Claimed());
        } else if (operand.equals("report")) {
            return Optional.of(new Reported());
        } else if (NUMBER.matcher(operand).matches()) {
            return Optional.of(new Given(new BigDecimal(operand)));
        } else if (!named.matches()) {
            return Optional.empty();
        } else if (named.group(1) == null) {
            return Optional.of(new Part(named.group(2), named.group(3)));
        }
        return Optional.ofNullable(counted(named.group(1), named.group(2), named.group(3)));
    }

    private static @Nullable Term counted(String what, String of, @Nullable String part) {
        return switch (what) {
            case "principles" -> part == null ? new Principles(of) : null;
            case "points" -> part == null ? new Points(of) : null;
            case "seats" -> part == null ? null : new Counted(of, part);
            default -> part == null ? null : new Declared(of, part);
        };
    }
}
