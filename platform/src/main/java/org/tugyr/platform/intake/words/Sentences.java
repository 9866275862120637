package org.tugyr.platform.intake.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tugyr.platform.web.words.Words;

/**
 * Sentences that the code says in English, found again by their templates, so that they can be said in another language.
 *
 * <p>The English message is the template: where it has a place, the sentence has an argument.
 */
final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Template> templates;

    /** One of them; the more letters of its own, the more specific it is. */
    private record Template(String key, Pattern pattern, List<Integer> places, int letters) {

        static Template of(String key, String english) {
            StringBuilder pattern = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(english);
            int at = 0;
            int letters = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(at, place.start())))
                        .append("(.*?)");
                places.add(Integer.valueOf(place.group(1)));
                letters += place.start() - at;
                at = place.end();
            }
            pattern.append(Pattern.quote(english.substring(at)));
            letters += english.length() - at;
            return new Template(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, letters);
        }

        Optional<Object[]> arguments(String sentence, UnaryOperator<String> translated) {
            Matcher found = pattern.matcher(sentence);
            if (!found.matches()) {
                return Optional.empty();
            }
            Object[] arguments = new Object
                    [places.stream().mapToInt(place -> place + 1).max().orElse(0)];
            Arrays.fill(arguments, "");
            for (int i = 0; i < places.size(); i++) {
                arguments[places.get(i)] = translated.apply(found.group(i + 1));
            }
            return Optional.of(arguments);
        }
    }

    /** The templates whose keys have a part, such as {@code expected}, behind the module's name. */
    Sentences(Words english, String part) {
        this.templates = english.patterns().entrySet().stream()
                .filter(entry -> entry.getKey().matches("[a-z]+\\." + part + "\\..+"))
                .map(entry -> Template.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Template::letters)
                        .reversed()
                        .thenComparingInt(template -> template.places().size())
                        .thenComparing(Template::key))
                .toList();
    }

    /** The key of the template that a sentence was made of. */
    Optional<String> key(String sentence) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(sentence).matches())
                .map(Template::key)
                .findFirst();
    }

    /** The sentence in the reader's language, with its arguments as they are translated; empty where no template fits. */
    Optional<String> in(Words words, String sentence, UnaryOperator<String> translated) {
        for (Template template : templates) {
            Optional<Object[]> arguments = template.arguments(sentence, translated);
            if (arguments.isPresent()) {
                return Optional.of(words.get(template.key(), arguments.get()).strip());
            }
        }
        return Optional.empty();
    }
}
