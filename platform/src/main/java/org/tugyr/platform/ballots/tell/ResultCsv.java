package org.tugyr.platform.ballots.tell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.count.Action;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.platform.ballots.read.By;

/** Writes results as one table: who had how many votes in which round, and what became of them (docs/counting.md). */
public final class ResultCsv {

    private static final List<String> HEADER =
            List.of("contest", "method", "round", "quota", "candidate", "nobody", "votes", "elected", "excluded");

    private final CsvWriter table;
    private final Counted counted;
    private final Optional<String> part;

    private ResultCsv(CsvWriter table, Counted counted, Optional<String> part) {
        this.table = table;
        this.counted = counted;
        this.part = part;
    }

    /** The table of all contests, one after the other. */
    public static String of(List<Counted> contests) {
        var text = new StringWriter();
        var by = contests.stream().map(Counted::by).filter(Objects::nonNull).findFirst();
        try (var table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            table.writeRecord(row(HEADER, by.map(By::label)));
            for (var contest : contests) {
                contest.outcome().result().rounds().forEach(new ResultCsv(table, contest, by.map(_ -> ""))::round);
                contest.parts()
                        .forEach(part ->
                                part.rounds().forEach(new ResultCsv(table, contest, by.map(_ -> part.name()))::round));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A row, with a cell for the part of the ballots before it where parts are told. */
    private static List<String> row(List<String> cells, Optional<String> part) {
        return Stream.concat(part.stream(), cells.stream()).toList();
    }

    private void round(Round round) {
        for (var tally : round.tallies()) {
            row(
                    round,
                    counted.outcome().result().candidates().name(tally.candidate()),
                    "",
                    tally.votes().toString(),
                    seats(round, tally),
                    excluded(round, tally));
        }
        round.inactive().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        row(round, "", kebab(one.getKey()), one.getValue().toString(), "", ""));
    }

    private void row(Round round, String candidate, String nobody, String votes, String elected, String excluded) {
        table.writeRecord(row(
                List.of(
                        counted.rules().contest(),
                        counted.outcome().result().method(),
                        Integer.toString(round.number()),
                        round.quota() == null ? "" : round.quota().toString(),
                        candidate,
                        nobody,
                        votes,
                        elected,
                        excluded),
                part));
    }

    /** How many seats somebody got in this round, empty for none. */
    private static String seats(Round round, Tally tally) {
        var seats = round.actions().stream()
                .filter(action -> action instanceof Action.Elected elected && elected.candidate() == tally.candidate())
                .count();
        return seats == 0 ? "" : Long.toString(seats);
    }

    private static String excluded(Round round, Tally tally) {
        return round.actions().stream()
                .filter(Action.Excluded.class::isInstance)
                .map(Action.Excluded.class::cast)
                .filter(out -> out.candidate() == tally.candidate())
                .map(out -> kebab(out.why()))
                .collect(Collectors.joining(" "));
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
