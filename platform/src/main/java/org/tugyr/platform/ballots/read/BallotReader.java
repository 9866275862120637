package org.tugyr.platform.ballots.read;

import java.io.IOException;

/** Reads ballots of one form. */
interface BallotReader {

    /**
     * Puts every ballot of a source into the box, in the order of the file.
     *
     * @throws BallotsRefused at the first ballot that cannot be read
     */
    void read(BallotSource source, BallotBox box) throws IOException;
}
