package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.chart.Maps;
import org.tugyr.platform.web.words.Words;

/**
 * Makes the picture and the table of who leads where. Pure.
 *
 * @param order those who stand, the strongest of all first: the number on the map is the place in it
 * @param name of somebody who stands
 * @param parts address of the results in an area
 */
record AreaResultsViews(
        List<String> order, Function<String, Text> name, Function<AreaRow, String> parts, LocalDate day, Words words) {

    /** How many have a colour of their own; whoever comes after them has the number only. */
    private static final int COLOURS = 5;

    private static final String OTHER = "c-0";

    /** The view of some areas; null where there are none. */
    @Nullable
    AreaResults of(String title, List<ByArea.Result> results) {
        if (results.isEmpty()) {
            return null;
        }
        List<AreaResults.Votes> votes = new ArrayList<>();
        results.forEach(result -> result.votes()
                .forEach((key, number) -> votes.add(new AreaResults.Votes(
                        result.area().name(), href(result.area()), name.apply(key), number, share(number, result)))));
        boolean oneLeads = oneLeads(results);
        return new AreaResults(
                map(title, results, oneLeads),
                oneLeads,
                keys(results),
                results.stream().map(this::line).toList(),
                votes);
    }

    /** Who leads in an area, in a sentence. */
    String summary(ByArea.Result result) {
        if (result.votes().isEmpty()) {
            return words.get("election.byarea.unknown");
        }
        BigDecimal share = share(result.votes().firstEntry().getValue(), result);
        return result.first().size() > 1
                ? leader(result)
                : words.get(
                        "election.byarea.leads",
                        leader(result),
                        result.votes().firstEntry().getValue(),
                        share == null ? "" : words.percent(share));
    }

    /** Whether the same leads everywhere: then a map of who leads tells nothing, and it shows by how much instead. */
    private static boolean oneLeads(List<ByArea.Result> results) {
        return results.size() > 1
                && results.stream().map(ByArea.Result::first).distinct().count() == 1
                && results.getFirst().first().size() == 1
                && results.stream().allMatch(result -> result.all() > 0);
    }

    private @Nullable AreaMap map(String title, List<ByArea.Result> results, boolean oneLeads) {
        Maps map = Maps.on(
                day,
                results.stream()
                        .map(result -> Objects.requireNonNullElse(result.area().shape(), ""))
                        .toList());
        if (map == null) {
            return null;
        }
        Depth depth =
                oneLeads ? Depth.of(results.stream().map(AreaResultsViews::lead).toList()) : null;
        return new AreaMap(
                title,
                map,
                results.stream()
                        .filter(result -> result.area().shape() != null)
                        .map(result -> shape(result, depth))
                        .toList());
    }

    /** The share of whoever leads. */
    private static Fraction lead(ByArea.Result result) {
        return Fraction.of(result.votes().firstEntry().getValue(), result.all());
    }

    private AreaMap.Area shape(ByArea.Result result, @Nullable Depth depth) {
        BigDecimal share = share(result.votes().firstEntry().getValue(), result);
        return new AreaMap.Area(
                Objects.requireNonNull(result.area().shape()),
                result.area().name().in(words.language().tag()),
                share == null
                        ? leader(result)
                        : words.get("election.byarea.says", leader(result), words.percent(share)),
                result.parts() ? parts.apply(result.area()) : href(result.area()),
                depth == null ? colour(result.first()) : colour(result.first()) + " " + depth.css(lead(result)),
                null,
                depth == null
                        ? label(result.first())
                        : words.percent(lead(result).times(100).decimal(0, RoundingMode.HALF_UP)));
    }

    private List<AreaResults.Key> keys(List<ByArea.Result> results) {
        Map<String, Long> leads = results.stream()
                .filter(result -> result.first().size() == 1)
                .collect(Collectors.groupingBy(result -> result.first().getFirst(), Collectors.counting()));
        return order.stream()
                .filter(leads::containsKey)
                .map(key -> new AreaResults.Key(
                        label(List.of(key)),
                        colour(List.of(key)),
                        name.apply(key),
                        Math.toIntExact(Objects.requireNonNull(leads.get(key)))))
                .toList();
    }

    private AreaResults.Line line(ByArea.Result result) {
        List<Map.Entry<String, Long>> votes = List.copyOf(result.votes().entrySet());
        boolean second = result.first().size() == 1 && votes.size() > 1;
        Long registered = result.registered();
        Long tookPart = result.tookPart();
        return new AreaResults.Line(
                result.area().name(),
                href(result.area()),
                result.parts() ? parts.apply(result.area()) : null,
                label(result.first()),
                colour(result.first()),
                leader(result),
                votes.getFirst().getValue(),
                share(votes.getFirst().getValue(), result),
                second ? named(votes.get(1).getKey()) : null,
                second ? share(votes.get(1).getValue(), result) : null,
                registered == null || tookPart == null || registered == 0
                        ? null
                        : Fraction.of(tookPart, registered).times(100).decimal(2, RoundingMode.HALF_UP));
    }

    private String leader(ByArea.Result result) {
        List<String> first = result.first();
        return first.size() == 1
                ? named(first.getFirst())
                : words.get(
                        "election.byarea.equal", first.stream().map(this::named).collect(Collectors.joining(", ")));
    }

    private String named(String candidacy) {
        return name.apply(candidacy).in(words.language().tag());
    }

    private static @Nullable BigDecimal share(long votes, ByArea.Result result) {
        return result.all() == 0
                ? null
                : Fraction.of(votes, result.all()).times(100).decimal(2, RoundingMode.HALF_UP);
    }

    private String label(List<String> first) {
        return first.size() == 1 ? String.valueOf(order.indexOf(first.getFirst()) + 1) : "=";
    }

    private String colour(List<String> first) {
        int place = first.size() == 1 ? order.indexOf(first.getFirst()) : COLOURS;
        return place < COLOURS ? "c-" + (place + 1) : OTHER;
    }

    private static String href(AreaRow area) {
        return "/areas/" + area.area();
    }
}
