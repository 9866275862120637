package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
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

/** Who the small invented record is about, and what was promised in it. */
final class TrialProgramme {

    private final List<Row> rows = new ArrayList<>();

    private TrialProgramme() {}

    static List<Row> rows() {
        TrialProgramme programme = new TrialProgramme();
        programme.people();
        programme.programme();
        return programme.rows;
    }

    private void people() {
        rows.add(new RecordRow(
                "trial", text("Сынақ", "Проба", "Trial"), true, "Asia/Qostanay", "test", TestRecord.DAY, null));
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
}
