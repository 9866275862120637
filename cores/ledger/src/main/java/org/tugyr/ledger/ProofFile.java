package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The proof that an entry is in a log, as a file that needs no network (C2SP tlog-proof).
 *
 * @param extra what the application adds, unauthenticated; empty if nothing
 * @param index the entry's index, from 0
 * @param hashes the inclusion proof, from the leaf's sibling up
 * @param checkpoint the log's signed checkpoint, verbatim
 */
public record ProofFile(Bytes extra, long index, List<Hash> hashes, String checkpoint) {
    private static final String IN = "proof";
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Refuses what the file could not say. */
    public ProofFile {
        hashes = List.copyOf(hashes);
        if (index < 0) {
            throw MalformedException.in(IN, "an index of at least 0", Long.toString(index));
        }
        if (checkpoint.isEmpty()) {
            throw MalformedException.in(IN, "a checkpoint", "none");
        }
    }

    /** Makes the proof for one entry of the tree that {@code checkpoint} is about. */
    public static ProofFile of(long index, SignedNote checkpoint, HashReader tree) {
        var size = Checkpoint.parse(checkpoint.text()).size();
        return new ProofFile(
                Bytes.EMPTY, index, InclusionProof.of(index, size, tree).hashes(), checkpoint.format());
    }

    /** As {@link #parse(String)}, from UTF-8. */
    public static ProofFile parse(byte[] utf8) {
        return parse(Lexical.utf8(IN, utf8));
    }

    /**
     * Reads a file; the checkpoint in it is not read before {@link #verify}.
     *
     * @throws MalformedException with the line
     */
    public static ProofFile parse(String file) {
        int end = file.indexOf("\n\n");
        if (end < 0) {
            throw MalformedException.in(IN, "an empty line before the checkpoint", "none");
        }
        var lines = List.of(file.substring(0, end).split("\n", -1));
        if (!lines.getFirst().equals(HEADER)) {
            throw MalformedException.onLine(IN, 1, HEADER, lines.getFirst());
        }
        int at = 1;
        var extra = Bytes.EMPTY;
        if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
            extra = extra(lines.get(at++));
        }
        if (at == lines.size() || !lines.get(at).startsWith(INDEX)) {
            throw MalformedException.onLine(IN, at + 1, "index", at < lines.size() ? lines.get(at) : "");
        }
        long index = Lexical.decimal(IN, at + 1, lines.get(at++).substring(INDEX.length()));
        var hashes = new ArrayList<Hash>();
        for (; at < lines.size(); at++) {
            hashes.add(Lexical.hash(IN, at + 1, lines.get(at)));
        }
        return new ProofFile(extra, index, hashes, file.substring(end + 2));
    }

    private static Bytes extra(String line) {
        var extra = Bytes.of(Lexical.base64(IN, 2, line.substring(EXTRA.length())));
        if (extra.isEmpty()) {
            throw MalformedException.onLine(IN, 2, "extra data, or no such line", line);
        }
        return extra;
    }

    /** The whole file. */
    public String format() {
        var file = new StringBuilder(HEADER).append('\n');
        if (!extra.isEmpty()) {
            file.append(EXTRA).append(extra.base64()).append('\n');
        }
        file.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }

    /**
     * Checks that {@code leaf} is in the log of the key {@code log}; a success gives the checkpoint that vouches for it.
     *
     * <p>How many cosignatures of {@code witnesses} are enough is for the caller to say, by {@link SignedNote#verify}.
     */
    public Verification<Checkpoint> verify(Hash leaf, VerifierKey log, Collection<VerifierKey> witnesses) {
        try {
            return Checkpoint.open(SignedNote.parse(checkpoint), log, witnesses)
                    .then(opened -> new InclusionProof(index, opened.size(), hashes)
                            .verify(leaf, opened.root())
                            .then(_ -> new Verification.Verified<>(opened)));
        } catch (MalformedException e) {
            return Verification.malformed(e);
        }
    }
}
