package org.tugyr.platform.verify;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.TileSource;
import org.tugyr.ledger.Tiles;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Fact;

/** An erasure names a sealed value of an earlier entry of its own record, and nothing opens that any longer. */
final class Erasures {

    private final Findings findings;
    private final Map<ErasureRow, Erasure> erasures = new LinkedHashMap<>();

    Erasures(Findings findings) {
        this.findings = findings;
    }

    private record Erasure(long index, String root) {}

    void note(long index, String root, ErasureRow row) {
        if (row.entry() >= 0 && row.entry() < index) {
            erasures.put(row, new Erasure(index, root));
        } else {
            findings.refute("entry " + index, "an erasure in entry " + row.entry(), "an earlier entry");
        }
    }

    /**
     * To be called at the end of the log.
     *
     * @return how many sealed values were erased
     */
    long finish(Published published, TileSource tiles, long size) throws IOException {
        Map<Long, Set<String>> erased = new TreeMap<>();
        erasures.forEach((row, erasure) -> {
            Fact fact = fact(row.entry(), tiles, size);
            if (fact == null
                    || !fact.sealed().containsKey(row.sealed())
                    || !fact.root().equals(erasure.root())) {
                findings.refute(
                        "entry " + erasure.index(),
                        "an erasure of " + row.sealed() + " in entry " + row.entry(),
                        "a value that is sealed there, of the same record");
            } else {
                erased.computeIfAbsent(row.entry(), _ -> new TreeSet<>()).add(row.sealed());
            }
        });
        Map<String, Map<Long, Set<String>>> files = new HashMap<>();
        erased.forEach((index, paths) -> files.computeIfAbsent(Layout.openings(index), _ -> new HashMap<>())
                .put(index, paths));
        for (Map.Entry<String, Map<Long, Set<String>>> file : files.entrySet()) {
            look(published, file.getKey(), file.getValue());
        }
        return erased.values().stream().mapToLong(Set::size).sum();
    }

    private static @org.jspecify.annotations.Nullable Fact fact(long index, TileSource tiles, long size) {
        TilePath.Entries path = Tiles.entries(size, index / TilePath.FULL);
        try {
            return Fact.parse(EntryBundle.decode(tiles.read(path), path.width()).get((int) (index % TilePath.FULL)));
        } catch (MalformedException e) {
            return null; // found out, and told, when the entry itself was looked at
        }
    }

    private void look(Published published, String file, Map<Long, Set<String>> erased) throws IOException {
        try (Lines lines = new Lines(published.open(file), file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Opening opening = Opening.parse(line);
                if (erased.getOrDefault(opening.index(), Set.of()).contains(opening.path())) {
                    findings.refute(
                            "entry " + opening.index() + ", " + opening.path() + " (" + lines.place() + ")",
                            "an opening",
                            "none, since it was erased");
                }
            }
        } catch (NoSuchFileException | MalformedException | IllegalArgumentException _) {
            // told when the openings were compared
        }
    }
}
