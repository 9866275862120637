package org.tugyr.platform.election;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.election.ContestView.Named;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a contest's result in an area. Pure. */
final class PlaceViews {

    private static final int COLUMNS = 5;

    /** Precincts are numbered, but some have letters too. */
    private static final Comparator<String> NUMBERED =
            Comparator.comparingLong(PlaceViews::number).thenComparing(Comparator.naturalOrder());

    private final Contest contest;
    private final AreaResultsViews views;
    private final Function<String, Text> name;
    private final Words words;

    PlaceViews(Contest contest, AreaResultsViews views, Function<String, Text> name, Words words) {
        this.contest = contest;
        this.views = views;
        this.name = name;
        this.words = words;
    }

    private static long number(String precinct) {
        String digits = precinct.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** The precincts of an area that are on record, in order. */
    static List<String> precincts(List<VoteRow> votes) {
        return votes.stream()
                .map(row -> Objects.requireNonNull(row.precinct()))
                .distinct()
                .sorted(NUMBERED)
                .toList();
    }

    /** Fills a view but for the way through its pages. */
    PlaceView view(
            AreaRow area, ByArea results, List<VoteRow> votes, List<Placed<ProtocolRow>> protocols, Shown shown) {
        List<String> columns = views.order().stream().limit(COLUMNS).toList();
        Map<String, Map<String, Long>> byPrecinct = new TreeMap<>(NUMBERED);
        votes.forEach(row -> byPrecinct
                .computeIfAbsent(Objects.requireNonNull(row.precinct()), _ -> new HashMap<>())
                .put(row.candidacy(), row.votes()));
        Map<String, Placed<ProtocolRow>> told = new HashMap<>();
        protocols.stream()
                .filter(placed ->
                        placed.row().area().equals(area.area()) && placed.row().precinct() != null)
                .forEach(placed -> told.put(Objects.requireNonNull(placed.row().precinct()), placed));
        List<PlaceView.Vote> all = new ArrayList<>();
        byPrecinct.forEach((precinct, some) -> views.order().stream()
                .filter(some::containsKey)
                .forEach(key ->
                        all.add(new PlaceView.Vote(precinct, name.apply(key), Objects.requireNonNull(some.get(key))))));
        return new PlaceView(
                new Named(contest.row().title(), "/contests/" + contest.row().contest()),
                new Named(area.name(), "/areas/" + area.area()),
                views.summary(results.of(area)),
                views.of(words.get("election.byarea"), results.below(area.area())),
                columns.stream().map(name).toList(),
                shown.precincts().stream()
                        .map(precinct -> precinct(
                                precinct, columns, byPrecinct.getOrDefault(precinct, Map.of()), told.get(precinct)))
                        .toList(),
                all,
                shown.pager(),
                shown.past());
    }

    /** What of it a page shows. */
    record Shown(List<String> precincts, org.tugyr.platform.web.parts.Pager pager, boolean past) {}

    private static PlaceView.Precinct precinct(
            String precinct, List<String> columns, Map<String, Long> votes, @Nullable Placed<ProtocolRow> protocol) {
        Long registered = protocol == null ? null : protocol.row().registered();
        Long tookPart = protocol == null ? null : protocol.row().tookPart();
        List<@Nullable Long> cells = new ArrayList<>();
        columns.forEach(key -> cells.add(votes.get(key)));
        return new PlaceView.Precinct(
                precinct,
                cells,
                tookPart,
                registered == null || tookPart == null || registered == 0
                        ? null
                        : Fraction.of(tookPart, registered).times(100).decimal(2, RoundingMode.HALF_UP),
                protocol == null ? null : Long.valueOf(protocol.index()));
    }
}
