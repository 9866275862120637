package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.search.Marked.Piece;

/** Marks in texts what a reader looked for. */
final class Marks {

    /** Longer texts are shown from shortly before the first mark on. */
    private static final int LONGEST = 180;

    private static final int BEFORE = 60;
    private static final String CUT = "…";

    private final Sought sought;
    private final Stems stems;
    private final String reader;

    /** @param reader the reader's language */
    Marks(Sought sought, Stems stems, String reader) {
        this.sought = sought;
        this.stems = stems;
        this.reader = reader;
    }

    /** A text as the reader is shown it. */
    Marked of(Text text) {
        String lang = text.shown(reader);
        return of(text.in(reader), lang);
    }

    /** A wording in a language. */
    Marked of(String text, String lang) {
        Set<String> words = new HashSet<>();
        List<Spelling.Word> found = new ArrayList<>();
        for (Spelling.Word word : Spelling.words(text)) {
            Set<String> spellings = stems.spellings(word.word(), lang);
            boolean marked = false;
            for (Sought.Word looked : sought.words()) {
                if (looked.matches(spellings)) {
                    words.add(looked.written());
                    marked = true;
                }
            }
            if (marked) {
                found.add(word);
            }
        }
        return new Marked(lang.equals(reader) ? null : lang, pieces(text, found), words);
    }

    private static List<Piece> pieces(String text, List<Spelling.Word> found) {
        List<Piece> pieces = new ArrayList<>();
        int first = found.isEmpty() ? 0 : found.getFirst().start();
        int start = text.length() <= LONGEST || first <= BEFORE ? 0 : wordFrom(text, first - BEFORE);
        int end = text.length() - start <= LONGEST ? text.length() : wordBefore(text, start + LONGEST);
        int done = start;
        if (start > 0) {
            pieces.add(new Piece(CUT, false));
        }
        for (Spelling.Word word : found) {
            if (word.end() <= end) {
                add(pieces, text.substring(done, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                done = word.end();
            }
        }
        add(pieces, text.substring(done, end), false);
        if (end < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int wordFrom(String text, int place) {
        int space = text.indexOf(' ', place);
        return space < 0 || space > place + BEFORE ? place : space + 1;
    }

    private static int wordBefore(String text, int place) {
        int space = text.lastIndexOf(' ', place);
        return space < place - BEFORE ? place : space;
    }
}
