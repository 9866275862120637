package org.tugyr.kazakh;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the endings off a word, for search: docs/rules/kazakh.md §11. An ending comes off only where putting it on what is
 * left gives the word back.
 */
public final class Stemmer {

    /** The order settles what could be two of them. */
    private static final List<Ending> CASES =
            List.of(Ending.ABL, Ending.LOC, Ending.GEN, Ending.DAT, Ending.ACC, Ending.INS);

    private static final List<Tail> TAILS = List.of(Tail.values()).reversed();
    private static final List<String> PLACES = List.of("дағы", "дегі", "тағы", "тегі");

    /** Possessives of the first and second person. */
    private static final List<String> PERSONAL = List.of("ымыз", "іміз", "мыз", "міз", "ыңыз", "іңіз", "ңыз", "ңіз");

    private static final int SHORTEST = 3;
    /** Nouns shorter than that. */
    private static final Set<String> SHORT = Set.of(
            "ай", "аң", "ас", "ат", "би", "ел", "ер", "ес", "ет", "ой", "оқ", "от", "су", "ұл", "үй", "үн", "із", "іс",
            "іш");

    private Stemmer() {}

    /** The stem of one word, in small letters; a word that is not Kazakh stays as it is. */
    public static String stem(String word) {
        String usual = Homoglyphs.fold(word);
        int hyphen = usual.lastIndexOf('-');
        String part = Letters.small(usual.substring(hyphen + 1));
        if (part.isEmpty() || !part.codePoints().allMatch(Letters::isCyrillic)) {
            return Letters.small(usual);
        } else if (hyphen <= 0) {
            return noun(part);
        }
        String before = usual.substring(0, hyphen);
        boolean apart = !Letters.isCyrillic(before.codePointBefore(hyphen)) || Abbreviations.read(before) != null;
        return Letters.small(before) + (apart ? "" : "-" + noun(part));
    }

    private static String noun(String word) {
        String root = Roots.ofPossessive(word);
        String noun = root != null && Lemmas.hold(root) ? root : withoutPossessive(withoutCase(withoutPlace(word)));
        return withoutAdjective(Lemmas.hold(noun) ? noun : without(noun, Ending.PL));
    }

    /** мәслихаттарда-ғы. */
    private static String withoutPlace(String word) {
        boolean place = !Lemmas.hold(word) && PLACES.stream().anyMatch(word::endsWith);
        return place ? word.substring(0, word.length() - 2) : word;
    }

    private static String withoutCase(String word) {
        if (!Lemmas.hold(word)) {
            for (Ending ending : CASES) {
                String stem = without(word, ending);
                if (!stem.equals(word)) {
                    return stem;
                }
            }
        }
        return word;
    }

    private static String withoutPossessive(String word) {
        if (Lemmas.hold(word)) {
            return word;
        }
        for (String ending : PERSONAL) {
            String stem = cut(word, ending);
            boolean link = !ending.startsWith("м") && !ending.startsWith("ң");
            if (stem != null && Letters.isVowel(stem.charAt(stem.length() - 1)) != link) {
                return stem;
            }
        }
        String root = Roots.ofPossessive(word);
        return root != null && isStem(root) ? root : word;
    }

    private static String withoutAdjective(String word) {
        String stem = Lemmas.hold(word) ? word : without(word, Ending.ADJ);
        return stem.length() >= SHORTEST ? stem : word;
    }

    /** What stands before an ending, where that noun takes it, and rather a known noun; else the word itself. */
    private static String without(String word, Ending ending) {
        String found = word;
        for (Tail tail : TAILS) {
            for (Harmony harmony : Harmony.values()) {
                String stem = cut(word, harmony.of(tail.ending(ending)));
                if (stem != null && takes(stem, harmony, tail)) {
                    if (Lemmas.hold(stem)) {
                        return stem;
                    }
                    found = found.equals(word) ? stem : found;
                }
            }
        }
        return found;
    }

    private static boolean takes(String stem, Harmony harmony, Tail tail) {
        if (tail == Tail.POSSESSIVE) {
            String root = Roots.ofPossessive(stem);
            return root != null && isStem(root) && Reading.of(root).harmony() == harmony;
        }
        Reading reading = Reading.of(stem);
        boolean either = Exceptions.endsInOne(Exceptions.FRONT, stem);
        return (reading.harmony() == harmony || either) && reading.tail() == tail;
    }

    private static @Nullable String cut(String word, String ending) {
        if (ending.isEmpty() || !word.endsWith(ending)) {
            return null;
        }
        String stem = word.substring(0, word.length() - ending.length());
        return isStem(stem) ? stem : null;
    }

    private static boolean isStem(String stem) {
        return (stem.length() >= SHORTEST || SHORT.contains(stem)) && Letters.hasVowel(stem);
    }
}
