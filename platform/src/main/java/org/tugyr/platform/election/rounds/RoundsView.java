package org.tugyr.platform.election.rounds;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;

/**
 * A count round by round.
 *
 * @param wide the picture for screens and paper
 * @param narrow the same for phones
 * @param rounds the heads of the table
 * @param lines by candidate, the strongest at first above; the last one is nobody
 * @param told what happened in each round
 */
public record RoundsView(FlowChart wide, FlowChart narrow, List<String> rounds, List<Line> lines, List<Told> told) {

    public RoundsView {
        rounds = List.copyOf(rounds);
        lines = List.copyOf(lines);
        told = List.copyOf(told);
    }

    /**
     * A candidate through the rounds.
     *
     * @param mark what stands on the blocks of the picture
     */
    public record Line(int candidate, String mark, Text name, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The votes in a round.
     *
     * @param votes null where the candidate is in it no more
     * @param change against the round before, with its sign; empty where there is none
     * @param became elected or out in this round, in words; empty else
     */
    public record Cell(@Nullable Figure votes, String change, String became) {}

    /** What happened in a round, in sentences. */
    public record Told(String round, List<String> sentences) {

        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /** One cell of the table as a row of its CSV. */
    public record Row(int round, Text name, @Nullable Figure votes, String became) {}

    /** The table for programs: a row for each candidate and round. */
    public Sheet<Row> sheet() {
        return Sheet.<Row>of(
                        "rounds",
                        IntStream.range(0, rounds.size())
                                .boxed()
                                .flatMap(round -> lines.stream()
                                        .filter(line -> line.cells().get(round).votes() != null)
                                        .map(line -> new Row(
                                                round + 1,
                                                line.name(),
                                                line.cells().get(round).votes(),
                                                line.cells().get(round).became())))
                                .toList())
                .number("election.round", Row::round)
                .text("election.candidacy", Row::name)
                .number("election.votes", Row::votes)
                .text("election.became", Row::became);
    }

    /** The mark of a block: what the table has before the name. */
    public String mark(FlowChart.Block block) {
        return lines.stream()
                .filter(line -> line.candidate() == block.candidate())
                .map(Line::mark)
                .findFirst()
                .orElse("");
    }

    /** The name on a block, where it fits; else an empty text. */
    public String fitting(FlowChart.Block block, String language) {
        String name = lines.stream()
                .filter(line -> line.candidate() == block.candidate())
                .map(line -> line.mark() + " " + line.name().in(language))
                .findFirst()
                .orElse("");
        return name.length() * 8 < block.wide() ? name : block.wide() > 16 ? mark(block) : "";
    }
}
