package org.tugyr.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.files.Filed;
import org.tugyr.platform.verify.Opening;

/** Finds out what a published log does not tell of its entries. */
final class Losses {

    private final Kinds kinds;
    private final Set<String> sealed = new LinkedHashSet<>();
    private final List<String> aliases = new ArrayList<>();
    private final Set<String> documents = new TreeSet<>();

    Losses(Kinds kinds) {
        this.kinds = kinds;
    }

    void entry(long index, Fact fact) {
        fact.sealed().keySet().forEach(path -> sealed.add(place(index, path)));
        Kind<? extends Row> kind = kinds.byFact(fact.type()).orElseThrow();
        Row row = fact.row(kind, java.util.Map.of());
        Kind.Field first = kind.fields().getFirst();
        if (!kind.subjectKind().isEmpty() && first.column().opaque()) {
            aliases.add("entry %d: what importers call %s %s; an import of the same folder would record it anew"
                    .formatted(index, kind.subjectKind(), first.read(row)));
        }
        switch (row) {
            case ErasureRow erasure -> sealed.remove(place(erasure.entry(), erasure.sealed()));
            case Filed filed when filed.sha256() != null -> documents.add(filed.sha256());
            default -> {} // says all it knows in the entry
        }
    }

    void opened(Opening opening) {
        sealed.remove(place(opening.index(), opening.path()));
    }

    /** The documents that entries name. */
    Set<String> documents() {
        return documents;
    }

    /** What is lost, when all entries, openings and documents that there are were told. */
    List<String> lines(Set<String> missing) {
        List<String> lines = new ArrayList<>();
        sealed.forEach(place -> lines.add(place + ": the sealed value, which was not public"));
        lines.addAll(aliases);
        missing.forEach(sha256 -> lines.add("the document of SHA-256 " + sha256 + ", which was not published"));
        return lines;
    }

    private static String place(long index, String path) {
        return "entry " + index + ", " + path;
    }
}
