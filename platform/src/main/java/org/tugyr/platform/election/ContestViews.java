package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestView.Declared;
import org.tugyr.platform.election.ContestView.Named;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.rounds.RoundsView;
import org.tugyr.platform.election.rounds.RoundsViews;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Makes the views of contests: a pure function of their rows, of names, of the state and of the language. */
final class ContestViews {

    /** The most votes first; without votes in the order of the ballot. */
    private static final Comparator<Line> STRONGEST =
            Comparator.comparing(Line::votes, Comparator.nullsLast(Comparator.reverseOrder()));

    private final ContestReading reading;
    private final History contests;
    private final History named;
    private final Names names;
    private final RecordState state;
    private final Words words;
    private final ContestWords told;
    private final Map<String, Text> areaNames = new HashMap<>();
    private final Map<String, Contest> byKey = new LinkedHashMap<>();

    /**
     * @param reading all that is about them
     * @param named what they name
     */
    ContestViews(ContestReading reading, History named, RecordState state, Words words) {
        this.reading = reading;
        this.contests = reading.rows();
        this.named = named;
        this.names = new Names(named);
        this.state = state;
        this.words = words;
        this.told = new ContestWords(words);
        reading.basis().contests().forEach(contest -> byKey.put(contest.row().contest(), contest));
    }

