package org.tugyr.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value that can be written canonically (RFC 8785): no lone surrogates, no duplicate keys, no number that is not a finite
 * double. What may stand in a fact is narrower and is said by {@link Intake}.
 */
public sealed interface Json {
    /** The largest integer that every JSON reader keeps exact: 2^53-1 (RFC 7493, section 2.2). */
    long MAX_INTEGER = (1L << 53) - 1;

    /** How deeply arrays and objects may nest. */
    int MAX_DEPTH = 100;

    /**
     * An object.
     *
     * @param members in canonical order, that of their keys' UTF-16 code units
     */
    record Obj(SortedMap<String, Json> members) implements Json, Members {
        /** Copies the members. */
        public Obj {
            if (members.comparator() != null) {
                throw new IllegalArgumentException("keys must be in their natural order");
            }
            members.keySet().forEach(Json::requireWellFormed);
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }

    /**
     * An array.
     *
     * @param items what it holds
     */
    record Arr(List<Json> items) implements Json {
        /** Copies the items. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /**
     * A string of whole Unicode characters.
     *
     * @param value the text
     */
    record Str(String value) implements Json {
        /** Refuses lone surrogates. */
        public Str {
            requireWellFormed(value);
        }
    }

    /**
     * An integer within ±{@link #MAX_INTEGER}.
     *
     * @param value the number
     */
    record Int(long value) implements Json {
        /** Refuses integers that a double cannot keep apart. */
        public Int {
            if (Math.absExact(value) > MAX_INTEGER) {
                throw new IllegalArgumentException(value + " is not within ±(2^53-1)");
            }
        }
    }

    /**
     * A finite number that is no {@link Int}; never in facts. Made by {@link #number}.
     *
     * @param value the number
     */
    record Real(double value) implements Json {
        /** Refuses what JSON cannot say, and what is an {@link Int}. */
        public Real {
            if (!Double.isFinite(value) || isInteger(value)) {
                throw new IllegalArgumentException(value + " is not a finite number outside Int");
            }
        }
    }

    /**
     * A truth value.
     *
     * @param value which one
     */
    record Bool(boolean value) implements Json {}

    /** {@code null}. */
    enum Nul implements Json {
        /** The only one. */
        NULL
    }

    /** The number as an {@link Int} where it is one (−0 is 0, RFC 8785 section 3.2.2.3), else a {@link Real}. */
    static Json number(double value) {
        return isInteger(value) ? new Int((long) value) : new Real(value);
    }

    /** An array of strings. */
    static Arr strings(List<String> values) {
        return new Arr(values.stream().<Json>map(Str::new).toList());
    }

    /** A new object to be filled. */
    static JsonBuilder object() {
        return new JsonBuilder();
    }

    /**
     * Reads one JSON text strictly (RFC 8259 grammar, RFC 7493 restrictions); numbers become doubles as RFC 8785 prescribes.
     *
     * @throws MalformedException with line, column and offset
     */
    static Json parse(String text) {
        return new JsonParser(text, false).parse();
    }

    /** As {@link #parse(String)}, from UTF-8. */
    static Json parse(byte[] utf8) {
        return parse(Lexical.utf8("JSON", utf8));
    }

    /** The canonical bytes (RFC 8785). Use a {@link CanonicalWriter} to write many. */
    default byte[] canonicalBytes() {
        return new CanonicalWriter().write(this);
    }

    /** The canonical text (RFC 8785). */
    default String canonicalText() {
        return new String(canonicalBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInteger(double value) {
        return Math.abs(value) <= MAX_INTEGER && value == Math.rint(value);
    }

    private static void requireWellFormed(String text) {
        if (Lexical.loneSurrogate(text) >= 0) {
            throw new IllegalArgumentException("a string holds half of a surrogate pair");
        }
    }
}
