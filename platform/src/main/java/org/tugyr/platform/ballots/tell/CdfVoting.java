package org.tugyr.platform.ballots.tell;

import java.util.Arrays;
import org.tugyr.count.Result;

/** How the Common Data Format calls a way of voting. */
enum CdfVoting {
    PLURALITY("plurality", "plurality"),
    BLOCK("n-of-m", "block"),
    APPROVAL("approval", "approval"),
    SCORE("range", "score"),
    BORDA("borda", "borda"),
    TWO_ROUNDS("majority", "two-rounds"),
    RANKS("rcv", "irv|multi-pass-irv|stv-rctab|bottoms-up|scottish-stv|wigm-prf|meek"),
    LISTS("proportional", "largest-remainder|highest-averages"),
    COMMITTEE("other", "sequential-pav|equal-shares"),
    OTHER("other", ".*");

    private final String variation;
    private final String methods;

    CdfVoting(String variation, String methods) {
        this.variation = variation;
        this.methods = methods;
    }

    /** Of a method by its name and version. */
    static CdfVoting of(String method) {
        return Arrays.stream(values())
                .filter(voting -> method.matches("(" + voting.methods + ")[-/].*"))
                .findFirst()
                .orElseThrow();
    }

    /** Its word for {@code VoteVariation}. */
    String variation() {
        return variation;
    }

    /** Whether people vote for lists. */
    boolean lists() {
        return this == LISTS;
    }

    /** Whether rounds tell votes; other methods compare prices, points of comparisons and the like. */
    boolean countsVotes() {
        return this != COMMITTEE && this != OTHER;
    }

    /** How many candidates a ballot may vote for at once. */
    int votesAllowed(Result result) {
        return switch (this) {
            case BLOCK -> result.seats();
            case APPROVAL, SCORE, BORDA, COMMITTEE -> result.candidates().size();
            case PLURALITY, TWO_ROUNDS, RANKS, LISTS, OTHER -> 1;
        };
    }
}
