package org.tugyr.platform.ballots.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where ballots are, and in which form.
 *
 * @param path a file, or a folder where the form has one
 * @param contest the contest's name or id in that file; empty where it holds only one
 */
public record BallotSource(Path path, Format format, String contest, Columns columns, Labels labels) {

    /**
     * The columns of a table; all count from 1, and 0 is none.
     *
     * @param ranks how many columns of votes there are; later ones belong to other contests
     */
    public record Columns(int id, int firstVote, int firstRow, int ranks, int precinct, int batch) {
        /** No columns are named. */
        public static final Columns NONE = new Columns(0, 0, 0, Integer.MAX_VALUE, 0, 0);

        /** The column that names the part of the ballots to which a ballot belongs; 0 where nobody asks for parts. */
        public int part(@Nullable By by) {
            return by == null ? 0 : by == By.PRECINCT ? precinct : batch;
        }
    }

    /**
     * What stands for something else than a candidate; an empty label stands nowhere.
     *
     * @param undeclared a name written in that was not declared
     * @param between between several candidates in one cell
     * @param blankIsUndeclared whether an empty cell means such a name
     */
    public record Labels(
            String overvote, String skipped, String undeclared, String between, boolean blankIsUndeclared) {
        /** No labels. */
        public static final Labels NONE = new Labels("", "", "", "", false);
    }

    /** The same in another file. */
    public BallotSource at(Path other) {
        return new BallotSource(other, format, contest, columns, labels);
    }
}