    /** All contests in a list, the latest first. */
    List<ContestsView.Line> lines() {
        return contests.rows(ContestRow.class).stream()
                .sorted((a, b) -> day(b.row()).compareTo(day(a.row())))
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
        return names.ofArea(row.area(), day(row));
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
                summary(contest, ContestRule.count(contest)),
                recorded.index());
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
        return new PlaceViews(contest, areaViews(contest), candidacy -> name(contest, candidacy), words);
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
                key -> name(contest, key),
                area -> "/contests/" + contest.row().contest() + "/areas/" + area.area(),
                day(contest.row()),
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
        ByArea byArea = tree == null ? null : new ByArea(contest, tree);
        return new ContestView(
                row,
                row.held() == null ? null : words.when(row.held()),
                row.called() == null ? null : words.when(row.called()),
                names.ofOrganisation(row.organisation(), day(row))
                        .map(name -> new Named(name, "/organisations/" + row.organisation()))
                        .orElse(null),
                names.ofArea(row.area(), day(row))
                        .map(name -> new Named(name, "/areas/" + row.area()))
                        .orElse(null),
                earlier == null ? null : new Named(earlier.row().title(), "/contests/" + row.follows()),
                row.electorate(),
                calendar(),
                summary(contest, counted),
                rules(contest, counted),
                contest.standing().stream()
                        .sorted(Comparator.comparing(
                                candidacy ->
                                        Objects.requireNonNull(counted.lines().get(candidacy.candidacy())),
                                STRONGEST))
                        .map(candidacy -> line(contest, candidacy, counted))
                        .toList(),
                rounds(contest, counted.rounds()),
                byArea == null ? null : areaViews(contest).of(words.get("election.byarea"), byArea.below(row.area())),
                byArea != null && byArea.hasPrecincts(row.area())
                        ? "/contests/" + row.contest() + "/areas/" + row.area()
                        : null,
                reading.protocols().stream()
                        .map(protocol -> turnout(protocol, day(row)))
                        .toList(),
                Findings.of(contest, counted, reading.basis().leftOut(contest), earlier).stream()
                        .map(finding -> finding(
                                earlier != null && finding.sort() == Finding.Sort.STAGE_MISSING ? earlier : contest,
                                finding))
                        .toList(),
                out(contest),
                sources(),
                recorded.index(),
                parts,
                past);
    }

    private List<ContestView.Step> calendar() {
        return contests.rows(ContestDayRow.class).stream()
                .sorted(Comparator.comparing(recorded -> recorded.row().step()))
                .map(recorded -> {
                    ContestDayRow row = recorded.row();
                    return new ContestView.Step(
                            words.of("election.step", row.step()),
                            days(row),
                            row.begins() == null ? null : row.begins().toString(),
                            row.ends() == null ? null : row.ends().toString(),
                            row.evidence() == null ? null : document(row.evidence()),
                            recorded.index());
                })
                .toList();
    }

    private String days(ContestDayRow row) {
        LocalDate begins = row.begins();
        LocalDate ends = row.ends();
        if (ends == null || ends.equals(begins)) {
            return words.day(Objects.requireNonNull(row.first()));
        }
        return begins == null
                ? words.get("election.calendar.until", words.day(ends))
                : words.get("people.fromto", words.day(begins), words.day(ends));
    }

    private @Nullable RoundsView rounds(Contest contest, @Nullable Result rounds) {
        return rounds == null || rounds.rounds().size() < 2
                ? null
                : new RoundsViews(
                                contest.row().contest(),
                                rounds,
                                rounds.candidates().names().stream()
                                        .map(key -> name(contest, key))
                                        .toList(),
                                words)
                        .view();
    }

    /** The day whose names are used: the contest's, as far as it is known. */
    LocalDate day(ContestRow row) {
        When when = row.held() == null ? row.called() : row.held();
        return when == null || when.latest().isAfter(state.day()) ? state.day() : when.latest();
    }

    private String summary(Contest contest, Counted counted) {
        return switch (counted.state()) {
            case DECIDED -> {
                List<String> advance = counted.lines().entrySet().stream()
                        .filter(line -> line.getValue().advances())
                        .map(Map.Entry::getKey)
                        .toList();
                yield advance.isEmpty()
                        ? words.get("election.summary.decided", won(contest, counted))
                        : contest.rules() != null && contest.rules().advance() != null
                                ? words.get("election.summary.advance", names(contest, advance), advance.size())
                                : words.get("election.summary.run-off", names(contest, advance));
            }
            case TOTALS -> words.get("election.summary.totals", won(contest, counted));
            case LOTS_NEEDED -> words.get("election.summary.lots", names(contest, counted.equal()));
            case NOT_COUNTABLE, NO_RULES, NO_VOTES -> words.of("election.summary", counted.state());
        };
    }

    /** Who has seats and how many, or who goes on. */
    private String won(Contest contest, Counted counted) {
        return counted.lines().entrySet().stream()
                .filter(line -> line.getValue().advances()
                        || (line.getValue().seats() != null && line.getValue().seats() > 0))
                .sorted(Map.Entry.comparingByValue(STRONGEST))
                .map(line -> words.get(
                        "election.summary.won",
                        name(contest, line.getKey()).in(language()),
                        line.getValue().advances()
                                ? words.get("election.goes-on")
                                : Objects.requireNonNull(line.getValue().seats())))
                .collect(Collectors.joining(", "));
    }

    private String names(Contest contest, List<String> candidacies) {
        return candidacies.stream()
                .map(key -> name(contest, key).in(language()))
                .collect(Collectors.joining(", "));
    }

    private String language() {
        return words.language().tag();
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
                name(contest, candidacy.candidacy()),
                href(candidacy),
                line.votes(),
                line.share() == null ? null : line.share().times(100).decimal(2, RoundingMode.HALF_UP),
                told.arithmetic(line),
                seats == null
                        ? null
                        : Figure.count("contest:" + candidacy.contest() + "/seats/" + candidacy.candidacy(), seats),
                line.advances(),
                declared.stream()
                        .map(row -> new Declared(told.figures(row), row.seats(), document(row.evidence())))
                        .toList(),
                entry(CandidacyRow.class, candidacy.contest() + "|" + candidacy.candidacy()));
    }

    private static @Nullable String href(CandidacyRow row) {
        return row.person() != null
                ? "/persons/" + row.person()
                : row.organisation() != null ? "/organisations/" + row.organisation() : null;
    }

    /** The name of who stands: a person's where it is open, an organisation's as it was then. */
    private Text name(Contest contest, String candidacy) {
        CandidacyRow row = contest.candidacies().stream()
                .filter(each -> each.candidacy().equals(candidacy))
                .findFirst()
                .orElseThrow();
        Text person = named.row(PersonRow.class, Objects.requireNonNullElse(row.person(), ""))
                .map(recorded -> recorded.row().name())
                .orElse(null);
        return person != null
                ? person
                : names.ofOrganisation(row.organisation(), day(contest.row()))
                        .orElseGet(() -> Text.of(language(), words.get("election.unnamed", candidacy)));
    }

    private ContestView.Turnout turnout(Placed<ProtocolRow> recorded, LocalDate day) {
        ProtocolRow row = recorded.row();
        BigDecimal computed = row.registered() == null || row.tookPart() == null || row.registered() == 0
                ? null
                : Fraction.of(row.tookPart(), row.registered()).times(100).decimal(2, RoundingMode.HALF_UP);
        return new ContestView.Turnout(
                areaNames.computeIfAbsent(
                        row.area(), key -> names.ofArea(key, day).orElseGet(() -> Text.of("en", key))),
                "/areas/" + row.area(),
                row.precinct(),
                row.registered(),
                row.tookPart(),
                computed,
                row.turnout(),
                row.evidence() == null ? null : document(row.evidence()),
                recorded.index());
    }

    private String finding(Contest contest, Finding finding) {
        String about = finding.about();
        boolean candidacy = about != null
                && contest.candidacies().stream()
                        .anyMatch(each -> each.candidacy().equals(about));
        String name = about == null
                ? ""
                : candidacy
                        ? name(contest, about).in(language())
                        : names.ofArea(about, day(contest.row()))
                                .map(text -> text.in(language()))
                                .orElse(about);
        return words.get(
                "election.finding." + RowJson.word(finding.sort()),
                name,
                told.figure(finding.published()),
                told.figure(finding.computed()));
    }

    private List<ContestView.Out> out(Contest contest) {
        return contest.candidacies().stream()
                .filter(row -> row.state() != CandidacyState.REGISTERED)
                .map(row -> new ContestView.Out(
                        name(contest, row.candidacy()),
                        words.of("election.state", row.state()),
                        row.reason(),
                        entry(CandidacyRow.class, row.contest() + "|" + row.candidacy())))
                .toList();
    }

    private List<Named> sources() {
        return named.rows(EvidenceRow.class).stream()
                .map(row -> document(row.row().evidence()))
                .toList();
    }

    private Named document(String key) {
        Text title =
                named.row(EvidenceRow.class, key).map(row -> row.row().title()).orElseGet(() -> Text.of("en", key));
        return new Named(title, "/evidence/" + key);
    }

    private <R extends Row> long entry(Class<R> type, String key) {
        return contests.row(type, key).map(Recorded::index).orElse(0L);
    }
}
