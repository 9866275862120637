package org.tugyr.ledger;

import static org.tugyr.ledger.Verification.Reason.NO_TRUSTED_SIGNATURE;
import static org.tugyr.ledger.Verification.Reason.SIGNATURE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text signed by one or more keys (C2SP signed-note). The text must not be used before {@link #verify}.
 *
 * @param text ends with a newline
 * @param signatures from 1 to 100
 */
public record SignedNote(String text, List<SignatureLine> signatures) {
    /** The specification asks for at least 16; this is the bound of Go's implementation. */
    private static final int MAX_SIGNATURES = 100;

    private static final String IN = "note";

    /** Refuses a text that cannot be signed. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw MalformedException.in(
                    IN, "1 to " + MAX_SIGNATURES + " signatures", Integer.toString(signatures.size()));
        }
    }

    /**
     * A note whose signatures were checked.
     *
     * @param text the trusted text
     * @param signedBy the known keys that signed it, in the note's order
     * @param ignored signatures by unknown keys, unchecked
     */
    public record Opened(String text, List<Signed> signedBy, List<SignatureLine> ignored) {
        /** Copies the lists. */
        public Opened {
            signedBy = List.copyOf(signedBy);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A key and its valid signature.
     *
     * @param key the key
     * @param line the signature as it stands in the note
     */
    public record Signed(VerifierKey key, SignatureLine line) {
        /** When a witness cosigned, in seconds since 1970-01-01 UTC; plain signatures have no time. */
        public OptionalLong posixSeconds() {
            return switch (key.algorithm()) {
                case ED25519 -> OptionalLong.empty();
                case COSIGNATURE_V1 ->
                    OptionalLong.of(Cosignature.posixSeconds(line.signature().toArray()));
            };
        }
    }

    /**
     * Reads a note strictly.
     *
     * @throws MalformedException with the line
     */
    public static SignedNote parse(byte[] utf8) {
        return parse(Lexical.utf8(IN, utf8));
    }

    /** As {@link #parse(byte[])}. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == note.length() || !note.endsWith("\n")) {
            throw MalformedException.in(
                    IN, "a text, an empty line and signature lines", MalformedException.quote(note));
        }
        var text = note.substring(0, end + 1);
        int line = (int) text.chars().filter(c -> c == '\n').count() + 2;
        var signatures = new ArrayList<SignatureLine>();
        for (var signature : note.substring(end + 2, note.length() - 1).split("\n", MAX_SIGNATURES + 1)) {
            signatures.add(SignatureLine.parse(signature, line++));
        }
        return new SignedNote(text, signatures);
    }

    /** The same note with one more signature. */
    public SignedNote with(SignatureLine signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /** The whole note. */
    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.format()));
        return note.toString();
    }

    /**
     * Checks the signatures of the keys we know: every one must be valid, and there must be one. Others are ignored.
     *
     * @throws IllegalArgumentException if two of {@code keys} cannot be told apart by name and id
     */
    public Verification<Opened> verify(Collection<VerifierKey> keys) {
        requireDistinct(keys);
        var signedBy = new LinkedHashMap<VerifierKey, Signed>();
        var ignored = new ArrayList<SignatureLine>();
        for (var line : signatures) {
            var key = keys.stream().filter(known -> known.isNamedBy(line)).findFirst();
            if (key.isEmpty()) {
                ignored.add(line);
            } else if (key.get().verifies(text, line)) {
                signedBy.putIfAbsent(key.get(), new Signed(key.get(), line));
            } else {
                return new Verification.Refuted<>(
                        SIGNATURE,
                        line.name(),
                        "a valid signature",
                        line.signature().base64());
            }
        }
        return signedBy.isEmpty()
                ? new Verification.Refuted<>(
                        NO_TRUSTED_SIGNATURE,
                        "note",
                        "one of " + keys.stream().map(VerifierKey::name).toList(),
                        signatures.stream().map(SignatureLine::name).toList().toString())
                : new Verification.Verified<>(new Opened(text, List.copyOf(signedBy.values()), ignored));
    }

    private static void requireDistinct(Collection<VerifierKey> keys) {
        var names = keys.stream()
                .distinct()
                .map(key -> key.name() + "+" + key.keyIdHex())
                .toList();
        if (names.size() != Set.copyOf(names).size()) {
            throw new IllegalArgumentException("two keys share name and id: " + names);
        }
    }

    static void requireText(String text) {
        if (!text.endsWith("\n")
                || Lexical.loneSurrogate(text) >= 0
                || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw MalformedException.in(IN, "lines of text without control characters", MalformedException.quote(text));
        }
    }
}
