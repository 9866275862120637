package org.tugyr.platform.confirm;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.ledger.Bytes;

/**
 * As much of CBOR (RFC 8949) as a COSE_Key needs: one map whose labels are small integers, and whose values are integers or byte
 * strings. Maps of indefinite length are read, too, for libraries write them; what is written is canonical.
 */
final class Cbor {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int MAP = 5;
    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xff;

    private final byte[] bytes;
    private int at;

    private Cbor(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A value: an integer, or bytes. */
    sealed interface Value {

        /** An integer. */
        record Whole(long value) implements Value {}

        /** Bytes. */
        record Text(Bytes value) implements Value {}
    }

    /** @throws IllegalArgumentException where it is anything else */
    static SortedMap<Long, Value> map(byte[] bytes) {
        try {
            return new Cbor(bytes).map();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("CBOR that ends too early", e);
        }
    }

    private SortedMap<Long, Value> map() {
        int head = bytes[at] & 0xff;
        if (head >> 5 != MAP) {
            throw new IllegalArgumentException("no CBOR map");
        }
        SortedMap<Long, Value> map = new TreeMap<>();
        boolean open = (head & 0x1f) == INDEFINITE;
        if (open) {
            at++;
        }
        long pairs = open ? Long.MAX_VALUE : argument();
        for (long i = 0; i < pairs && !(open && (bytes[at] & 0xff) == BREAK); i++) {
            if (!(value() instanceof Value.Whole(long label)) || map.put(label, value()) != null) {
                throw new IllegalArgumentException("a label that is no integer, or comes twice");
            }
        }
        if (at + (open ? 1 : 0) != bytes.length) {
            throw new IllegalArgumentException("more than one CBOR map");
        }
        return map;
    }

    private Value value() {
        int major = (bytes[at] & 0xff) >> 5;
        long argument = argument();
        return switch (major) {
            case UNSIGNED -> new Value.Whole(argument);
            case NEGATIVE -> new Value.Whole(-1 - argument);
            case BYTES -> {
                int from = at;
                at = Math.addExact(at, Math.toIntExact(argument));
                if (at > bytes.length) {
                    throw new IllegalArgumentException("CBOR that ends too early");
                }
                yield new Value.Text(Bytes.of(Arrays.copyOfRange(bytes, from, at)));
            }
            default -> throw new IllegalArgumentException("CBOR that no key needs");
        };
    }

    /** The number in a head of one, two, three or five bytes. */
    private long argument() {
        int info = bytes[at++] & 0x1f;
        if (info < 24) {
            return info;
        } else if (info > 26) {
            throw new IllegalArgumentException("CBOR that no key needs");
        }
        long argument = 0;
        for (int i = 0; i < 1 << (info - 24); i++) {
            argument = (argument << 8) | (bytes[at++] & 0xff);
        }
        return argument;
    }

    /** The canonical bytes of a map: heads as short as can be, labels in the order of CTAP2 (1, 3, -1, -2, -3). */
    static byte[] canonical(SortedMap<Long, Value> map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, MAP, map.size());
        map.tailMap(0L).forEach((label, value) -> pair(out, label, value));
        map.headMap(0L).reversed().forEach((label, value) -> pair(out, label, value));
        return out.toByteArray();
    }

    private static void pair(ByteArrayOutputStream out, long label, Value value) {
        number(out, label);
        switch (value) {
            case Value.Whole(long number) -> number(out, number);
            case Value.Text(Bytes text) -> {
                head(out, BYTES, text.toArray().length);
                out.writeBytes(text.toArray());
            }
        }
    }

    private static void number(ByteArrayOutputStream out, long number) {
        head(out, number < 0 ? NEGATIVE : UNSIGNED, number < 0 ? -1 - number : number);
    }

    private static void head(ByteArrayOutputStream out, int major, long argument) {
        int width = argument < 24 ? 0 : argument < 1 << 8 ? 1 : argument < 1 << 16 ? 2 : 4;
        int info = width == 0 ? (int) argument : 24 + Integer.numberOfTrailingZeros(width);
        out.write((major << 5) | info);
        for (int i = width - 1; i >= 0; i--) {
            out.write((int) (argument >> (8 * i)));
        }
    }
}
