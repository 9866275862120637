package org.tugyr.platform.generate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of words, read once. */
final class Words {

    static final Map<String, Phrase> UNITS = Sheet.of("units").byKey();
    static final Map<String, Phrase> GROUPS = Sheet.of("groups").byKey();
    static final Map<String, Phrase> PRINCIPLES = Sheet.of("principles").byKey();
    static final List<Phrase> NOUNS = Sheet.of("nouns").phrases();
    static final List<Phrase> ASKERS = Sheet.of("askers").phrases();

    private static final Map<String, Phrase> SENTENCES = Sheet.of("sentences").byKey();
    private static final Map<String, Phrase.Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Sheet REASONS = Sheet.of("reasons");
    private static final Sheet STATEMENTS = Sheet.of("statements");

    private Words() {}

    /** The sentence or word of a name. */
    static Phrase sentence(String name) {
        return in(SENTENCES, name);
    }

    /** The sentence of a name as a pattern. */
    static Phrase.Pattern pattern(String name) {
        return PATTERNS.computeIfAbsent(name, known -> new Phrase.Pattern(sentence(known)));
    }

    /** The reasons there are for something. */
    static List<Phrase> reasons(String what) {
        return REASONS.phrases(what);
    }

    /** What those responsible may say of a state. */
    static List<Phrase> statements(String state) {
        return STATEMENTS.phrases(state);
    }

    /** The phrase of a key. */
    static Phrase in(Map<String, Phrase> phrases, String key) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return phrase;
    }
}
