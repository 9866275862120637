package org.tugyr.platform.web.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Words;

/** A message in which published numbers keep their ids. */
public record Sentence(List<Piece> pieces) {

    /** Stands for the first figure in a message that is being formatted; the next ones follow. */
    private static final char FIRST = '\uE000';

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** Words, or a figure. */
    public record Piece(String words, @Nullable Figure figure) {}

    /** The message without its figures' ids. */
    public String text(Words words) {
        return pieces.stream()
                .map(piece -> piece.figure() == null
                        ? piece.words()
                        : piece.figure().shown(words) + piece.figure().suffix())
                .collect(Collectors.joining());
    }

    /** The message of a key; figures among its arguments become pieces of their own. */
    public static Sentence of(Words words, String key, Object... args) {
        Object[] marked = args.clone();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i] instanceof Figure) {
                marked[i] = String.valueOf((char) (FIRST + i));
            }
        }
        String message = words.get(key, marked);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < message.length(); at++) {
            int arg = message.charAt(at) - FIRST;
            if (arg >= 0 && arg < args.length) {
                pieces.add(new Piece(message.substring(from, at), null));
                pieces.add(new Piece("", (Figure) args[arg]));
                from = at + 1;
            }
        }
        pieces.add(new Piece(message.substring(from), null));
        return new Sentence(pieces);
    }
}
