package org.tugyr.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature under a note.
 *
 * @param name the signing key's name
 * @param keyId the signing key's id
 * @param signature its signature, in a form that the key's algorithm prescribes; at least one byte
 */
public record SignatureLine(String name, int keyId, Bytes signature) {
    private static final String IN = "note";
    private static final String DASH = "— ";

    /** Refuses what no line could say. */
    public SignatureLine {
        if (!Lexical.isKeyName(name) || signature.isEmpty()) {
            throw MalformedException.in(IN, "a key name and a signature", MalformedException.quote(name));
        }
    }

    /** Reads {@code — name base64(id ‖ signature)}, without the newline. */
    static SignatureLine parse(String text, int line) {
        int space = text.indexOf(' ', DASH.length());
        if (!text.startsWith(DASH) || space < 0 || !Lexical.isKeyName(text.substring(DASH.length(), space))) {
            throw MalformedException.onLine(IN, line, "\"— <key name> <signature>\"", text);
        }
        var bytes = Lexical.base64(IN, line, text.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw MalformedException.onLine(IN, line, "a key id and a signature", text);
        }
        return new SignatureLine(
                text.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Bytes.of(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    /** The line with its newline. */
    public String format() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length())
                .putInt(keyId)
                .put(signature.toArray());
        return DASH + name + " " + Bytes.of(bytes.array()).base64() + "\n";
    }
}
