package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestView.Declared;
import org.tugyr.platform.election.ContestView.Named;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.rounds.RoundsView;
import org.tugyr.platform.election.rounds.RoundsViews;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Makes the views of contests: a pure function of their rows, of names, of the state and of the language. */
final class ContestViews {

    private final ContestReading reading;
    private final History contests;
    private final ContestNames names;
    private final ContestSummary summary;
    private final Words words;
    private final ContestWords told;
    private final Map<String, Contest> byKey = new LinkedHashMap<>();

    /**
     * @param reading all that is about them
     * @param named what they name
     */
    ContestViews(ContestReading reading, History named, RecordState state, Words words) {
        this.reading = reading;
        this.contests = reading.rows();
        this.names = new ContestNames(named, state, words);
        this.summary = new ContestSummary(names, words);
        this.words = words;
        this.told = new ContestWords(words);
        reading.basis().contests().forEach(contest -> byKey.put(contest.row().contest(), contest));
    }

    /** All contests in a list, the latest first. */
    List<ContestsView.Line> lines() {
        return contests.rows(ContestRow.class).stream()
                .sorted((a, b) -> names.day(b.row()).compareTo(names.day(a.row())))
                .map(this::line)
                .toList();
    }

    /** A contest in a list. */
    ContestsView.Line line(String key) {
        return line(contests.row(ContestRow.class, key).orElseThrow());
    }

    /** The area that votes in a contest, as it was called then. */
    Optional<Text> area(String key) {
        ContestRow row = Objects.requireNonNull(byKey.get(key)).row();
        return names.area(row.area(), row);
    }

    private ContestsView.Line line(Recorded<ContestRow> recorded) {
        ContestRow row = recorded.row();
        Contest contest = Objects.requireNonNull(byKey.get(row.contest()));
        return new ContestsView.Line(
                row.title(),
                "/contests/" + row.contest(),
                words.of("election.sort", row.sort()),
                row.held() == null ? null : words.when(row.held()),
                row.held() == null ? null : row.held().text(),
                summary.of(contest, ContestRule.count(contest)),
                recorded.index());
    }

    /** The day whose names are used. */
    LocalDate day(ContestRow row) {
        return names.day(row);
    }

    /** Whether results of areas or precincts are on record, so that the areas are needed. */
    boolean inParts(String key) {
        Contest contest = Objects.requireNonNull(byKey.get(key));
        return !contest.parts().isEmpty();
    }

    /** A contest's results by area. */
    ByArea byArea(String key, AreaTree tree) {
        return new ByArea(Objects.requireNonNull(byKey.get(key)), tree);
    }

    /** What makes the views of a contest's results in an area. */
    PlaceViews places(String key) {
        Contest contest = Objects.requireNonNull(byKey.get(key));
        return new PlaceViews(contest, areaViews(contest), candidacy -> names.of(contest, candidacy), words);
    }

    private AreaResultsViews areaViews(Contest contest) {
        Map<String, Long> votes = contest.counted();
        List<String> order = contest.standing().stream()
                .map(CandidacyRow::candidacy)
                .sorted(Comparator.comparing((String key) -> votes.getOrDefault(key, 0L))
                        .reversed())
                .toList();
        return new AreaResultsViews(
                order,
                key -> names.of(contest, key),
                area -> "/contests/" + contest.row().contest() + "/areas/" + area.area(),
                names.day(contest.row()),
                words);
    }

