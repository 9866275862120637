package org.tugyr.ledger;

import static org.tugyr.ledger.Verification.Reason.NO_TRUSTED_SIGNATURE;
import static org.tugyr.ledger.Verification.Reason.ORIGIN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A log's statement about its tree (C2SP tlog-checkpoint): the text of a {@link SignedNote}.
 *
 * @param origin which log, by a name that is unique in the world
 * @param size how many entries it has
 * @param root the Merkle root over them
 * @param extensions further lines, which nobody can check; usually none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final String IN = "checkpoint";

    /** Refuses what its text could not say. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(1, origin);
        for (int i = 0; i < extensions.size(); i++) {
            requireLine(4 + i, extensions.get(i));
        }
        if (size < 0) {
            throw MalformedException.onLine(IN, 2, "a size of at least 0", Long.toString(size));
        }
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text strictly; sizes from 2^63 on are refused.
     *
     * @throws MalformedException with the line
     */
    public static Checkpoint parse(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) {
            throw MalformedException.in(IN, "three lines or more, each with a newline", MalformedException.quote(text));
        }
        return new Checkpoint(
                lines.get(0),
                Lexical.decimal(IN, 2, lines.get(1)),
                Lexical.hash(IN, 3, lines.get(2)),
                lines.subList(3, lines.size() - 1));
    }

    /** The text to be signed. */
    public String format() {
        var lines = new ArrayList<>(List.of(origin, Long.toString(size), root.base64()));
        lines.addAll(extensions);
        return String.join("\n", lines) + "\n";
    }

    /** The log's short id of transparency-dev/formats: SHA-256("o:" ‖ origin) in lower-case hexadecimal. */
    public String originId() {
        return Hash.sha256(("o:" + origin).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The note with the log's signature. */
    public SignedNote sign(SigningKey key) {
        return new SignedNote(format(), List.of(key.sign(format())));
    }

    /**
     * Reads a signed checkpoint of the log that {@code log} belongs to; the origin must be that key's name.
     *
     * <p>The log itself must have signed. Signatures of {@code witnesses} must be valid where they stand, and may be absent.
     */
    public static Verification<Checkpoint> open(SignedNote note, VerifierKey log, Collection<VerifierKey> witnesses) {
        var keys = new ArrayList<>(witnesses);
        keys.add(log);
        return note.verify(keys).then(opened -> ofLog(opened, log));
    }

    private static Verification<Checkpoint> ofLog(SignedNote.Opened opened, VerifierKey log) {
        if (opened.signedBy().stream().noneMatch(signed -> signed.key().equals(log))) {
            return new Verification.Refuted<>(NO_TRUSTED_SIGNATURE, IN, log.name(), "witnesses only");
        }
        try {
            var checkpoint = parse(opened.text());
            return checkpoint.origin.equals(log.name())
                    ? new Verification.Verified<>(checkpoint)
                    : new Verification.Refuted<>(ORIGIN, IN, log.name(), checkpoint.origin);
        } catch (MalformedException e) {
            return Verification.malformed(e);
        }
    }

    private static void requireLine(int line, String text) {
        if (text.isEmpty() || Lexical.loneSurrogate(text) >= 0 || text.chars().anyMatch(c -> c < ' ')) {
            throw MalformedException.onLine(IN, line, "a line of text that is not empty", text);
        }
    }
}
