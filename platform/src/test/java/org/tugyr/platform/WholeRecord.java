package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaChangeRow;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaRows.ChangeKind;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.Known;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;

/**
 * A small record that is not invented as far as places go: a country whose regions changed on 2022-06-08, a party that took
 * another name, people who are merged and divided, and sources that contradict each other.
 */
final class WholeRecord {

    private final List<Row> rows = new ArrayList<>();

    private WholeRecord() {}

    static void appendTo(FactLog log, Path data) throws IOException {
        WholeRecord record = new WholeRecord();
        record.places();
        record.organisations();
        record.persons();
        record.rows.addAll(WholeSources.rows(data));
        record.pledges();
        record.rows.addAll(WholeReports.rows());
        record.rows.addAll(WholeElections.rows());
        record.rows.addAll(WholeLists.rows());
        record.rows.addAll(WholeMandates.rows());
        record.rows.addAll(WholeOversight.rows());
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(record.rows.stream()
                        .map(row -> new Draft("real", row, true))
                        .toList()));
    }

    private void places() {
        rows.add(new RecordRow(
                "real", text("Ел", "Страна", "Country"), false, "Asia/Qostanay", "test", null, "CC0-1.0"));
        rows.add(area("KZ", "1991-12-16", null, null, text("Қазақстан", "Казахстан", "Kazakhstan"), null));
        rows.add(area(
                "KZ-39",
                "2018-06-19",
                null,
                "KZ",
                text("Қостанай облысы", "Костанайская область", "Kostanay"),
                "KZ-39"));
        rows.add(area(
                "KZ-63",
                "2018-06-19",
                "2022-06-07",
                "KZ",
                text("Бұрынғы Шығыс", "Прежний Восток", "The East before"),
                "KZ-63"));
        rows.add(area(
                "KZ-63", "2022-06-08", null, "KZ", text("Шығыс Қазақстан облысы", "ВКО", "East Kazakhstan"), "KZ-63"));
        rows.add(area("KZ-10", "2022-06-08", null, "KZ", text("Абай облысы", "область Абай", "Abai"), "KZ-10"));
        rows.add(new AreaChangeRow("KZ-63", "KZ-10", LocalDate.of(2022, 6, 8), ChangeKind.SPLIT, "decree"));
    }

    private static AreaRow area(
            String key, String from, @Nullable String to, @Nullable String parent, Text name, @Nullable String shape) {
        return new AreaRow(
                key,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                parent,
                parent == null ? AreaKind.COUNTRY : AreaKind.REGION,
                name,
                key,
                null,
                null,
                shape);
    }

    private void organisations() {
        rows.add(organisation(
                "party",
                "1999",
                "2022-02-28",
                OrganisationKind.PARTY,
                text("Ескі партия", "Старая партия", "Old party"),
                null));
        rows.add(organisation(
                "party",
                "2022-03-01",
                null,
                OrganisationKind.PARTY,
                text("Жаңа партия", "Новая партия", "New party"),
                null));
        rows.add(organisation("faction", "2021", null, OrganisationKind.FACTION, Text.of("kk", "Фракция"), "party"));
        rows.add(new PostRow("chair", "party", "KZ", text("Төраға", "Председатель", "Chair"), 1, null, null, null));
        rows.add(new CohortRow(
                "young",
                text("Жас депутаттар", "Молодые депутаты", "Young deputies"),
                Text.of("kk", "Сайланған кезде 35 жасқа толмаған депутаттар"),
                OrganisationKind.FACTION,
                "party",
                Known.YES));
    }

    private static OrganisationRow organisation(
            String key, String from, @Nullable String to, OrganisationKind kind, Text name, @Nullable String parent) {
        return new OrganisationRow(
                key, new When(from), to == null ? null : new When(to), kind, name, null, parent, "KZ", null);
    }

    private void persons() {
        for (String key : List.of("asel", "berik", "berik-2", "dana")) {
            rows.add(new PersonRow(key, Text.of("kk", "Тұлға " + key), new When("1990"), true, null));
        }
        rows.add(new PersonRow("quiet", Text.of("kk", "Жеке адам"), null, false, null));
        rows.add(membership("m-chair", "asel", "party", "chair", "KZ", "2020", null, null));
        rows.add(membership("m-young", "berik", "faction", null, "KZ-39", "2021-01-15", null, Known.YES));
        rows.add(membership("m-again", "berik-2", "faction", null, "KZ-63", "2021-01-15", null, Known.YES));
        rows.add(membership("m-gone", "dana", "faction", null, "KZ-39", "2021-01-15", "2021-12-01", Known.YES));
        rows.add(membership("m-other", "dana", "party", null, "KZ-10", "2022-07", null, Known.NO));
        rows.add(new PersonMergeRow("berik-2", "berik", LocalDate.of(2022, 1, 1), Text.of("kk", "Бір адам екен")));
        rows.add(new PersonSplitRow("dana", "asel", List.of("m-other"), LocalDate.of(2022, 9, 1), null));
    }

    private static MembershipRow membership(
            String key,
            String person,
            String organisation,
            @Nullable String post,
            String area,
            String from,
            @Nullable String to,
            @Nullable Known young) {
        return new MembershipRow(
                key,
                person,
                organisation,
                post,
                area,
                new When(from),
                to == null ? null : new When(to),
                young,
                null,
                null);
    }

    private void pledges() {
        rows.add(new ProgrammeRow(
                "path",
                text("Жол", "Путь", "Path"),
                ProgrammeKind.ELECTORAL,
                "party",
                "KZ",
                new When("2021"),
                new When("2025"),
                ProgrammeState.ADOPTED,
                null,
                null,
                "page"));
        rows.add(new PledgeRow(
                "bridges",
                "path",
                null,
                "KZ-39",
                PledgeKind.CONSTRUCTION,
                text("Көпірлер", "Мосты", "Bridges"),
                "party",
                null,
                null,
                null));
    }
}
