package org.tugyr.ledger;

import java.nio.charset.StandardCharsets;

/** A place in a JSON text, and complaints about what stands there. */
final class JsonCursor {
    /** Stands for the end of the text, for JSON allows NUL nowhere. */
    private static final char END = '\0';

    private final String text;
    private int at;

    JsonCursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    void advance(int characters) {
        at += characters;
    }

    /** Passes {@code c} if it stands here. */
    boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    void require(char c) {
        if (!take(c)) {
            throw unexpected("'" + c + "'");
        }
    }

    void require(String word) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a JSON value");
        }
        at += word.length();
    }

    void skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    /** Passes ASCII digits and says whether there were any. */
    boolean takeDigits() {
        int first = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at > first;
    }

    /** The text from {@code start} to here. */
    String since(int start) {
        return text.substring(start, at);
    }

    MalformedException unexpected(String expected) {
        var found =
                isAtEnd() ? "the end of the text" : MalformedException.quote(Character.toString(text.codePointAt(at)));
        return malformed(at, expected, found);
    }

    MalformedException malformed(int position, String expected, String found) {
        var before = text.substring(0, position);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, position);
        int offset = before.getBytes(StandardCharsets.UTF_8).length;
        return MalformedException.at("JSON", line, column, offset, expected, found);
    }
}
