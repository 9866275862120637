package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.SlotOrigin;
import org.tugyr.platform.web.words.Words;

/**
 * Tells in the reader's language what contradicts what.
 *
 * @param quota the name of one by its key
 * @param person the name of one by the key
 * @param source the title of one by its key
 */
record FindingWords(
        Words words, Function<String, String> quota, Function<String, String> person, Function<String, String> source) {

    String sentence(ListFinding finding) {
        List<String> said = finding.said();
        String key = "lists.finding."
                + finding.sort().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (finding.sort()) {
            case LATE -> words.get(key);
            case SLOT -> words.get(key, said.get(0), person.apply(said.get(1)), person.apply(said.get(2)));
            case STRANGER -> words.get(key, said.get(0), person.apply(said.get(1)));
            case TWICE -> words.get(key, person.apply(said.get(0)), said.get(1), said.get(2));
            case ORIGIN ->
                words.get(key, said.get(0), person.apply(said.get(1)), origin(said.get(2)), origin(said.get(3)));
            case QUOTA ->
                words.get(
                        key,
                        quota.apply(said.get(0)),
                        said.get(1),
                        said.get(2),
                        number(said.get(3)),
                        number(said.get(4)));
            case BUREAU -> words.get(key, number(said.get(0)), number(said.get(1)));
            case SUM ->
                words.get(
                        key, source.apply(said.get(0)), number(said.get(1)), number(said.get(2)), number(said.get(3)));
            case SHARE ->
                words.get(
                        key,
                        quota.apply(said.get(0)),
                        percent(said.get(1)),
                        percent(said.get(2)),
                        source.apply(said.get(3)));
            case SOURCES -> words.get(key, figure(said), said.get(2), said.get(3));
            case FIGURE ->
                words.get(key, figure(said), number(said.get(2)), number(said.get(3)), source.apply(said.get(4)));
            case RENEWED -> words.get(key, percent(said.get(0)), percent(said.get(1)), source.apply(said.get(2)));
            case RANK ->
                words.get(
                        key,
                        person.apply(said.get(0)),
                        number(said.get(1)),
                        person.apply(said.get(2)),
                        number(said.get(3)));
        };
    }

    private String figure(List<String> said) {
        Figure figure = Figure.valueOf(said.get(0));
        return figure == Figure.QUOTA
                ? words.get("lists.figure.quota", quota.apply(said.get(1)))
                : words.of("lists.figure", figure);
    }

    private String origin(String name) {
        return words.of("lists.origin", SlotOrigin.valueOf(name));
    }

    private String number(String plain) {
        return words.number(new BigDecimal(plain));
    }

    private String percent(String plain) {
        return words.percent(new BigDecimal(plain));
    }
}
