package org.tugyr.platform.cli;

/** Runs short commands one after the other in one process, so that the build can keep the classes that they take. */
final class Rehearsal {

    private Rehearsal() {}

    /** Arguments: the rules of a small count, and a folder in which there is nothing to verify. */
    public static void main(String[] arguments) {
        Commands.run("count", arguments[0], "--json");
        Commands.run("verify", arguments[1]);
    }
}
