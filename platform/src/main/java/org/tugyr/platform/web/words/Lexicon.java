package org.tugyr.platform.web.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of all modules in all languages.
 *
 * <p>Each module keeps {@code messages.properties} (English), {@code messages_kk.properties} and
 * {@code messages_ru.properties} (UTF-8, ICU patterns) in its package. Every key begins with the module's name. Loading
 * fails where a language lacks a key, so that no page can miss a word later.
 */
public final class Lexicon {

    private static final Pattern FILE =
            Pattern.compile(".*/org/tugyr/platform/(\\w+)/messages(?:_(\\w+))?\\.properties$");

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    private Lexicon(Map<Language, Map<String, String>> patterns) {
        patterns.forEach((language, of) -> words.put(language, new Words(language, new Bundle(language, of))));
    }

    /** Reads every module's messages from the class path. */
    public static Lexicon load() {
        try {
            Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                patterns.put(language, new TreeMap<>());
            }
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:org/tugyr/platform/*/messages*.properties")) {
                read(file, patterns);
            }
            demandSameKeys(patterns);
            return new Lexicon(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Resource file, Map<Language, Map<String, String>> patterns) throws IOException {
        Matcher name = FILE.matcher(file.getURL().getPath());
        if (!name.matches()) {
            return;
        }
        String tag = name.group(2) == null ? "en" : name.group(2);
        Language language = Language.of(tag)
                .orElseThrow(() -> new IllegalStateException(file + " is in a language the pages do not speak"));
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> all = Objects.requireNonNull(patterns.get(language));
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith(name.group(1) + ".")) {
                throw new IllegalStateException(file + ": " + key + " does not begin with its module's name");
            }
            all.put(key, properties.getProperty(key));
        }
    }

    static void demandSameKeys(Map<Language, Map<String, String>> patterns) {
        Set<String> all = new TreeSet<>();
        patterns.values().forEach(of -> all.addAll(of.keySet()));
        patterns.forEach((language, of) -> {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(of.keySet());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("messages missing in " + language.tag() + ": " + missing);
            }
        });
    }

    /** The words of a language. */
    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}
