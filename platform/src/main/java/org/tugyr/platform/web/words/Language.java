package org.tugyr.platform.web.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the pages speak; the first is the one for readers who ask for none of them. */
public enum Language {
    KK("kk", "Қазақша", "Қаз"),
    RU("ru", "Русский", "Рус"),
    EN("en", "English", "Eng");

    private final String tag;
    private final String ownName;
    private final String shortName;
    private final Locale locale;

    Language(String tag, String ownName, String shortName) {
        this.tag = tag;
        this.ownName = ownName;
        this.shortName = shortName;
        this.locale = Locale.of(tag);
    }

    /** The language of a tag such as {@code kk}; empty where the pages do not speak it. */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The best of the languages an {@code Accept-Language} header asks for (RFC 4647 §3.4), Kazakh where none fits. */
    public static Language accepted(String header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            String tag = Locale.lookupTag(ranges, List.of(KK.tag, RU.tag, EN.tag));
            return tag == null ? KK : of(tag).orElse(KK);
        } catch (IllegalArgumentException malformed) {
            return KK;
        }
    }

    /** The BCP 47 tag: {@code kk}, {@code ru} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** Three letters of that, for narrow screens. */
    public String shortName() {
        return shortName;
    }

    public Locale locale() {
        return locale;
    }
}
