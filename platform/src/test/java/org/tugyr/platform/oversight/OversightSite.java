package org.tugyr.platform.oversight;

import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;

/** The small invented record with a headquarters, another one below it, and a council of seven that is to review the roads. */
@TestConfiguration(proxyBeanMethods = false)
class OversightSite {

    static final List<String> MEMBERS = List.of("w-1", "w-2", "w-3", "w-4", "w-5", "w-6", "w-7");

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

    /** Records what has waited long enough, whenever a test says so. */
    @FunctionalInterface
    interface Publishing {
        void now();
    }

    @Bean
    Publishing publishing(List<Tick> ticks) {
        return () -> ticks.stream()
                .filter(tick -> tick.getClass().getSimpleName().equals("Publisher"))
                .forEach(Tick::tick);
    }

    @Bean
    @Order(1_000)
    ApplicationRunner bodies(FactLog log) {
        return _ -> {
            var _ = log.append(
                    "test",
                    _ -> new Rule.Decision.Append(rows().stream()
                            .map(row -> new Draft("trial", row, true))
                            .toList()));
        };
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new AreaRow(
                "T-2",
                LocalDate.of(2018, 1, 1),
                null,
                "T-1",
                AreaKind.DISTRICT,
                text("Сынақ ауданы", "Пробный район", "Trial district"),
                null,
                null,
                null,
                null));
        rows.add(body("steer", OrganisationKind.HEADQUARTERS, "T-1", text("Штаб", "Штаб", "Headquarters")));
        rows.add(body(
                "steer-2",
                OrganisationKind.HEADQUARTERS,
                "T-2",
                text("Аудан штабы", "Штаб района", "District headquarters")));
        rows.add(body("watch", OrganisationKind.COUNCIL, "T-1", text("Кеңес", "Совет", "Council of the region")));
        headquarters(rows);
        council(rows);
        return rows;
    }

    private static void headquarters(List<Row> rows) {
        rows.add(stocktake("s-1", "steer", "T-1", "2022-10-10"));
        rows.add(new HeadquartersRows.StocktakeMemberRow("s-1", "officer", "roads-office", true));
        rows.add(new PersonRow("officer", Text.of("kk", "Штаб мүшесі"), null, true, null));
        rows.add(decision("gravel", "s-1", "2022-11-30", text("Қиыршық тас", "Щебень", "Buy the gravel")));
        rows.add(decision("bridge", "s-1", "2023-12-31", text("Көпір", "Мост", "Mend the bridge")));
        rows.add(stocktake("d-1", "steer-2", "T-2", "2022-05-10"));
        rows.add(stocktake("d-2", "steer-2", "T-2", "2022-07-10"));
        rows.add(stocktake("d-3", "steer-2", "T-2", "2022-09-10"));
        rows.add(decision("depot", "d-1", "2022-06-01", text("Депо салу", "Построить депо", "Build the depot")));
    }

    private static void council(List<Row> rows) {
        rows.add(new CouncilRow(
                "watch-23",
                "watch",
                "T-1",
                text("№ 1 өкім", "Распоряжение № 1", "Order No. 1"),
                "branch",
                BEGIN,
                LocalDate.of(2024, 12, 31),
                4,
                Tie.NO_VERDICT,
                null));
        for (String member : MEMBERS) {
            rows.add(new PersonRow(member, Text.of("kk", "Мүше " + member), null, true, null));
            rows.add(new CouncilMemberRow(
                    "watch-23", member, null, member.equals("w-1") ? Seat.CHAIR : Seat.MEMBER, null, null));
        }
        LocalDate planned = LocalDate.of(2023, 1, 9);
        rows.add(new CouncilRows.ReviewRow("roads-23", "watch-23", "roads", planned, null));
        rows.add(new CouncilRows.ReviewRow("schools-24", "watch-23", "schools", LocalDate.of(2024, 3, 1), null));
        rows.add(new CouncilRows.EvidenceRequestRow(
                "asphalt",
                "roads-23",
                "branch",
                text("Актілер", "Акты", "The acts of acceptance"),
                LocalDate.of(2022, 12, 1),
                LocalDate.of(2022, 12, 20)));
    }

    private static OrganisationRow body(String key, OrganisationKind kind, String area, Text name) {
        return new OrganisationRow(key, new When("2021"), null, kind, name, null, null, area, null);
    }

    private static StocktakeRow stocktake(String key, String headquarters, String area, String day) {
        return new StocktakeRow(
                key,
                headquarters,
                area,
                text("Отырыс " + key, "Заседание " + key, "Stocktake " + key),
                LocalDate.parse(day),
                null,
                null);
    }

    private static DecisionRow decision(String key, String stocktake, String due, Text wording) {
        return new DecisionRow(key, stocktake, null, wording, "roads-office", null, LocalDate.parse(due), null, null);
    }
}
