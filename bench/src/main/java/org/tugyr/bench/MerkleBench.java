package org.tugyr.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tugyr.ledger.CompactRange;
import org.tugyr.ledger.Hash;

/** A tree over a million entries of a usual length, beside the bare hashing that it cannot do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class MerkleBench {

    private static final int ENTRIES = 1_000_000;

    /** Runs both and prints them beside each other. */
    public static void main(String[] args) throws Exception {
        Options options = new OptionsBuilder()
                .include(MerkleBench.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Double> millis = new HashMap<>();
        new Runner(options)
                .run()
                .forEach(result -> millis.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        Line.print(
                "Merkle tree over 1,000,000 entries",
                Line.text("%.2f s", millis.getOrDefault("tree", Double.NaN) / 1e3),
                "≤ 1 s",
                Line.text("the hashing alone: %.2f s", millis.getOrDefault("bareHashing", Double.NaN) / 1e3));
    }

    private final byte[] entry = "{\"v\":1}".repeat(55).getBytes(StandardCharsets.UTF_8);

    /** The whole tree, leaf hashing included. */
    @Benchmark
    public Hash tree() {
        CompactRange range = new CompactRange();
        for (int i = 0; i < ENTRIES; i++) {
            entry[i % entry.length]++;
            range.append(Hash.leaf(entry));
        }
        return range.root();
    }

    /** The limit: as many hashes of the same lengths and nothing else. */
    @Benchmark
    public byte[] bareHashing() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] node = new byte[2 * Hash.LENGTH + 1];
        for (int i = 0; i < ENTRIES; i++) {
            entry[i % entry.length]++;
            digest.update(entry);
            System.arraycopy(digest.digest(), 0, node, 1, Hash.LENGTH);
            digest.update(node);
            System.arraycopy(digest.digest(), 0, node, 1, Hash.LENGTH);
        }
        return node;
    }
}
