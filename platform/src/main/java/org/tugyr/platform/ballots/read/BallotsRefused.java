package org.tugyr.platform.ballots.read;

import org.tugyr.platform.intake.Problem;

/** A rules file or a ballot cannot be read; nothing was counted. */
public final class BallotsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public BallotsRefused(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong where: in which line, from 1, 0 for none, and column, empty for none. */
    public BallotsRefused(Object file, long line, String column, String expected, String found) {
        this(new Problem(file.toString(), line, column, expected, found));
    }

    /** The setting or column that is wrong; empty where it is none. */
    public String setting() {
        return problem.column();
    }

    /** What was expected there. */
    public String expected() {
        return problem.expected();
    }

    /** What was found. */
    public String found() {
        return problem.found();
    }

    /** Where it stands, what was expected and what was found. */
    public Problem problem() {
        return problem;
    }
}
