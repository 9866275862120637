package org.tugyr.platform.ballots;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Trail;
import org.tugyr.platform.ballots.read.BallotBox;

/**
 * Writes how every ballot was read and where it went, as three tables that are joined by the number of a ranking,
 * {@code ballots.csv}, {@code rankings.csv} and {@code trail.csv}, and the votes of each round (docs/counting.md).
 */
public final class Audit implements BallotBox.Witness, Trail, Closeable {

    private final Path folder;
    private final Candidates candidates;
    private final CsvWriter ballots;
    private final CsvWriter trail;

    public Audit(Path folder, Candidates candidates) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.candidates = candidates;
        this.ballots = table("ballots.csv");
        this.trail = table("trail.csv");
        ballots.writeRecord("file", "ballot", "ranking");
        trail.writeRecord("round", "ranking", "candidate", "nobody", "worth");
    }

    @Override
    public void saw(String file, String ballot, String part, int ranking, long times) {
        ballots.writeRecord(file, ballot, Integer.toString(ranking + 1));
    }

    /** Writes each ranking once, with the ballots that have it. */
    public void rankings(RankedBallots all) throws IOException {
        try (var rankings = table("rankings.csv")) {
            rankings.writeRecord("ranking", "ballots", "ranks");
            for (var ranking = 0; ranking < all.size(); ranking++) {
                rankings.writeRecord(
                        Integer.toString(ranking + 1), Long.toString(all.votes(ranking)), ranks(all, ranking));
            }
        }
    }

    @Override
    public void moved(int round, int ranking, int candidate, @Nullable Inactive why, Fraction worth) {
        trail.writeRecord(
                Integer.toString(round),
                Integer.toString(ranking + 1),
                candidate < 0 ? "" : candidates.name(candidate),
                why == null ? "" : name(why),
                worth.toString());
    }

    /** Writes the votes of each round. */
    public void rounds(Result result) throws IOException {
        try (var rounds = table("rounds.csv")) {
            rounds.writeRecord("round", "candidate", "nobody", "votes");
            for (var round : result.rounds()) {
                var number = Integer.toString(round.number());
                round.tallies()
                        .forEach(one -> rounds.writeRecord(
                                number,
                                candidates.name(one.candidate()),
                                "",
                                one.votes().toString()));
                round.inactive().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(one -> rounds.writeRecord(
                                number, "", name(one.getKey()), one.getValue().toString()));
            }
        }
    }

    private static String name(Inactive why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        ballots.close();
        trail.close();
    }

    /** The ranks with {@code >} between them and {@code =} between candidates who share one. */
    private String ranks(RankedBallots all, int ranking) {
        var ranks = new StringBuilder();
        for (var cell = all.start(ranking); cell < all.end(ranking); cell++) {
            if (cell > all.start(ranking)) {
                ranks.append(all.shared(cell) ? " = " : " > ");
            }
            var candidate = all.candidate(cell);
            ranks.append(
                    switch (candidate) {
                        case RankedBallots.SKIPPED -> "(skipped)";
                        case RankedBallots.OVERVOTE -> "(overvote)";
                        default -> candidates.name(candidate);
                    });
        }
        return ranks.toString();
    }

    private CsvWriter table(String name) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name));
    }
}
