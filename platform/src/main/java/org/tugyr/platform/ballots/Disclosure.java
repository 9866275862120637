package org.tugyr.platform.ballots;

/** What may be published of ballots so that none of them leads to a voter: rule {@value #RULE}, told in docs/rules/ballots.md. */
public final class Disclosure {

    /** The rule and its version. */
    public static final String RULE = "ballots/1";

    /** A ranking is published only where at least so many ballots of its unit have it. */
    public static final int LEAST_ALIKE = 5;

    /** Ballots are published only in units of at least so many. */
    public static final int LEAST_TOGETHER = 100;

    private Disclosure() {}
}