    /**
     * A contest's page.
     *
     * @param tree null where no results of parts are on record
     */
    ContestView view(
            Recorded<ContestRow> recorded,
            @Nullable Contest earlier,
            @Nullable AreaTree tree,
            Sections.Parts parts,
            boolean past) {
        ContestRow row = recorded.row();
        Contest contest = Objects.requireNonNull(byKey.get(row.contest()));
        Counted counted = ContestRule.count(contest);
        FindingWords findings = new FindingWords(names, words);
        ByArea byArea = tree == null ? null : new ByArea(contest, tree);
        return new ContestView(
                row,
                row.held() == null ? null : words.when(row.held()),
                row.called() == null ? null : words.when(row.called()),
                names.organisation(row).orElse(null),
                names.area(row.area(), row)
                        .map(name -> new Named(name, "/areas/" + row.area()))
                        .orElse(null),
                earlier == null ? null : new Named(earlier.row().title(), "/contests/" + row.follows()),
                row.electorate(),
                new CalendarViews(names, words).of(contests),
                summary.of(contest, counted),
                rules(contest, counted),
                contest.standing().stream()
                        .sorted(Comparator.comparing(
                                candidacy ->
                                        Objects.requireNonNull(counted.lines().get(candidacy.candidacy())),
                                ContestSummary.STRONGEST))
                        .map(candidacy -> line(contest, candidacy, counted))
                        .toList(),
                rounds(contest, counted.rounds()),
                byArea == null ? null : areaViews(contest).of(words.get("election.byarea"), byArea.below(row.area())),
                byArea != null && byArea.hasPrecincts(row.area())
                        ? "/contests/" + row.contest() + "/areas/" + row.area()
                        : null,
                reading.protocols().stream()
                        .map(protocol -> turnout(protocol, row))
                        .toList(),
                Findings.of(contest, counted, reading.basis().leftOut(contest), earlier).stream()
                        .map(finding -> findings.of(
                                earlier != null && finding.sort() == Finding.Sort.STAGE_MISSING ? earlier : contest,
                                finding))
                        .toList(),
                out(contest),
                names.documents(),
                recorded.index(),
                parts,
                past);
    }

    private @Nullable RoundsView rounds(Contest contest, @Nullable Result rounds) {
        return rounds == null || rounds.rounds().size() < 2
                ? null
                : new RoundsViews(
                                contest.row().contest(),
                                rounds,
                                rounds.candidates().names().stream()
                                        .map(key -> names.of(contest, key))
                                        .toList(),
                                words)
                        .view();
    }

    private ContestView.@Nullable Rules rules(Contest contest, Counted counted) {
        ContestRuleRow rules = contest.rules();
        if (rules == null) {
            return null;
        }
        return new ContestView.Rules(
                told.sentences(rules),
                told.quota(rules, counted),
                ContestRule.sha256(rules),
                ContestRule.text(rules),
                entry(ContestRuleRow.class, rules.contest()));
    }

    private ContestView.Line line(Contest contest, CandidacyRow candidacy, Counted counted) {
        Line line = Objects.requireNonNull(counted.lines().get(candidacy.candidacy()));
        List<DeclaredRow> declared = contest.declaredByCandidacy().getOrDefault(candidacy.candidacy(), List.of());
        Integer seats = line.seats();
        return new ContestView.Line(
                names.of(contest, candidacy.candidacy()),
                href(candidacy),
                line.votes(),
                line.share() == null ? null : line.share().times(100).decimal(2, RoundingMode.HALF_UP),
                told.arithmetic(line),
                seats == null
                        ? null
                        : Figure.count("contest:" + candidacy.contest() + "/seats/" + candidacy.candidacy(), seats),
                line.advances(),
                declared.stream()
                        .map(row -> new Declared(told.figures(row), row.seats(), names.document(row.evidence())))
                        .toList(),
                entry(CandidacyRow.class, candidacy.contest() + "|" + candidacy.candidacy()));
    }

    private static @Nullable String href(CandidacyRow row) {
        return row.person() != null
                ? "/persons/" + row.person()
                : row.organisation() != null ? "/organisations/" + row.organisation() : null;
    }

    private ContestView.Turnout turnout(Placed<ProtocolRow> recorded, ContestRow contest) {
        ProtocolRow row = recorded.row();
        BigDecimal computed = row.registered() == null || row.tookPart() == null || row.registered() == 0
                ? null
                : Fraction.of(row.tookPart(), row.registered()).times(100).decimal(2, RoundingMode.HALF_UP);
        return new ContestView.Turnout(
                names.area(row.area(), contest).orElseGet(() -> Text.of("en", row.area())),
                "/areas/" + row.area(),
                row.precinct(),
                row.registered(),
                row.tookPart(),
                computed,
                row.turnout(),
                row.evidence() == null ? null : names.document(row.evidence()),
                recorded.index());
    }

    private List<ContestView.Out> out(Contest contest) {
        return contest.candidacies().stream()
                .filter(row -> row.state() != CandidacyState.REGISTERED)
                .map(row -> new ContestView.Out(
                        names.of(contest, row.candidacy()),
                        words.of("election.state", row.state()),
                        row.reason(),
                        entry(CandidacyRow.class, row.contest() + "|" + row.candidacy())))
                .toList();
    }

    private <R extends Row> long entry(Class<R> type, String key) {
        return contests.row(type, key).map(Recorded::index).orElse(0L);
    }
}
