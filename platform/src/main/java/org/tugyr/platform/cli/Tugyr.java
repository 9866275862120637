package org.tugyr.platform.cli;

/** Where every command starts. */
public final class Tugyr {

    private Tugyr() {}

    /** Runs a command and exits: 0 done, 1 refuted or failed, 2 bad input, 3 a human must decide. */
    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
