package org.tugyr.platform.site;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Changes.Change;
import org.tugyr.platform.roadmap.Changes.What;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/**
 * A change in plain words.
 *
 * @param what what happened, in the reader's language
 * @param name of what it happened to
 * @param detail numbers, states and days; empty where there is no more to say
 * @param when in the reader's language
 */
public record Lately(String what, Text name, String href, String detail, String when, long entry) {

    static Lately of(Change change, Words words) {
        return new Lately(
                words.of("site.lately", change.what()),
                change.name(),
                Objects.requireNonNull(Addresses.of(change.subject())),
                detail(change, words),
                words.when(change.day()),
                change.entry());
    }

    private static String detail(Change change, Words words) {
        return switch (change.what()) {
            case REPORTED ->
                Standing.of(Voice.REPORTED, Objects.requireNonNull(change.state()))
                        .label(words);
            case WITHDRAWN -> "";
            case CORRECTED -> words.get("web.kind." + change.kind());
            case REWORDED, DATE_MOVED ->
                change.due() == null ? "" : words.get("site.lately.due", words.when(change.due()));
            case TARGET_MOVED, RESTATED ->
                words.get(
                        "site.lately.numbers",
                        change.what() == What.RESTATED
                                ? words.period(Objects.requireNonNull(change.period()))
                                : words.when(Objects.requireNonNull(change.due())),
                        amount(change.before(), change, words),
                        amount(change.after(), change, words));
        };
    }

    private static String amount(@Nullable BigDecimal value, Change change, Words words) {
        String unit = Objects.requireNonNull(change.unit()).in(words.language().tag());
        return Figure.amount(Objects.requireNonNull(value), unit, words);
    }
}
