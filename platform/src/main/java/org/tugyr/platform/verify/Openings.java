package org.tugyr.platform.verify;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.MalformedException;

/** Reads the public openings beside the entries and compares them with the digests there, in bounded memory. */
final class Openings implements AutoCloseable {

    private final Published published;
    private final Findings findings;
    private final Set<String> missing = new HashSet<>();
    private String file = "";
    private @Nullable Lines lines;
    private @Nullable Opening next;
    private long matched;
    private long closed;

    Openings(Published published, Findings findings) {
        this.published = published;
        this.findings = findings;
    }

    /** Compares what is open of an entry; entries come in order. */
    void compare(long index, SortedMap<String, String> sealed) throws IOException {
        if (!Layout.openings(index).equals(file)) {
            turn(Layout.openings(index));
        }
        int open = 0;
        for (Opening opening = next; opening != null && opening.index() <= index; opening = next) {
            String digest = opening.index() == index ? sealed.get(opening.path()) : null;
            if (digest == null) {
                findings.refute(place(opening), "an opening", "nothing of this name is sealed there");
            } else if (digest.equals(opening.digest())) {
                open++;
            } else {
                findings.refute(place(opening), "an opening of digest " + opening.digest(), digest + " in the entry");
            }
            advance(opening);
        }
        matched += open;
        closed += sealed.size() - open;
    }

    private String place(Opening opening) {
        return "entry " + opening.index() + ", " + opening.path() + " (" + place() + ")";
    }

    private String place() {
        return lines == null ? file : lines.place();
    }

    private void turn(String to) throws IOException {
        leftover(Long.MAX_VALUE);
        close();
        file = to;
        try {
            lines = new Lines(published.open(to), to);
        } catch (NoSuchFileException _) {
            missing.add(to);
        }
        advance(null);
    }

    /** Reads the next opening; each must stand behind the one before. */
    private void advance(@Nullable Opening before) throws IOException {
        next = null;
        while (lines != null && next == null) {
            String line = lines.next();
            if (line == null) {
                return;
            }
            try {
                Opening opening = Opening.parse(line);
                if (before == null || follows(before, opening)) {
                    next = opening;
                } else {
                    findings.refute(place(), "an opening out of order", "openings by entry, then by path");
                }
            } catch (MalformedException | IllegalArgumentException e) {
                findings.refute(place(), "what is no opening", "a line of canonical JSON: " + e.getMessage());
            }
        }
    }

    private static boolean follows(Opening before, Opening opening) {
        return before.index() == opening.index()
                ? before.path().compareTo(opening.path()) < 0
                : before.index() < opening.index();
    }

    /** What is left of a file when its entries are over; beyond the log's size a site may know more than its checkpoint. */
    private void leftover(long size) throws IOException {
        for (Opening opening = next; opening != null && opening.index() < size; opening = next) {
            findings.refute(place(opening), "an opening", "an entry of another file");
            advance(opening);
        }
    }

    /** To be called after the last entry. */
    void finish(long size, long erased) throws IOException {
        leftover(size);
        close();
        findings.leave("sealed values that were erased", erased);
        findings.leave("sealed values without a public opening", closed - erased);
        findings.leave("files of openings, which are missing: " + missing, missing.size());
    }

    /** How many openings match their digests. */
    long matched() {
        return matched;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
