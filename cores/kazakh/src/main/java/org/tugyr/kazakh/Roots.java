package org.tugyr.kazakh;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way back from a possessive to its root: §4 of docs/rules/kazakh.md. */
final class Roots {

    /** People in -шы and what ends in -қы or -гі: басшы-сы, жарғы-сы, but облыс-ы. */
    private static final Pattern OPEN = Pattern.compile(".*[шқғкг][ыі]");

    private Roots() {}

    /** The root of a small word that may be in the possessive of the third person; null where it cannot be. */
    static @Nullable String ofPossessive(String word) {
        int end = word.length() - 1;
        if (end < 2 || "ыі".indexOf(word.charAt(end)) < 0 || Exceptions.NOT_POSSESSIVE.contains(word)) {
            return null;
        }
        String bare = word.substring(0, end);
        for (var shortened : Exceptions.SHORTENED.entrySet()) {
            if (bare.endsWith(shortened.getValue())) {
                String front =
                        bare.substring(0, bare.length() - shortened.getValue().length());
                return front + shortened.getKey();
            }
        }
        String root = bare.endsWith("с") && isVowel(bare, end - 2) ? sibilant(bare) : voiceless(bare);
        for (String candidate : List.of(root, bare + "ь")) {
            if (isRoot(root) && Softening.possessive(candidate).equals(word)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Whether a text is possessive at its end: a phrase whose last word is («Қостанай облысы», «Қазақстан Республикасы»), or
     * one of the words that are so in themselves. A name alone never is: «Алматы».
     */
    static boolean isPossessive(String text, String word) {
        String small = Letters.small(word);
        if (Exceptions.POSSESSIVE.contains(small)) {
            return true;
        }
        String root =
                text.length() > word.length() && Character.isSpaceChar(text.charAt(text.length() - word.length() - 1))
                        ? ofPossessive(small)
                        : null;
        return root != null && (small.equals(word) || Exceptions.INSTITUTIONS.contains(root));
    }

    /** облыс-ы or мүше-сі? */
    private static String sibilant(String bare) {
        String open = bare.substring(0, bare.length() - 1);
        if (Lemmas.hold(open)) {
            return open;
        }
        boolean closed = "аеоөэя".indexOf(open.charAt(open.length() - 1)) < 0
                && !OPEN.matcher(open).matches();
        return closed || open.length() < 3 || Exceptions.endsInOne(Exceptions.SIBILANT, bare) ? bare : open;
    }

    private static String voiceless(String bare) {
        int last = bare.length() - 1;
        if (!isVowel(bare, last - 1) || Exceptions.endsInOne(Exceptions.LOANS, bare)) {
            return bare;
        }
        return switch (bare.charAt(last)) {
            case 'б' -> bare.substring(0, last) + 'п';
            case 'г' -> bare.substring(0, last) + 'к';
            case 'ғ' -> bare.substring(0, last) + 'қ';
            default -> bare;
        };
    }

    /** Whether a Kazakh noun can end so; adjectives in -лы, -ды, -ты and people in -шы are not possessive. */
    private static boolean isRoot(String root) {
        int last = root.length() - 1;
        if (!Letters.hasVowel(root)) {
            return false;
        }
        if (isVowel(root, last) || Exceptions.endsInOne(Exceptions.LOANS, root)) {
            return true;
        }
        boolean open = isVowel(root, last - 1);
        return switch (root.charAt(last)) {
            case 'ш' -> open && (root.length() < 4 || "ыі".indexOf(root.charAt(last - 1)) >= 0);
            case 'б', 'г', 'ғ', 'д' -> false;
            case 'л', 'м', 'н', 'ң', 'з', 'ж', 'й' -> open;
            default -> open || root.charAt(last) != root.charAt(last - 1);
        };
    }

    private static boolean isVowel(String word, int at) {
        return Letters.isVowel(word.charAt(at));
    }
}
