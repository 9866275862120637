package org.tugyr.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The small lexical forms that the C2SP formats are made of, each with exactly one spelling per value. */
final class Lexical {
    private Lexical() {}

    /** Decodes standard base64; another spelling of the same bytes (no padding, loose trailing bits) is refused. */
    static byte[] base64(String in, int line, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw (MalformedException)
                    MalformedException.onLine(in, line, "standard base64", text).initCause(e);
        }
        throw MalformedException.onLine(in, line, "canonical standard base64", text);
    }

    static Hash hash(String in, int line, String base64) {
        var bytes = base64(in, line, base64);
        if (bytes.length != Hash.LENGTH) {
            throw MalformedException.onLine(in, line, "a hash of " + Hash.LENGTH + " bytes", base64);
        }
        return Hash.of(bytes);
    }

    /** Reads an ASCII decimal from 0 to 2^63-1 without sign or leading zeroes. */
    static long decimal(String in, int line, String text) {
        var digits = !text.isEmpty() && text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && (text.length() == 1 || text.charAt(0) != '0')) {
            var value = Long.parseUnsignedLong(text);
            if (value >= 0) {
                return value;
            }
        }
        throw MalformedException.onLine(in, line, "a decimal from 0 to 2^63-1 without leading zeroes", text);
    }

    static String utf8(String in, byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
        } catch (CharacterCodingException e) {
            throw (MalformedException) MalformedException.at(
                            in, 0, 0, input.position(), "valid UTF-8", "byte 0x%02x".formatted(input.get()))
                    .initCause(e);
        }
    }

    /** The position of the first half of a surrogate pair that stands alone, or -1. */
    static int loneSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** Whether a name of a key is usable: not empty, no Unicode space, no plus, no control character. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && loneSurrogate(name) < 0
                && name.chars()
                        .noneMatch(c -> c == '+'
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.isISOControl(c));
    }
}
