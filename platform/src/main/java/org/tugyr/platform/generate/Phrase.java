package org.tugyr.platform.generate;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.tugyr.platform.facts.Text;

/**
 * The same words in three languages; the Kazakh ones are the original.
 *
 * <p>A suffix in a pattern stands on a word or a sign that does not change, such as %; elsewhere it comes from {@link org.tugyr.kazakh.Stem}.
 */
record Phrase(String kk, String ru, String en) {

    private enum Language {
        KK,
        RU,
        EN
    }

    /** A pattern in the syntax of ICU's message formats, ready to be filled. */
    static final class Pattern {
        private final Map<Language, MessageFormat> formats = new EnumMap<>(Language.class);

        Pattern(Phrase phrase) {
            for (Language language : Language.values()) {
                Locale locale = Locale.of(language.name().toLowerCase(Locale.ROOT));
                formats.put(language, new MessageFormat(phrase.in(language), locale));
            }
        }

        /** Fills places in braces; phrases are put in their language, numbers written and counted as it does. */
        Phrase filled(Map<String, Object> arguments) {
            return new Phrase(
                    filled(Language.KK, arguments), filled(Language.RU, arguments), filled(Language.EN, arguments));
        }

        private String filled(Language language, Map<String, Object> arguments) {
            Map<String, Object> own = new HashMap<>(arguments);
            own.replaceAll((_, value) -> value instanceof Phrase phrase ? phrase.in(language) : value);
            MessageFormat format = formats.get(language);
            if (format == null) {
                throw new IllegalStateException("no pattern in " + language);
            }
            return format.format(own);
        }
    }

    /** The same in every language. */
    static Phrase same(String words) {
        return new Phrase(words, words, words);
    }

    private String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    private Phrase with(Phrase other, BinaryOperator<String> joined) {
        return new Phrase(joined.apply(kk, other.kk), joined.apply(ru, other.ru), joined.apply(en, other.en));
    }

    /** These words, then others. */
    Phrase then(String between, Phrase next) {
        return with(next, (mine, others) -> mine + between + others);
    }

    /** These words with a place in braces replaced. */
    Phrase put(String place, Phrase words) {
        return with(words, (mine, others) -> mine.replace("{" + place + "}", others));
    }

    /** As a text of the record, translated by us. */
    Text text() {
        return new Text("kk", new TreeMap<>(Map.of("kk", kk, "ru", ru, "en", en)), new TreeMap<>());
    }

    /** As a text of the record whose Russian side is the publisher's own. */
    Text official() {
        return new Text("kk", text().values(), new TreeMap<>(Map.of("ru", Text.Mark.OFFICIAL)));
    }
}
