package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.TreeMap;

/** A strict recursive-descent reader of one JSON text (RFC 8259) within the limits of I-JSON (RFC 7493). */
final class JsonParser {
    /** Digits and sign that surely fit a long; longer literals are no safe integers anyway. */
    private static final int LONGEST_INTEGER = 17;

    private final JsonCursor cursor;
    private final boolean integersOnly;

    JsonParser(String text, boolean integersOnly) {
        this.cursor = new JsonCursor(text);
        this.integersOnly = integersOnly;
    }

    Json parse() {
        var value = value(0);
        cursor.skipSpace();
        if (!cursor.isAtEnd()) {
            throw cursor.unexpected("the end of the text");
        }
        return value;
    }

    private Json value(int depth) {
        cursor.skipSpace();
        return switch (cursor.peek()) {
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
        if (!cursor.take('}')) {
            do {
                cursor.skipSpace();
                int start = cursor.at();
                var key = string();
                cursor.skipSpace();
                cursor.require(':');
                if (members.put(key, value(depth)) != null) {
                    throw cursor.malformed(start, "a key that is not in the object yet", MalformedException.quote(key));
                }
            } while (continues('}'));
        }
        return new Json.Obj(members);
    }

    private Json array(int depth) {
        enter(depth);
        var items = new ArrayList<Json>();
        if (!cursor.take(']')) {
            do {
                items.add(value(depth));
            } while (continues(']'));
        }
        return new Json.Arr(items);
    }

    private void enter(int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw cursor.unexpected("at most " + Json.MAX_DEPTH + " nested arrays and objects");
        }
        cursor.advance(1);
        cursor.skipSpace();
    }

    private boolean continues(char end) {
        cursor.skipSpace();
        if (cursor.take(',')) {
            return true;
        }
        cursor.require(end);
        return false;
    }

    private Json word(String word, Json value) {
        cursor.require(word);
        return value;
    }

    private String string() {
        int start = cursor.at();
        cursor.require('"');
        int plain = cursor.at();
        while (cursor.peek() != '"' && cursor.peek() != '\\' && cursor.peek() >= ' ') {
            cursor.advance(1);
        }
        var beginning = cursor.since(plain);
        var value = cursor.peek() == '"' ? beginning : escaped(beginning);
        cursor.require('"');
        if (Lexical.loneSurrogate(value) >= 0) {
            throw cursor.malformed(start, "whole Unicode characters", "half of a surrogate pair");
        }
        return value;
    }

    private String escaped(String beginning) {
        var value = new StringBuilder(beginning);
        while (cursor.peek() != '"') {
            if (cursor.take('\\')) {
                value.append(escape());
            } else if (cursor.peek() >= ' ') {
                value.append(cursor.peek());
                cursor.advance(1);
            } else {
                throw cursor.unexpected("a character, control characters escaped, or '\"'");
            }
        }
        return value.toString();
    }

    private char escape() {
        int simple = "\"\\/bfnrt".indexOf(cursor.peek());
        if (simple >= 0) {
            cursor.advance(1);
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (!cursor.take('u')) {
            throw cursor.unexpected("one of \" \\ / b f n r t u after a backslash");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            code = code * 16 + hexDigit(cursor.peek());
            cursor.advance(1);
        }
        return (char) code;
    }

    private int hexDigit(char c) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
            return Character.digit(c, 16);
        }
        throw cursor.unexpected("four hexadecimal digits");
    }

    private Json number() {
        int start = cursor.at();
        boolean negative = cursor.take('-');
        if (!cursor.take('0') && !cursor.takeDigits()) {
            throw cursor.unexpected(negative ? "a digit" : "a JSON value");
        }
        int integerEnd = cursor.at();
        if (cursor.take('.')) {
            requireDigits();
        }
        if (cursor.take('e') || cursor.take('E')) {
            if (!cursor.take('+')) {
                cursor.take('-');
            }
            requireDigits();
        }
        return number(start, cursor.since(start), cursor.at() == integerEnd);
    }

    private Json number(int start, String literal, boolean integer) {
        if (integer && literal.length() <= LONGEST_INTEGER) {
            long value = Long.parseLong(literal);
            if (Math.abs(value) <= Json.MAX_INTEGER) {
                return new Json.Int(value);
            }
        }
        if (integersOnly) {
            throw cursor.malformed(
                    start, "an integer within ±(2^53-1); decimals are strings", MalformedException.quote(literal));
        }
        double value = Double.parseDouble(literal);
        if (Double.isInfinite(value)) {
            throw cursor.malformed(start, "a number that a double can hold", MalformedException.quote(literal));
        }
        return Json.number(value);
    }

    private void requireDigits() {
        if (!cursor.takeDigits()) {
            throw cursor.unexpected("a digit");
        }
    }
}
