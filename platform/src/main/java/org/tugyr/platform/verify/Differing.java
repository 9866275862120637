package org.tugyr.platform.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tugyr.ledger.TilePath;

/** Names the place of a hash that differs. */
final class Differing {

    private static final Pattern HASH = Pattern.compile("(tile/\\S+) hash (\\d+)");

    private Differing() {}

    /** The place in a tile; where it is a tile of leaves, the entry with it. */
    static String in(String where) {
        Matcher hash = HASH.matcher(where);
        if (hash.matches() && TilePath.parse(hash.group(1)) instanceof TilePath.Hashes tile && tile.level() == 0) {
            long entry = tile.index() * TilePath.FULL + Integer.parseInt(hash.group(2));
            return "entry " + entry + " (" + Layout.LOG + where + ")";
        }
        return Layout.LOG + where;
    }
}
