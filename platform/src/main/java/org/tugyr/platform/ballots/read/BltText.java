package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of a BLT file: what spaces part, what stands in parentheses, names in quotes or on a line; no comments. */
final class BltText {

    /** Begins a name where a file was made from one of PrefLib. */
    private static final String PREFLIB_NAME = "# ALTERNATIVE NAME ";

    private final Path file;
    private final String text;
    private int at;
    private int line = 1;

    BltText(Path file) throws IOException {
        this.file = file;
        try {
            var all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            this.text = all.startsWith("\ufeff") ? all.substring(1) : all;
        } catch (CharacterCodingException other) {
            throw new BallotsRefused(file, 0, "", "text in UTF-8", "other bytes");
        }
    }

    /** Where the latest word ends. */
    int line() {
        return line;
    }

    BallotsRefused refused(String expected, String found) {
        return new BallotsRefused(file, line, "", expected, found);
    }

    String word(String expected) {
        skip();
        if (at == text.length()) {
            throw refused(expected, "the end of the file");
        }
        var start = at;
        if (text.charAt(at) == '(') {
            at = text.indexOf(')', at) + 1;
            if (at == 0) {
                at = start;
                throw refused(")", "an open parenthesis");
            }
        } else {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '#') {
                at++;
            }
        }
        return text.substring(start, at);
    }

    long whole(String expected) {
        var word = word(expected);
        if (!word.matches("[0-9]{1,9}")) {
            throw refused(expected, word);
        }
        return Long.parseLong(word);
    }

    /**
     * The names of candidates: one on each line, a party in quotes of its own belonging to it; or, where there are fewer
     * lines than names, each in quotes of its own.
     */
    List<String> names(int size) {
        var start = at;
        var startLine = line;
        var byLine = new ArrayList<String>();
        for (skip(); at < text.length() && byLine.size() < size; skip()) {
            byLine.add(lineOfNames());
        }
        if (byLine.size() == size) {
            return byLine;
        }
        at = start;
        line = startLine;
        var names = new ArrayList<String>();
        while (names.size() < size) {
            skip();
            if (at == text.length()) {
                throw refused("the names of all %d candidates".formatted(size), "the end of the file");
            }
            names.add(text.charAt(at) == '"' ? quoted() : lineOfNames());
        }
        return names;
    }

    private String lineOfNames() {
        if (text.charAt(at) != '"') {
            var end = text.indexOf('\n', at);
            var name = text.substring(at, end < 0 ? text.length() : end);
            at += name.length();
            return name.startsWith(PREFLIB_NAME)
                    ? name.substring(name.indexOf(':') + 1).strip()
                    : name.strip();
        }
        var names = new ArrayList<String>();
        do {
            names.add(quoted());
            while (at < text.length()
                    && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
                at++;
            }
        } while (at < text.length() && text.charAt(at) == '"');
        return String.join(" ", names);
    }

    /** A name in quotes, in which two quotes stand for one. */
    private String quoted() {
        var name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                at++;
                if (at == text.length() || text.charAt(at) != '"') {
                    return name.toString().strip();
                }
            }
            name.append(text.charAt(at));
        }
        throw refused("\" after a name", "the end of the file");
    }

    private void skip() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '#' && !text.startsWith(PREFLIB_NAME, at)) {
                var end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                var end = text.indexOf("*/", at + 2);
                line += (int) text.substring(at, end < 0 ? text.length() : end)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
                at = end < 0 ? text.length() : end + 2;
            } else if (Character.isWhitespace(c)) {
                line += c == '\n' ? 1 : 0;
                at++;
            } else {
                return;
            }
        }
    }
}
