package org.tugyr.platform.web.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole divided into its parts.
 *
 * @param name what the whole is
 * @param voice whose counts they are; null where the bar is not of one voice
 * @param shares in the order in which they are drawn; empty ones are left out
 */
public record Bar(String name, @Nullable Voice voice, List<Share> shares) {

    /** Narrower than this a part cannot carry its number. */
    private static final double READABLE_PERCENT = 6;

    public Bar {
        shares = shares.stream().filter(share -> share.count() > 0).toList();
    }

    /** Sum of all parts. */
    public long whole() {
        return shares.stream().mapToLong(Share::count).sum();
    }

    /** Where each part is drawn. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(shares.size());
        long whole = whole();
        double from = 0;
        for (Share share : shares) {
            double width = 100.0 * share.count() / whole;
            pieces.add(new Piece(share, from, width));
            from += width;
        }
        return pieces;
    }

    /** A part with its place, in percent of the whole width. */
    public record Piece(Share share, double from, double width) {

        public String x() {
            return percent(from);
        }

        public String breadth() {
            return percent(width);
        }

        public String middle() {
            return percent(from + width / 2);
        }

        public boolean carriesNumber() {
            return width >= READABLE_PERCENT;
        }

        private static String percent(double of) {
            return String.format(Locale.ROOT, "%.2f%%", of);
        }
    }
}
