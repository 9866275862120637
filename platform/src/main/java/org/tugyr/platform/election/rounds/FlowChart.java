package org.tugyr.platform.election.rounds;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.count.Round;

/**
 * A picture of where the votes went: a row for each round, in it a block for each candidate as wide as the votes, and bands from row to
 * row. Lengths are those of its view box; it is drawn from top to bottom, so that it fits a phone.
 *
 * @param width of the view box
 * @param height of the view box
 * @param rows where the names of rounds stand
 */
public record FlowChart(int width, int height, List<Row> rows, List<Band> bands, List<Block> blocks) {

    private static final int LABEL = 18;
    private static final int BLOCK = 26;
    private static final int BAND = 44;
    private static final double GAP = 5;
    private static final int NOBODY = -1;

    public FlowChart {
        rows = List.copyOf(rows);
        bands = List.copyOf(bands);
        blocks = List.copyOf(blocks);
    }

    /** The line of text above a round's blocks. */
    public record Row(int round, int y) {}

    /**
     * The votes of a candidate in a round, or those that count for nobody.
     *
     * @param candidate -1 for nobody
     * @param kind {@code on}, {@code won}, {@code out} or {@code nobody}
     */
    public record Block(int candidate, int round, double left, int top, double wide, String kind) {

        /** Where it begins, for an attribute. */
        public String x() {
            return plain(left);
        }

        /** How wide it is, for an attribute. */
        public String w() {
            return plain(wide);
        }

        /** The middle, for its text. */
        public String middle() {
            return plain(left + wide / 2);
        }
    }

    /**
     * Votes from one round to the next.
     *
     * @param kind {@code stay}, {@code over} or {@code lost}
     */
    public record Band(String kind, String path) {}

    /** Draws it; the order gives each candidate its place from left to right. */
    static FlowChart of(Result result, List<Integer> order, int width) {
        return new Drawing(result, order, width).chart();
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Draws one chart. */
    private static final class Drawing {

        private final Result result;
        private final List<Integer> places;
        private final int width;
        private final double scale;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Band> bands = new ArrayList<>();

        Drawing(Result result, List<Integer> order, int width) {
            this.result = result;
            this.places = new ArrayList<>(order);
            places.add(NOBODY);
            this.width = width;
            double all = result.rounds().stream()
                    .mapToDouble(round -> places.stream()
                            .mapToDouble(each -> votes(round, each))
                            .sum())
                    .max()
                    .orElse(1);
            this.scale = (width - GAP * (places.size() - 1)) / Math.max(1, all);
        }

        FlowChart chart() {
            List<Row> rows = new ArrayList<>();
            Map<Integer, Block> before = Map.of();
            Round last = null;
            int y = 0;
            for (Round round : result.rounds()) {
                rows.add(new Row(round.number(), y + LABEL - 6));
                Map<Integer, Block> row = row(round, y + LABEL);
                if (last != null) {
                    flow(last, before, row);
                }
                before = row;
                last = round;
                y += LABEL + BLOCK + BAND;
            }
            return new FlowChart(width, Math.max(1, y - BAND), rows, bands, blocks);
        }

        private Map<Integer, Block> row(Round round, int y) {
            Map<Integer, Block> row = new HashMap<>();
            double x = 0;
            for (int each : places) {
                double votes = votes(round, each);
                if (votes > 0) {
                    Block block = new Block(each, round.number(), x, y, votes * scale, kind(round, each));
                    row.put(each, block);
                    blocks.add(block);
                    x += block.wide() + GAP;
                }
            }
            return row;
        }

        private String kind(Round round, int each) {
            if (each == NOBODY) {
                return "nobody";
            }
            boolean won =
                    result.elected().stream().anyMatch(one -> one.candidate() == each && one.round() <= round.number());
            boolean out = round.actions().stream()
                    .anyMatch(action -> action instanceof Action.Excluded one && one.candidate() == each);
            return won ? "won" : out ? "out" : "on";
        }

        /** Draws what stays first, then what goes over, each from left to right. */
        private void flow(Round round, Map<Integer, Block> from, Map<Integer, Block> to) {
            Map<Integer, Double> given = new HashMap<>();
            Map<Integer, Double> taken = new HashMap<>();
            List<Flow> over = over(round);
            for (int each : places) {
                double gives = over.stream()
                        .filter(flow -> flow.from() == each)
                        .mapToDouble(Flow::votes)
                        .sum();
                double stays = Math.min(
                        from.containsKey(each) ? from.get(each).wide() / scale - gives : 0,
                        to.containsKey(each) ? to.get(each).wide() / scale : 0);
                draw("stay", new Flow(each, each, stays), from, to, given, taken);
            }
            over.forEach(flow -> draw(flow.to() == NOBODY ? "lost" : "over", flow, from, to, given, taken));
        }

        private record Flow(int from, int to, double votes) {}

        private static List<Flow> over(Round round) {
            List<Flow> over = new ArrayList<>();
            for (Action action : round.actions()) {
                if (action instanceof Action.Transferred moved) {
                    moved.to()
                            .forEach(tally ->
                                    over.add(new Flow(moved.from(), tally.candidate(), number(tally.votes()))));
                    moved.inactive().values().forEach(votes -> over.add(new Flow(moved.from(), NOBODY, number(votes))));
                }
            }
            return over;
        }

        private void draw(
                String kind,
                Flow flow,
                Map<Integer, Block> from,
                Map<Integer, Block> to,
                Map<Integer, Double> given,
                Map<Integer, Double> taken) {
            Block above = from.get(flow.from());
            Block below = to.get(flow.to());
            double wide = flow.votes() * scale;
            if (above == null || below == null || wide < 0.05) {
                return;
            }
            double a = above.left() + given.merge(flow.from(), wide, Double::sum) - wide;
            double b = below.left() + taken.merge(flow.to(), wide, Double::sum) - wide;
            int top = above.top() + BLOCK;
            int middle = (top + below.top()) / 2;
            bands.add(new Band(
                    kind,
                    "M%s %dC%s %d %s %d %s %dH%sC%s %d %s %d %s %dZ"
                            .formatted(
                                    plain(a),
                                    top,
                                    plain(a),
                                    middle,
                                    plain(b),
                                    middle,
                                    plain(b),
                                    below.top(),
                                    plain(b + wide),
                                    plain(b + wide),
                                    middle,
                                    plain(a + wide),
                                    middle,
                                    plain(a + wide),
                                    top)));
        }

        private static double votes(Round round, int each) {
            return each == NOBODY
                    ? round.inactive().values().stream()
                            .mapToDouble(Drawing::number)
                            .sum()
                    : round.tallies().stream()
                            .filter(tally -> tally.candidate() == each)
                            .mapToDouble(tally -> number(tally.votes()))
                            .sum();
        }

        private static double number(Fraction votes) {
            return votes.decimal(6, RoundingMode.DOWN).doubleValue();
        }
    }
}
