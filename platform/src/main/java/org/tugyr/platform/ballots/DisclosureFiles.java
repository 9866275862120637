package org.tugyr.platform.ballots;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.platform.ballots.Disclosure.Unit;

/**
 * Writes what is published of ballots in the tables of an import (docs/formats.md).
 *
 * @param folder where to
 * @param contest the key of the contest
 */
public record DisclosureFiles(Path folder, String contest) {

    private static final int MOST_DECIMALS = 12;

    /** Writes {@code rankings.csv}. */
    public void rankings(List<Unit> units) throws IOException {
        try (CsvWriter table = table("rankings", "contest", "unit", "number", "ranking", "ballots", "evidence")) {
            for (Unit unit : units) {
                int number = 0;
                for (Map.Entry<List<String>, Long> each : unit.rankings().entrySet()) {
                    table.writeRecord(
                            contest,
                            unit.key(),
                            Integer.toString(++number),
                            String.join(";", each.getKey()),
                            each.getValue().toString(),
                            "");
                }
            }
        }
    }

    /** Writes {@code round-totals.csv}; names are those of the candidacies. */
    public void rounds(Result result) throws IOException {
        try (CsvWriter table = table("round-totals", "contest", "round", "candidacy", "votes", "became", "evidence")) {
            Set<Integer> elected = new HashSet<>();
            for (Round round : result.rounds()) {
                String number = Integer.toString(round.number());
                Fraction all = round.inactive().values().stream().reduce(Fraction.ZERO, Fraction::plus);
                BigDecimal told = BigDecimal.ZERO;
                result.elected().stream()
                        .filter(one -> one.round() <= round.number())
                        .forEach(one -> elected.add(one.candidate()));
                for (Tally tally : round.tallies()) {
                    all = all.plus(tally.votes());
                    BigDecimal votes = tally.votes().decimal(MOST_DECIMALS, RoundingMode.DOWN);
                    told = told.add(votes);
                    table.writeRecord(
                            contest,
                            number,
                            result.candidates().name(tally.candidate()),
                            plain(votes),
                            elected.contains(tally.candidate())
                                    ? "elected"
                                    : isOut(round, tally.candidate()) ? "excluded" : "continuing",
                            "");
                }
                BigDecimal nobody =
                        all.decimal(MOST_DECIMALS, RoundingMode.DOWN).subtract(told);
                table.writeRecord(contest, number, "", plain(nobody), "", "");
            }
        }
    }

    private static boolean isOut(Round round, int candidate) {
        return round.actions().stream()
                .anyMatch(action -> action instanceof Action.Excluded out && out.candidate() == candidate);
    }

    private static String plain(BigDecimal votes) {
        return votes.signum() == 0 ? "0" : votes.stripTrailingZeros().toPlainString();
    }

    /** Writes {@code votes.csv}: the votes of a count in one round. */
    public void votes(Round round, List<String> names, String area) throws IOException {
        try (CsvWriter table = table("votes", "contest", "area", "precinct", "candidacy", "votes", "evidence")) {
            for (Tally tally : round.tallies()) {
                table.writeRecord(
                        contest,
                        area,
                        "",
                        names.get(tally.candidate()),
                        tally.votes().toString(),
                        "");
            }
        }
    }

    /**
     * A file of ballots.
     *
     * @param precinct empty for the whole contest
     * @param valid how many of its ballots rank somebody
     * @param unit in which they are published; empty where they are not
     */
    public record Protocol(String precinct, long valid, String sha256, String unit) {}

    /** Writes {@code protocols.csv}. */
    public void protocols(List<Protocol> protocols, String area) throws IOException {
        try (CsvWriter table =
                table("protocols", "contest", "area", "precinct", "valid", "sha256", "unit", "evidence")) {
            for (Protocol each : protocols) {
                table.writeRecord(
                        contest, area, each.precinct(), Long.toString(each.valid()), each.sha256(), each.unit(), "");
            }
        }
    }

    private CsvWriter table(String name, String... heads) throws IOException {
        CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.createDirectories(folder).resolve(name + ".csv"));
        table.writeRecord(heads);
        return table;
    }
}
