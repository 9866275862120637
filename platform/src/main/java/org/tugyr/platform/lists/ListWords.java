package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tugyr.count.Fraction;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.lists.Composed.State;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListRows.Scope;
import org.tugyr.platform.web.words.Words;

/**
 * Tells the rules of a list and why its slots are held in the reader's language.
 *
 * @param quota the name of one by its key
 * @param person the name of one by the key
 */
record ListWords(Words words, Function<String, String> quota, Function<String, String> person) {

    /** What the rules say, a sentence for each thing. */
    List<String> sentences(ListRuleRow rules, List<QuotaRow> quotas) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.get("lists.rule.slots", rules.slots()));
        quotas.forEach(row -> sentences.add(words.get("lists.rule.quota", quota.apply(row.quota()), asks(row))));
        BigDecimal share = rules.bureauShare();
        if (share == null) {
            sentences.add(words.get("lists.rule.bureau.unknown"));
        } else if (share.signum() == 0) {
            sentences.add(words.get("lists.rule.bureau.none"));
        } else {
            sentences.add(words.get(
                    "lists.rule.bureau",
                    words.percent(share),
                    rules.bureauRounding() == null
                            ? words.get("lists.rounding.unknown")
                            : words.of("lists.rounding", rules.bureauRounding())));
            sentences.add(
                    rules.bureauPlaces() == null
                            ? words.get("lists.rule.places.last")
                            : words.get("lists.rule.places", String.join(", ", rules.bureauPlaces())));
        }
        return sentences;
    }

    /** What a quota asks for: at least 30 % of all slots, rounded up. */
    String asks(QuotaRow row) {
        Of of = row.of();
        Scope scope = row.scope();
        String least = of == Of.NUMBER
                ? words.get("lists.asks.number", row.least().intValue())
                : words.get(
                        of == null ? "lists.asks.share" : "lists.asks.share." + RowJson.word(of),
                        words.percent(row.least()));
        String where = scope == null
                ? words.get("lists.scope.unknown")
                : words.get("lists.scope." + RowJson.word(scope), Objects.requireNonNullElse(row.run(), 0));
        if (of == Of.NUMBER) {
            return words.get("lists.asks", least, where);
        }
        return words.get(
                "lists.asks.rounded",
                least,
                where,
                row.rounding() == null
                        ? words.get("lists.rounding.unknown")
                        : words.of("lists.rounding", row.rounding()));
    }

    /** What came of a list. */
    String summary(Composed composed, RecordedList list) {
        State state = composed.state();
        if (state == State.NO_RANKING && list.slots().isEmpty()) {
            return words.get("lists.summary.sums");
        }
        return composed.assembled()
                .map(assembled -> {
                    long rank = count(assembled, Assembly.ByRank.class);
                    long byQuota = count(assembled, Assembly.ByQuota.class);
                    long bureau = count(assembled, Assembly.ByBureau.class);
                    return words.get(
                            "lists.summary.assembled",
                            words.number(assembled.slots().size()),
                            words.number(rank),
                            words.number(byQuota),
                            words.number(bureau));
                })
                .orElseGet(() -> words.of("lists.summary", state));
    }

    private static long count(Assembly.Assembled assembled, Class<? extends Assembly.Why> why) {
        return assembled.slots().stream()
                .map(Assembly.Slot::why)
                .filter(why::isInstance)
                .count();
    }

    /** Why somebody has a slot. */
    String why(Assembly.Slot slot) {
        String why = switch (slot.why()) {
            case Assembly.ByRank(int rank) -> words.get("lists.why.rank", rank);
            case Assembly.ByQuota by ->
                words.get(
                        "lists.why.quota",
                        by.rank(),
                        quotas(by.quotas()),
                        person.apply(by.displaced()),
                        by.displacedRank());
            case Assembly.ByBureau by ->
                by.displaced() == null
                        ? words.get("lists.why.bureau")
                        : words.get("lists.why.bureau.displaced", person.apply(by.displaced()), by.displacedRank());
        };
        return slot.placedBy().isEmpty() ? why : why + " " + words.get("lists.why.placed", quotas(slot.placedBy()));
    }

    private String quotas(List<String> keys) {
        return String.join(", ", keys.stream().map(quota).toList());
    }

    /** Why there is no list. */
    String obstacle(Assembly.Obstacle obstacle) {
        return switch (obstacle) {
            case Assembly.TooFew(int slots, int aspirants) -> words.get("lists.obstacle.too-few", slots, aspirants);
            case Assembly.BureauOverShare(int slots, int chosen) -> words.get("lists.obstacle.bureau", slots, chosen);
            case Assembly.NotEnough(String key, int asked, int available) ->
                words.get("lists.obstacle.not-enough", quota.apply(key), asked, available);
            case Assembly.NoRoom(String key, int asked, int slots) ->
                words.get("lists.obstacle.no-room", quota.apply(key), asked, slots);
            case Assembly.Together(List<String> keys) -> words.get("lists.obstacle.together", quotas(keys));
        };
    }

    /** The bureau's part with its arithmetic, where it has one. */
    String bureau(ListRuleRow row, ListRules rules, int chosen) {
        BigDecimal share = Objects.requireNonNull(row.bureauShare());
        return words.get(
                "lists.bureau.part",
                words.percent(share),
                words.number(rules.slots()),
                decimal(Fraction.of(share).times(rules.slots()).over(100)),
                rules.bureauSlots(),
                chosen);
    }

    private String decimal(Fraction number) {
        return words.number(number.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** The share of new people with its arithmetic. */
    String renewal(Renewal renewal) {
        int all = renewal.fresh().size() + renewal.kept().size();
        return words.get(
                "lists.renewal.share",
                words.number(renewal.fresh().size()),
                words.number(all),
                words.percent(renewal.share().times(100).decimal(1, RoundingMode.HALF_UP)));
    }
}
