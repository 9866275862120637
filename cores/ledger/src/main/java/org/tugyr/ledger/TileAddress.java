package org.tugyr.ledger;

import java.util.regex.Pattern;

/** The spelling of tile addresses: the index in groups of three digits, all but the last after an x. */
final class TileAddress {
    private static final String IN = "tile path";
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private TileAddress() {}

    static String format(String kind, TilePath tile) {
        var index = "%03d".formatted(tile.index() % 1000);
        for (long rest = tile.index() / 1000; rest > 0; rest /= 1000) {
            index = "x%03d/".formatted(rest % 1000) + index;
        }
        return "tile/" + kind + "/" + index + (tile.isPartial() ? ".p/" + tile.width() : "");
    }

    static TilePath parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw malformed(path);
        }
        var digits = parts.group(2).replaceAll("[x/]", "").replaceFirst("^0+(?=.)", "");
        long index = Lexical.decimal(IN, 0, digits);
        int width = parts.group(3) == null ? TilePath.FULL : Integer.parseInt(parts.group(3));
        var tile = parts.group(1).equals("entries")
                ? new TilePath.Entries(index, width)
                : new TilePath.Hashes(Integer.parseInt(parts.group(1)), index, width);
        // One address has one spelling: no needless zeroes, no ".p/256".
        if (!tile.path().equals(path)) {
            throw malformed(path);
        }
        return tile;
    }

    private static MalformedException malformed(String path) {
        return MalformedException.in(IN, "tile/<level or entries>/<index>[.p/<width>]", MalformedException.quote(path));
    }
}
