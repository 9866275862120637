package org.tugyr.platform.web.words;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tugyr.kazakh.Endings;
import org.tugyr.kazakh.Stem;

/**
 * A pattern with places to fill. Beside those of ICU a Kazakh pattern has places such as <code>{0 DAT}</code>: the argument
 * with endings (docs/rules/kazakh.md), which no pattern can hold itself, since they follow from how the argument is read.
 */
final class Message {

    private static final Pattern INFLECTED = Pattern.compile("\\{(\\d) ([A-Z0-9+]+)}");
    /** Inflected arguments come after all others; a message has fewer than this. */
    private static final int FIRST = 10;

    private final Numbers numbers;
    private final MessageFormat format;
    private final List<Place> places = new ArrayList<>();

    /** Where an argument stands with endings. */
    private record Place(int argument, Endings endings) {

        /** The argument with its endings; as it is where it cannot take them, since a page must not fail for that. */
        String filled(String text) {
            return Stem.parse(text)
                    .filter(stem -> stem.refuses(endings).isEmpty())
                    .map(stem -> stem.with(endings))
                    .orElse(text);
        }
    }

    /** @throws IllegalArgumentException where the pattern is malformed */
    Message(String pattern, Language language, Numbers numbers) {
        this.numbers = numbers;
        this.format = new MessageFormat(language == Language.KK ? withoutEndings(pattern) : pattern, language.locale());
    }

    private String withoutEndings(String pattern) {
        Matcher inflected = INFLECTED.matcher(pattern);
        return inflected.replaceAll(place -> {
            Endings endings = Endings.parse(place.group(2))
                    .orElseThrow(() -> new IllegalArgumentException("no word takes " + place.group(2)));
            places.add(new Place(Integer.parseInt(place.group(1)), endings));
            return "{" + (FIRST + places.size() - 1) + "}";
        });
    }

    String format(Object... args) {
        Object[] all = Arrays.copyOf(args, places.isEmpty() ? args.length : FIRST + places.size());
        for (int i = 0; i < places.size(); i++) {
            all[FIRST + i] = places.get(i).filled(text(args[places.get(i).argument()]));
        }
        // MessageFormat keeps state while it formats, and a clone is cheaper than a lock or a second parse
        return format.clone().format((Object) all);
    }

    private String text(Object argument) {
        return argument instanceof Number number
                ? numbers.format(BigDecimal.valueOf(number.longValue()), 0)
                : argument.toString();
    }
}
