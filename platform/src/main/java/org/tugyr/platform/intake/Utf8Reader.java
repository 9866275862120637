package org.tugyr.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly, skips a byte order mark, and knows where it broke. */
final class Utf8Reader extends Reader {

    private static final char BOM = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private boolean begun;
    private long line = 1;
    private long character = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Bytes that are no UTF-8. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final long line;

        Broken(long line, long character, int found) {
            super("bytes that are no UTF-8 at character %d of the line (0x%02X)".formatted(character, found));
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !(ended && !bytes.hasRemaining())) {
            fill();
            int from = chars.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            count(target, offset + from, chars.position() - from);
            if (result.isError()) {
                throw new Broken(line, character, bytes.get(bytes.position()) & 0xff);
            }
            if (!begun && chars.position() > 0) {
                begun = true;
                if (target[offset] == BOM) {
                    System.arraycopy(target, offset + 1, target, offset, chars.position() - 1);
                    chars.position(chars.position() - 1);
                    character--;
                }
            }
        }
        return chars.position() == 0 && length > 0 ? -1 : chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.hasRemaining()) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    private void count(char[] chars, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (chars[i] == '\n') {
                line++;
                character = 1;
            } else {
                character++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
