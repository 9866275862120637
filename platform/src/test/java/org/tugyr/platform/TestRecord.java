package org.tugyr.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.tugyr.ledger.Json;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.ProposalKind;
import org.tugyr.platform.programme.PledgeRows.ProposalOutcome;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.Nature;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;

/** A small invented record: 168.5 km of roads promised for 2025, 31.0 km measured two years in, reported as on schedule. */
public final class TestRecord {

    /** The record's last day. */
    public static final LocalDate DAY = LocalDate.of(2023, 1, 9);

    private static final Instant NOW = Instant.parse("2023-01-09T12:04:00Z");
    private static final String[] KILOMETRES = {"2.1", "5.4", "11.0", "16.8", "19.2", "24.0", "29.1", "31.0"};

    private final List<Row> rows = new ArrayList<>();

    private TestRecord() {}

    /** The record with its pledges, roadmap, measures and indicators. */
    public static TestRecord roads() {
        TestRecord record = new TestRecord();
        record.people();
        record.programme();
        record.roadmap();
        return record;
    }

    /** A text in three languages. */
    public static Text text(String kk, String ru, String en) {
        return new Text("kk", new TreeMap<>(Map.of("kk", kk, "ru", ru, "en", en)), new TreeMap<>());
    }

    private void people() {
        rows.add(new RecordRow("trial", text("Сынақ", "Проба", "Trial"), true, "Asia/Qostanay", "test", DAY, null));
        rows.add(new AreaRow(
                "T-1",
                LocalDate.of(2018, 1, 1),
                null,
                null,
                AreaKind.REGION,
                text("Сынақ облысы", "Пробная область", "Trial region"),
                null,
                null,
                null,
                null));
        rows.add(organisation("branch", "2010", text("Ескі атау", "Старое имя", "Old name")));
        rows.add(organisation("branch", "2022-03-01", text("Жаңа атау", "Новое имя", "New name")));
        rows.add(organisation("roads-office", "2010", text("Жол басқармасы", "Управление дорог", "Roads office")));
        rows.add(new PostRow(
                "deputy",
                "roads-office",
                "T-1",
                text("Басқарма басшысының орынбасары", "Заместитель руководителя", "Deputy head"),
                2,
                null,
                null,
                null));
        rows.add(evidence("leaflet", Independence.OWN, Text.of("kk", "Бағдарлама мәтіні")));
        rows.add(evidence("act", Independence.OFFICIAL_STATISTICS, Text.of("ru", "Акт приёмки")));
    }

    private static OrganisationRow organisation(String key, String from, Text name) {
        return new OrganisationRow(key, new When(from), null, OrganisationKind.BRANCH, name, null, null, "T-1", null);
    }

    private static EvidenceRow evidence(String key, Independence independence, Text title) {
        return new EvidenceRow(
                key, title, null, null, "https://example.org/" + key, null, null, null, independence, null, null);
    }

    private void programme() {
        rows.add(new FrameworkRow("pillars", text("Тұғырлар", "Столпы", "Pillars"), null, "branch", 7, "leaflet"));
        rows.add(new PrincipleRow("pillar-1", "pillars", 1, text("Бірлік", "Единство", "Unity")));
        rows.add(new ProgrammeRow(
                "trial-programme",
                text("Сынақ бағдарламасы", "Пробная программа", "Trial programme"),
                ProgrammeKind.ELECTORAL,
                "branch",
                "T-1",
                new When("2021"),
                new When("2025"),
                ProgrammeState.RUNNING,
                "pillars",
                text("Сынақ үшін.", "Для пробы.", "For trial."),
                "leaflet"));
        rows.add(pledge(
                "roads",
                text("Ауыл жолдарының 168,5 км-ін жөндеу", "Ремонт 168,5 км дорог", "Repair of 168.5 km of roads")));
        rows.add(pledge("schools", Text.of("kk", "Бес мектеп салу")));
        rows.add(new WordingRow(
                "roads",
                new When("2020-12"),
                Text.of("kk", "2021–2024 жылдары жергілікті маңызы бар жолдардың 168,5 км-і жөнделеді."),
                new When("2024"),
                WordingChange.STATED,
                null,
                "leaflet"));
        rows.add(new WordingRow(
                "roads",
                new When("2021-05-01"),
                Text.of("kk", "2021–2025 жылдары жергілікті маңызы бар жолдардың 168,5 км-і жөнделеді."),
                new When("2025-12-31"),
                WordingChange.DATE_MOVED,
                text("Қаржы кешікті.", "Деньги задержались.", "Money was late."),
                "leaflet"));
        rows.add(new CriterionRow(
                "roads-kept",
                "roads",
                CriterionSide.KEPT,
                text("168,5 км қабылданды", "Принято 168,5 км", "168.5 km accepted"),
                LocalDate.of(2022, 2, 1)));
        rows.add(new ProposalRow(
                "asked",
                ProposalKind.DEMAND,
                text("Жолды жөндеңіздер", "Почините дорогу", "Mend the road"),
                text("ауыл жиыны", "сельский сход", "a village meeting"),
                null,
                "T-1",
                "trial-programme",
                new When("2020-10"),
                ProposalOutcome.ACCEPTED,
                "pledge:roads",
                new When("2020-11"),
                null,
                null));
        rows.add(new ProposalRow(
                "refused",
                ProposalKind.PROPOSAL,
                text("Көпір салу", "Построить мост", "Build a bridge"),
                null,
                null,
                "T-1",
                "trial-programme",
                null,
                ProposalOutcome.REFUSED,
                null,
                null,
                text("Қаржы жоқ.", "Нет денег.", "No money."),
                null));
    }

