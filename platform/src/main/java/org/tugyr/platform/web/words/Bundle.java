package org.tugyr.platform.web.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.TreeMap;

/** The messages of all modules in one language. */
final class Bundle {

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new TreeMap<>();

    /** @throws IllegalArgumentException naming the key whose pattern is malformed */
    Bundle(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
        patterns.forEach((key, pattern) -> {
            if (pattern.indexOf('{') >= 0) {
                formats.put(key, parse(key, pattern));
            }
        });
    }

    private MessageFormat parse(String key, String pattern) {
        try {
            return new MessageFormat(pattern, language.locale());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " (" + language.tag() + "): " + e.getMessage(), e);
        }
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    String format(String key, Object... args) {
        MessageFormat format = formats.get(key);
        if (format == null) {
            String plain = patterns.get(key);
            if (plain == null) {
                throw new IllegalArgumentException("no message for " + key + " in " + language.tag());
            }
            return plain;
        }
        // MessageFormat keeps state while it formats, and a clone is cheaper than a lock or a second parse
        return format.clone().format((Object) args);
    }
}
