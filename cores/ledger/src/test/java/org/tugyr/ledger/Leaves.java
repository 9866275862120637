package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The leaves of the known-answer trees and the hashes of all complete subtrees over them. */
final class Leaves implements HashReader {
    private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    /** Leaf i of the go-tlog answers, by the formula stated there. */
    static byte[] entry(long i) {
        return ("{\"i\":" + i + ",\"v\":\"қазына-" + i * i % 9973 + "\"}").getBytes(UTF_8);
    }

    static Leaves of(int size) {
        var leaves = new Leaves();
        for (int i = 0; i < size; i++) {
            leaves.append(Hash.leaf(entry(i)));
        }
        return leaves;
    }

    void append(Hash leaf) {
        var hash = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            var row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = Hash.node(row.get(row.size() - 2), hash);
        }
    }

    @Override
    public Hash read(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }

    Hash root(long size) {
        return CompactRange.of(size, this).root();
    }

    List<Hash> hashes() {
        return levels.getFirst();
    }
}
