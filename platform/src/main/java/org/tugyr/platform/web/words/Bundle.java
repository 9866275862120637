package org.tugyr.platform.web.words;

import java.util.Map;
import java.util.TreeMap;

/** The messages of all modules in one language. */
final class Bundle {

    private final Language language;
    private final Numbers numbers;
    private final Map<String, String> patterns;
    private final Map<String, Message> messages = new TreeMap<>();

    /** @throws IllegalArgumentException naming the key whose pattern is malformed */
    Bundle(Language language, Map<String, String> patterns) {
        this.language = language;
        this.numbers = new Numbers(language);
        this.patterns = Map.copyOf(patterns);
        patterns.forEach((key, pattern) -> {
            if (pattern.indexOf('{') >= 0) {
                messages.put(key, parse(key, pattern));
            }
        });
    }

    private Message parse(String key, String pattern) {
        try {
            return new Message(pattern, language, numbers);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " (" + language.tag() + "): " + e.getMessage(), e);
        }
    }

    Map<String, String> patterns() {
        return patterns;
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    String format(String key, Object... args) {
        Message message = messages.get(key);
        if (message != null) {
            return message.format(args);
        }
        String plain = patterns.get(key);
        if (plain == null) {
            throw new IllegalArgumentException("no message for " + key + " in " + language.tag());
        }
        return plain;
    }
}
