package org.tugyr.platform.search;

import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;

/** What is looked for beside the small real record. */
final class SearchedRecord {

    static final Row DISTRICT = district(text("Жітіқара ауданы", "Житикаринский район", "Zhitikara district"));

    private static final List<Row> ROWS = List.of(
            DISTRICT,
            new OrganisationRow(
                    "maslikhat",
                    new When("1994"),
                    null,
                    OrganisationKind.ASSEMBLY,
                    text(
                            "Қостанай облыстық мәслихаты",
                            "Костанайский областной маслихат",
                            "Kostanay regional maslikhat"),
                    text("Облмәслихат", "Облмаслихат", "Regional council"),
                    null,
                    "KZ-39",
                    null),
            pledge("stadium", "KZ-39-10", Text.of("ru", "Новый стадион")),
            worded("stadium", "Построить стадион на 5 000 мест с освещением и раздевалками до конца года"),
            new ProgrammeRow(
                    "warmth",
                    text("Жылы үй", "Тёплый дом", "Warm home"),
                    ProgrammeKind.STATE,
                    "maslikhat",
                    "KZ-39",
                    null,
                    null,
                    ProgrammeState.RUNNING,
                    null,
                    Text.of("ru", "Утепление подъездов и котельных"),
                    null),
            indicator("insulated", text("Жылытылған үйлер", "Утеплённые дома", "Houses insulated")),
            indicator("boilers", text("Жөнделген қазандықтар", "Отремонтированные котельные", "Boilers repaired")),
            pledge("park.kk", "KZ-39", Text.of("kk", "Парк салу")),
            pledge("park.ru", "KZ-39", Text.of("ru", "Парк для всех")));

    private SearchedRecord() {}

    static void appendTo(FactLog log) {
        append(log, ROWS.toArray(Row[]::new));
    }

    static void append(FactLog log, Row... rows) {
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(
                        Stream.of(rows).map(row -> new Draft("real", row, true)).toList()));
    }

    static AreaRow district(Text name) {
        return new AreaRow(
                "KZ-39-10",
                LocalDate.of(2018, 6, 19),
                null,
                "KZ-39",
                AreaKind.DISTRICT,
                name,
                null,
                null,
                "394800000",
                null);
    }

    static PledgeRow pledge(String key, String area, Text title) {
        return new PledgeRow(key, "path", null, area, PledgeKind.CONSTRUCTION, title, "party", null, null, null);
    }

    private static IndicatorRow indicator(String key, Text name) {
        return new IndicatorRow(
                key,
                null,
                null,
                false,
                "KZ-39-10",
                name,
                Text.of("en", "houses"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PersonRow person(String key, String name) {
        return new PersonRow(key, Text.of("kk", name), null, true, null);
    }

    private static WordingRow worded(String pledge, String wording) {
        return new WordingRow(
                pledge, new When("2021"), Text.of("ru", wording), null, WordingChange.STATED, null, "page");
    }
}
