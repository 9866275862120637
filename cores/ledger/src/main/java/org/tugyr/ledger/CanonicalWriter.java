package org.tugyr.ledger;

import java.util.Arrays;

/** Writes values as canonical UTF-8 (RFC 8785) into a buffer that it reuses; not for use by several threads at once. */
public final class CanonicalWriter {
    private static final int LONGEST_ESCAPE = 6;

    private byte[] buffer = new byte[1024];
    private int length;

    /** A writer with an empty buffer. */
    public CanonicalWriter() {}

    /**
     * The canonical bytes of {@code value}.
     *
     * @throws IllegalArgumentException if it nests deeper than {@link Json#MAX_DEPTH}
     */
    public byte[] write(Json value) {
        length = 0;
        write(value, 0);
        return Arrays.copyOf(buffer, length);
    }

    private void write(Json value, int depth) {
        switch (value) {
            case Json.Obj object -> object(object, depth + 1);
            case Json.Arr array -> array(array, depth + 1);
            case Json.Str(var text) -> string(text);
            case Json.Int(var integer) -> ascii(Long.toString(integer));
            case Json.Real(var real) -> ascii(EcmaNumber.format(real));
            case Json.Bool(var bool) -> ascii(bool ? "true" : "false");
            case Json.Nul.NULL -> ascii("null");
        }
    }

    private void array(Json.Arr array, int depth) {
        requireShallow(depth);
        char before = '[';
        for (var item : array.items()) {
            ascii(before);
            write(item, depth);
            before = ',';
        }
        ascii(before == '[' ? "[]" : "]");
    }

    private void object(Json.Obj object, int depth) {
        requireShallow(depth);
        char before = '{';
        for (var member : object.members().entrySet()) {
            ascii(before);
            string(member.getKey());
            ascii(':');
            write(member.getValue(), depth);
            before = ',';
        }
        ascii(before == '{' ? "{}" : "}");
    }

    private static void requireShallow(int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw new IllegalArgumentException("more than " + Json.MAX_DEPTH + " nested arrays and objects");
        }
    }

    /** RFC 8785, section 3.2.2.2: the short escapes, \\u00xx for other control characters, everything else as it is. */
    private void string(String text) {
        ensure(2 + LONGEST_ESCAPE * text.length());
        buffer[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                asciiInString(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xc0 | c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c)) {
                int codePoint = Character.toCodePoint(c, text.charAt(++i));
                buffer[length++] = (byte) (0xf0 | codePoint >> 18);
                continuation(codePoint >> 12);
                continuation(codePoint >> 6);
                continuation(codePoint);
            } else {
                buffer[length++] = (byte) (0xe0 | c >> 12);
                continuation(c >> 6);
                continuation(c);
            }
        }
        buffer[length++] = '"';
    }

    private void continuation(int bits) {
        buffer[length++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void asciiInString(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            buffer[length++] = (byte) c;
            return;
        }
        buffer[length++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[length++] = (byte) c;
            case '\b' -> buffer[length++] = 'b';
            case '\t' -> buffer[length++] = 't';
            case '\n' -> buffer[length++] = 'n';
            case '\f' -> buffer[length++] = 'f';
            case '\r' -> buffer[length++] = 'r';
            default -> ascii("u00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 0xf, 16));
        }
    }

    private void ascii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private void ascii(char c) {
        ensure(1);
        buffer[length++] = (byte) c;
    }

    private void ensure(int more) {
        int needed = Math.addExact(length, more);
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, 2 * buffer.length));
        }
    }
}
