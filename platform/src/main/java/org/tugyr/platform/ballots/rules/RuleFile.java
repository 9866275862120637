package org.tugyr.platform.ballots.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Trail;
import org.tugyr.platform.ballots.read.BallotBox;
import org.tugyr.platform.ballots.read.BallotSource;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.By;
import org.tugyr.platform.ballots.read.Format;
import org.tugyr.platform.ballots.read.Roll;

/**
 * A rules file that was read: what is counted, and how.
 *
 * @param sha256 of the file's bytes, by which a result names its rules
 * @param sources the ballots that the file names
 */
public record RuleFile(
        String contest, String sha256, Held held, Roll roll, Counting counting, List<BallotSource> sources) {

    /** A way of counting with all its options, ready for ballots. */
    public interface Counting {
        /**
         * Counts. A way that cannot follow its ballots leaves the trail empty.
         *
         * @throws org.tugyr.count.CountProblem where rules and ballots do not go together
         */
        Outcome count(RankedBallots ballots, @Nullable Trail trail);
    }

    /** The rules files in a folder, by name; a file is the only one. */
    public static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            var rules = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
            if (rules.isEmpty()) {
                throw new BallotsRefused(place, 0, "", "rules files (.yaml, .json)", "none");
            }
            return rules;
        }
    }

    /**
     * Reads a rules file: ours (.yaml, .yml) or a contest config of RCTab (.json).
     *
     * @throws BallotsRefused where it cannot be read
     */
    public static RuleFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BallotsRefused(
                    file, 0, "", "a rules file (.yaml) or a contest config of RCTab (.json)", "no file");
        }
        var bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".json")
                ? RctabConfig.read(file, bytes, sha256(bytes))
                : RulesYaml.read(file, bytes, sha256(bytes));
    }

    /**
     * Reads all ballots.
     *
     * @param witness is told of every ballot, if there is one
     * @param others files to read instead of those that the rules name, in the form of the first source
     */
    public RankedBallots ballots(List<Path> others, BallotBox.@Nullable Witness witness) {
        return ballots(others, witness, null);
    }

    /**
     * Reads all ballots.
     *
     * @param by which part of the ballots the witness is told of, null for none
     */
    public RankedBallots ballots(List<Path> others, BallotBox.@Nullable Witness witness, @Nullable By by) {
        var box = new BallotBox(roll, witness, by);
        for (var source : sources(others)) {
            if (by != null && source.columns().part(by) == 0) {
                throw new BallotsRefused(
                        source.path(), 0, "", "a column " + by.label() + " that the rules name", "none");
            }
            box.put(source);
        }
        return box.ballots();
    }

    /** Reads the same, each file for itself, in their order. */
    public SequencedMap<Path, RankedBallots> ballotsByFile(List<Path> others) {
        var byFile = new LinkedHashMap<Path, RankedBallots>();
        for (var source : sources(others)) {
            var box = new BallotBox(roll, null, null);
            box.put(source);
            if (byFile.put(source.path(), box.ballots()) != null) {
                throw new BallotsRefused(source.path(), 0, "", "each file once", "the same again");
            }
        }
        return byFile;
    }

    private List<BallotSource> sources(List<Path> others) {
        var model = sources.isEmpty()
                ? new BallotSource(Path.of(""), Format.CSV, "", BallotSource.Columns.NONE, BallotSource.Labels.NONE)
                : sources.getFirst();
        return others.isEmpty() ? sources : others.stream().map(model::at).toList();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