    private static PledgeRow pledge(String key, Text title) {
        return new PledgeRow(
                key, "trial-programme", null, "T-1", PledgeKind.CONSTRUCTION, title, "branch", null, null, "pillar-1");
    }

    private void roadmap() {
        rows.add(new RoadmapRow(
                "trial-roadmap",
                "T-1",
                "trial-programme",
                text("Сынақ жол картасы", "Пробная дорожная карта", "Trial roadmap"),
                new When("2021-03"),
                new When("2021"),
                new When("2025"),
                2,
                "leaflet"));
        rows.add(measure("design", text("Жобалау", "Проектирование", "Design"), LocalDate.of(2021, 6, 30)));
        rows.add(measure(
                "road-1", text("Сынақ – Үлгі жолы, 41 км", "Дорога, 41 км", "Road, 41 km"), LocalDate.of(2022, 12, 9)));
        rows.add(progress("design", LocalDate.of(2021, 7, 1), Progress.DONE));
        rows.add(progress("road-1", LocalDate.of(2022, 9, 1), Progress.UNDER_WAY));
        rows.add(new IndicatorRow(
                "roads.km",
                "trial-roadmap",
                "roads",
                true,
                "T-1",
                text("Жөнделген жолдар", "Отремонтированные дороги", "Roads repaired"),
                text("км", "км", "km"),
                Direction.INCREASE,
                Nature.CUMULATIVE,
                1,
                Frequency.QUARTER,
                60,
                "roads-office",
                "CC-BY-4.0",
                null));
        rows.add(new BaselineRow(
                "roads.km", new Period("2020-12-31"), LocalDate.of(2021, 1, 15), BigDecimal.ZERO, "leaflet"));
        rows.add(target(LocalDate.of(2021, 3, 1), "190"));
        rows.add(target(LocalDate.of(2021, 9, 1), "168.5"));
        for (int i = 0; i < KILOMETRES.length; i++) {
            Period quarter = new Period(2021 + i / 4 + "-Q" + (1 + i % 4));
            rows.add(value(quarter, quarter.end().plusDays(5), KILOMETRES[i]));
        }
        rows.add(value(new Period("2022-Q1"), LocalDate.of(2022, 4, 20), "20.0"));
        rows.add(value(new Period("2022-Q1"), LocalDate.of(2022, 5, 20), "19.2"));
        rows.add(new IndicatorRow(
                "people",
                null,
                null,
                false,
                "T-1",
                text("Халық саны", "Население", "Population"),
                text("адам", "человек", "persons"),
                null,
                null,
                0,
                Frequency.YEAR,
                null,
                null,
                null,
                null));
        rows.add(new ValueRow(
                "people", new Period("2021"), LocalDate.of(2022, 3, 1), new BigDecimal("835686"), null, "act"));
        rows.add(new ReportedRow(
                "roads",
                LocalDate.of(2023, 1, 5),
                "branch",
                Reported.ON_SCHEDULE,
                text("Жұмыс жоспарға сай жүріп жатыр", "Работа идёт по плану", "Work goes to plan"),
                "leaflet"));
    }

    private static MeasureRow measure(String key, Text name, LocalDate due) {
        return new MeasureRow(key, "trial-roadmap", "roads", name, "roads-office", "deputy", null, due, "leaflet");
    }

    private static ProgressRow progress(String measure, LocalDate on, Progress state) {
        return new ProgressRow(measure, on, state, null, null, null);
    }

    private static TargetRow target(LocalDate decidedOn, String value) {
        return new TargetRow(
                "roads.km", LocalDate.of(2025, 12, 31), decidedOn, new BigDecimal(value), null, null, null, "leaflet");
    }

    private static ValueRow value(Period period, LocalDate publishedOn, String value) {
        return new ValueRow("roads.km", period, publishedOn, new BigDecimal(value), "roads-office", "act");
    }

    /** Adds a row. */
    public TestRecord with(Row row) {
        rows.add(row);
        return this;
    }

    /** Appends all rows to a log, each as its own entry. */
    public void appendTo(FactLog log) {
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(
                        rows.stream().map(row -> new Draft("trial", row, true)).toList()));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** All that is about some subjects, without a database. */
    public History about(List<String> subjects) {
        return history((kind, row) -> kind.about(row).stream().anyMatch(subjects::contains));
    }

    /** The rows that make some subjects, without a database. */
    public History own(List<String> subjects) {
        return history((kind, row) -> !kind.subjectKind().isEmpty()
                && subjects.contains(kind.about(row).getFirst()));
    }

    private History history(java.util.function.BiPredicate<Kind<? extends Row>, Row> wanted) {
        List<Recorded<?>> recorded = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Kind<? extends Row> kind = Objects.requireNonNull(Catalogue.KINDS.of(row));
            if (wanted.test(kind, row)) {
                Fact fact = new Fact(
                        new UUID(0, i),
                        kind.fact(),
                        NOW,
                        row.effective(),
                        "test",
                        "trial",
                        kind.about(row),
                        Json.object().build(),
                        new TreeMap<>());
                recorded.add(new Recorded<>(i, fact, row));
            }
        }
        return new History(Catalogue.KINDS, recorded);
    }
}
