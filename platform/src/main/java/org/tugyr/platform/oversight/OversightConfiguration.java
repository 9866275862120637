package org.tugyr.platform.oversight;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Realm;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.OwnedFindables;
import org.tugyr.platform.roadmap.Pressing;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.Drafting;

/** Wires oversight. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

    @Bean
    CouncilVerdicts councilVerdicts(Kinds kinds, DataSource source, Clock clock) {
        return new CouncilVerdicts(kinds, source, clock);
    }

    @Bean
    Readings oversightReadings(Kinds kinds, FactLog log, Tables tables) {
        return new Readings(kinds, log, tables);
    }

    @Bean
    CouncilDossiers councilDossiers(Readings readings, CouncilVerdicts verdicts) {
        return new CouncilDossiers(readings, verdicts);
    }

    @Bean
    PledgeOversight pledgeOversight(Readings readings, CouncilVerdicts verdicts, Pages pages) {
        return new PledgeOversight(readings, verdicts, pages);
    }

    @Bean
    BodyOversight bodyOversight(Readings readings, Pages pages) {
        return new BodyOversight(readings, pages);
    }

    @Bean
    DecisionsDue decisionsDue(Readings readings, Realm realm, FactLog log) {
        return new DecisionsDue(readings, realm, log);
    }

    @Bean
    BoardOversight boardOversight(Readings readings, Pages pages) {
        return new BoardOversight(readings, pages);
    }

    @Bean
    VerdictCards verdictCards(Viewpoints viewpoints, Readings readings, CouncilVerdicts verdicts) {
        return new VerdictCards(viewpoints, readings, verdicts);
    }

    @Bean
    OwnedFindables councilFindables(JdbcClient jdbc) {
        return new OwnedFindables(
                jdbc, CouncilRow.class, "council", 14, "oversight.councils", Map.of(Role.NAME, "act"));
    }

    @Bean
    OwnedFindables stocktakeFindables(JdbcClient jdbc) {
        return new OwnedFindables(
                jdbc, StocktakeRow.class, "stocktake", 15, "oversight.stocktakes", Map.of(Role.NAME, "title"));
    }

    @Bean
    Ballots ballots(JdbcClient jdbc, DataSource source, Clock clock) {
        return new Ballots(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), clock);
    }

    @Bean
    Polls polls(FactLog log, Ballots ballots) {
        return new Polls(log, ballots);
    }

    @Bean
    Presence presence(Grants grants, Granting granting, Polls polls) {
        return new Presence(grants, granting, polls);
    }

    @Bean
    VoteTelling voteTelling(
            Presence presence, Ballots ballots, Readings readings, Sections sections, Drafting drafting) {
        return new VoteTelling(presence, ballots, readings, sections, drafting);
    }

    @Bean
    VerdictJoining verdictJoining(Polls polls, Ballots ballots, Granting granting, FactLog log, Kinds kinds) {
        return new VerdictJoining(polls, ballots, granting, log, kinds);
    }

    @Bean
    VerdictSummary verdictSummary(Polls polls, FactLog log, Pages pages) {
        return new VerdictSummary(polls, log, pages);
    }

    @Bean
    OversightForms oversightForms(VerdictJoining votes, VerdictSummary verdict) {
        return new OversightForms(votes, verdict);
    }

    @Bean
    HeadquartersList headquartersList(Readings readings, Pressing pressing, Tables tables) {
        return new HeadquartersList(readings, pressing, tables);
    }

    @Bean
    HeadquartersDesk headquartersDesk(HeadquartersList list, Drafting drafting, Pages pages) {
        return new HeadquartersDesk(list, drafting, pages);
    }

    @Bean
    CouncilDesk councilDesk(Tables tables, Ballots ballots, Pages pages) {
        return new CouncilDesk(tables, ballots, pages);
    }

    @Bean
    RespondentDesk respondentDesk(Tables tables, Pages pages) {
        return new RespondentDesk(tables, pages);
    }

    @Bean
    NavItem councilsItem() {
        return new NavItem("councils", NavItem.Place.FOOT, 15, "oversight.councils", "/councils");
    }

    @Bean
    NavItem stocktakesItem() {
        return new NavItem("stocktakes", NavItem.Place.FOOT, 16, "oversight.stocktakes", "/stocktakes");
    }
}
