package org.tugyr.kazakh;

import java.util.Optional;

/**
 * What endings are added to: a noun, a name, a number in digits, or a phrase that ends in one. Endings grow on to a word
 * of Cyrillic letters, and stand behind a hyphen after all else.
 */
public final class Stem {

    private final String text;
    private final Spoken spoken;

    private Stem(String text, Spoken spoken) {
        this.text = text;
        this.spoken = spoken;
    }

    /** A text as a stem; empty where it does not end in a letter, a digit, a unit's sign, or one of these in quotation marks. */
    public static Optional<Stem> parse(String text) {
        String clean = text.strip();
        return Optional.ofNullable(Spoken.of(clean)).map(spoken -> new Stem(clean, spoken));
    }

    /** A text that is known to be a stem. */
    public static Stem of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("nothing to inflect in: " + text));
    }

    /** Why a stem cannot take endings. */
    public enum Refusal {
        /** It is possessive already («Қостанай облысы»), and nothing but a case follows the possessive. */
        POSSESSIVE_ALREADY,
        /** Digits count it («215 мүше»), and what is counted stays in the singular. */
        COUNTED
    }

    /** Why the stem cannot take endings; empty where it can. */
    public Optional<Refusal> refuses(Endings endings) {
        if (spoken.possessive() && !endings.followPossessive()) {
            return Optional.of(Refusal.POSSESSIVE_ALREADY);
        }
        boolean plural = spoken.counted() && endings.list().contains(Ending.PL);
        return plural ? Optional.of(Refusal.COUNTED) : Optional.empty();
    }

    /**
     * The stem with its endings: «80%-ға», «Мұхамбетовтің», «Қостанай облысында».
     *
     * @throws IllegalArgumentException where it {@linkplain #refuses refuses} them
     */
    public String with(Endings endings) {
        refuses(endings).ifPresent(refusal -> {
            throw new IllegalArgumentException(text + " cannot take " + endings.list() + ": " + refusal);
        });
        Reading reading = Reading.of(spoken.word());
        String grown = spoken.written();
        Tail tail = spoken.possessive() ? Tail.POSSESSIVE : reading.tail();
        for (Ending ending : endings.list()) {
            grown = added(grown, ending, reading.harmony(), tail);
            tail = ending == Ending.POSS3 ? Tail.POSSESSIVE : Tail.of(grown);
        }
        String before = text.substring(0, text.length() - spoken.written().length());
        return spoken.written().isEmpty() ? before + "-" + grown : before + grown;
    }

    private String added(String grown, Ending ending, Harmony harmony, Tail tail) {
        if (ending == Ending.ORD) {
            return ordinal(grown);
        }
        String ready = ending == Ending.POSS3 ? Softening.of(grown) : grown;
        return ready + harmony.of(tail.ending(ending));
    }

    private String ordinal(String grown) {
        String digits = spoken.digits();
        if (digits != null) {
            return Ordinals.tail(digits, spoken.word());
        }
        return grown.isEmpty()
                ? Ordinals.of(spoken.word()).substring(spoken.word().length())
                : Ordinals.of(grown);
    }

    /** The stem with one ending, or several. */
    public String with(Ending first, Ending... more) {
        return with(Endings.of(first, more));
    }

    @Override
    public String toString() {
        return text;
    }
}
