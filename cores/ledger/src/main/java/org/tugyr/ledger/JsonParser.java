package org.tugyr.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;

/** A strict recursive-descent reader of one JSON text (RFC 8259) within the limits of I-JSON (RFC 7493). */
final class JsonParser {
    private final String text;
    private final boolean integersOnly;
    private int at;

    JsonParser(String text, boolean integersOnly) {
        this.text = text;
        this.integersOnly = integersOnly;
    }

    Json parse() {
        var value = value(0);
        skipSpace();
        if (at < text.length()) {
            throw unexpected("the end of the text");
        }
        return value;
    }

    private Json value(int depth) {
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", Json.Nul.NULL);
            default -> number();
        };
    }

    private Json object(int depth) {
        enter(depth);
        var members = new TreeMap<String, Json>();
        if (!closes('}')) {
            do {
                skipSpace();
                int start = at;
                var key = string();
                skipSpace();
                require(':');
                if (members.put(key, value(depth)) != null) {
                    throw malformed(start, "a key that is not in the object yet", MalformedException.quote(key));
                }
            } while (continues('}'));
        }
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        enter(depth);
        var items = new ArrayList<Json>();
        if (!closes(']')) {
            do {
                items.add(value(depth));
            } while (continues(']'));
        }
        return new Json.Arr(items);
    }

    private void enter(int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw malformed(at, "at most " + Json.MAX_DEPTH + " nested arrays and objects", "one more");
        }
        at++;
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char end) {
        skipSpace();
        if (peek() == ',') {
            at++;
            return true;
        }
        require(end);
        return false;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a JSON value");
        }
        at += word.length();
        return value;
    }

    private String string() {
        int start = at;
        require('"');
        int plain = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        var value = peek() == '"' ? text.substring(plain, at) : escaped(plain);
        require('"');
        if (Lexical.loneSurrogate(value) >= 0) {
            throw malformed(start, "whole Unicode characters", "half of a surrogate pair");
        }
        return value;
    }

    private String escaped(int plain) {
        var value = new StringBuilder(text.substring(plain, at));
        while (peek() != '"') {
            var c = peek();
            if (c < ' ') {
                throw unexpected("a character, control characters escaped, or '\"'");
            }
            at++;
            value.append(c == '\\' ? escape() : c);
        }
        return value.toString();
    }

    private char escape() {
        var c = peek();
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c == 'u' && at + 5 <= text.length()) {
            int code = 0;
            for (int i = at + 1; i < at + 5; i++) {
                code = code * 16 + hexDigit(i);
            }
            at += 5;
            return (char) code;
        }
        throw unexpected("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }

    private int hexDigit(int position) {
        var c = text.charAt(position);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
            return Character.digit(c, 16);
        }
        throw malformed(position, "four hexadecimal digits", MalformedException.quote(String.valueOf(c)));
    }

    private Json number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits(start);
        }
        int integerEnd = at;
        if (peek() == '.') {
            at++;
            digits(start);
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits(start);
        }
        return number(start, at == integerEnd);
    }

    private Json number(int start, boolean integer) {
        if (integer && at - start <= 17) {
            long value = Long.parseLong(text, start, at, 10);
            if (Math.abs(value) <= Json.MAX_INTEGER) {
                return new Json.Int(value);
            }
        }
        var literal = text.substring(start, at);
        if (integersOnly) {
            throw malformed(
                    start, "an integer within ±(2^53-1); decimals are strings", MalformedException.quote(literal));
        }
        double value = Double.parseDouble(literal);
        if (Double.isInfinite(value)) {
            throw malformed(start, "a number that a double can hold", MalformedException.quote(literal));
        }
        return Json.number(value);
    }

    private void digits(int start) {
        int first = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == first) {
            throw unexpected(first == start ? "a JSON value" : "a digit");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void require(char expected) {
        if (peek() != expected) {
            throw unexpected("'" + expected + "'");
        }
        at++;
    }

    /** The next character, or NUL (which JSON allows nowhere) at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private MalformedException unexpected(String expected) {
        var found = at < text.length()
                ? MalformedException.quote(Character.toString(text.codePointAt(at)))
                : "the end of the text";
        return malformed(at, expected, found);
    }

    private MalformedException malformed(int position, String expected, String found) {
        var before = text.substring(0, position);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.codePointCount(lineStart, position);
        return MalformedException.at(
                "JSON", line, column, before.getBytes(StandardCharsets.UTF_8).length, expected, found);
    }
}
