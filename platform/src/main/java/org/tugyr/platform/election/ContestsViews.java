package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ContestsView.Option;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.web.words.Words;

/**
 * Makes the list of contests: which of them a filter takes, what can be chosen, which stand in one line. Pure.
 *
 * @param all the contests of the record, the latest first
 * @param methods of those that have rules
 */
record ContestsViews(
        ContestFilter filter, List<ContestRow> all, Map<String, Method> methods, AreaTree tree, Words words) {

    /** More areas than that are a list that nobody reads. */
    private static final int MOST_AREAS = 80;

    /** The contests that are wanted. */
    List<ContestRow> wanted() {
        Set<String> within = filter.area() == null ? null : tree.within(filter.area());
        return all.stream()
                .filter(filter::takes)
                .filter(row -> within == null || within.contains(row.area()))
                .filter(row -> filter.method() == null || filter.method() == methods.get(row.contest()))
                .toList();
    }

    /** The lines: many contests of a day stand in one, unless it is these that are asked for. */
    List<ContestGroups.Entry> entries(List<ContestRow> wanted) {
        return filter.isGroup()
                ? wanted.stream()
                        .map(row -> new ContestGroups.Entry(List.of(row)))
                        .toList()
                : ContestGroups.of(wanted);
    }

    ContestsView.Group group(ContestGroups.Entry entry) {
        ContestRow first = entry.first();
        When held = Objects.requireNonNull(first.held());
        return new ContestsView.Group(
                filter.inGroup(first.sort(), held.text()).address(),
                words.of("election.sort", first.sort()),
                words.when(held),
                entry.contests().size(),
                entry.contests().stream()
                        .mapToLong(row -> row.seats() == null ? 0 : row.seats())
                        .sum());
    }

    ContestsView.Form form() {
        return new ContestsView.Form(
                filter.root(),
                options(
                        Stream.of(Sort.values()),
                        filter.sort(),
                        RowJson::word,
                        sort -> words.of("election.sort", sort)),
                areas(),
                options(years(), filter.year(), year -> year, year -> year),
                options(
                        methods.values().stream().distinct().sorted(),
                        filter.method(),
                        RowJson::word,
                        method -> words.of("election.method", method)),
                filter.held() == null ? null : words.when(new When(filter.held())),
                filter.narrows() ? ContestFilter.PATH + "?record=" + filter.root() : null);
    }

    private Stream<String> years() {
        TreeSet<String> years = new TreeSet<>(Comparator.reverseOrder());
        all.forEach(row -> {
            if (row.held() != null) {
                years.add(row.held().text().substring(0, 4));
            }
        });
        return years.stream();
    }

    private <V> List<Option> options(
            Stream<V> values, @Nullable V chosen, Function<V, String> value, Function<V, String> label) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.get("election.sorts.all"), chosen == null));
        values.forEach(each -> options.add(new Option(value.apply(each), label.apply(each), each.equals(chosen))));
        return options;
    }

    /** The areas on the upper rungs in which anything was voted on, and the one that is chosen. */
    private List<Option> areas() {
        Set<String> voted = all.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.area()), tree.above(row.area()).stream().map(AreaRow::area)))
                .collect(Collectors.toSet());
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.get("election.sorts.all"), filter.area() == null));
        for (AreaRow root : tree.roots()) {
            area(root, 0, voted, options);
        }
        if (filter.area() != null && options.stream().noneMatch(Option::chosen)) {
            tree.area(filter.area()).ifPresent(area -> options.add(option(area, 0)));
        }
        return options;
    }

    private void area(AreaRow area, int rung, Set<String> voted, List<Option> options) {
        if (!voted.contains(area.area()) || options.size() > MOST_AREAS) {
            return;
        }
        options.add(option(area, rung));
        if (rung < 2) {
            tree.below(area.area()).forEach(child -> area(child, rung + 1, voted, options));
        }
    }

    private Option option(AreaRow area, int rung) {
        return new Option(
                area.area(),
                "– ".repeat(rung) + area.name().in(words.language().tag()),
                area.area().equals(filter.area()));
    }

    /** Who won the contests of a group. */
    ContestsView.Won won(Winners winners, Names names) {
        Function<String, Text> name = key -> names.ofOrganisation(key, tree.day())
                .orElseGet(() -> Text.of(words.language().tag(), words.get("election.won.none")));
        List<ContestsView.Winner> lines = new ArrayList<>();
        winners.all()
                .forEach((key, seats) -> lines.add(new ContestsView.Winner(
                        name.apply(key), key.equals(Winners.NONE) ? null : "/organisations/" + key, seats)));
        AreaResultsViews views = new AreaResultsViews(
                List.copyOf(winners.all().keySet()),
                name,
                area -> filter.inArea(area.area()).address(),
                tree.day(),
                words);
        return new ContestsView.Won(
                words.get("election.won.summary", winners.counted(), winners.declared(), winners.open()),
                lines,
                views.of(words.get("election.won"), winners.below(filter.area(), tree)));
    }
}
