package org.tugyr.ledger;

import java.util.Arrays;

/**
 * What the log accepts as an entry: canonical JSON whose only numbers are integers within ±(2^53-1), of at most 65,535 bytes (the
 * longest entry that a C2SP entry bundle can hold).
 */
public final class Intake {
    /** The longest entry, in bytes. */
    public static final int MAX_BYTES = 65_535;

    private Intake() {}

    /**
     * Reads JSON, refusing numbers that a fact may not hold.
     *
     * @throws MalformedException with line, column and offset
     */
    public static Json parse(String text) {
        return new JsonParser(text, true).parse();
    }

    /**
     * Reads an entry as it stands in the log.
     *
     * @throws MalformedException if it is too long, holds what a fact may not hold, or is not in canonical form
     */
    public static Json parseEntry(byte[] entry) {
        requireShort(entry.length);
        var value = parse(Lexical.utf8("JSON", entry));
        var canonical = value.canonicalBytes();
        int difference = Arrays.mismatch(entry, canonical);
        if (difference >= 0) {
            throw MalformedException.at("JSON", 1, 0, difference, "canonical form (RFC 8785)", "another spelling");
        }
        return value;
    }

    /**
     * The bytes of a new entry.
     *
     * @throws MalformedException if the value is too long or holds a {@link Json.Real}
     */
    public static byte[] entry(Json value, CanonicalWriter writer) {
        requireIntegers(value);
        var bytes = writer.write(value);
        requireShort(bytes.length);
        return bytes;
    }

    private static void requireShort(int length) {
        if (length > MAX_BYTES) {
            throw MalformedException.in("entry", "at most " + MAX_BYTES + " bytes", length + " bytes");
        }
    }

    private static void requireIntegers(Json value) {
        switch (value) {
            case Json.Obj object -> object.members().values().forEach(Intake::requireIntegers);
            case Json.Arr(var items) -> items.forEach(Intake::requireIntegers);
            case Json.Real(var real) ->
                throw MalformedException.in("entry", "integers; decimals are strings", EcmaNumber.format(real));
            case Json.Str _, Json.Int _, Json.Bool _, Json.Nul _ -> {}
        }
    }
}
