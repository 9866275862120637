package org.tugyr.platform.roadmap;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires roadmaps. */
@Configuration(proxyBeanMethods = false)
class RoadmapConfiguration {

    @Bean
    Standings standings(DataSource source, Clock clock, ObjectProvider<Verdicts> verdicts) {
        return new Standings(source, clock, verdicts.getIfAvailable(() -> Verdicts.NONE));
    }

    @Bean
    Tick standingsTick(Standings standings) {
        return standings::refresh;
    }

    @Bean
    Roots roots(Viewpoints viewpoints, RecordChoice records, Standings standings) {
        return new Roots(viewpoints, records, standings);
    }

    @Bean
    PledgeSection pledgeSection(FactLog log, ObjectProvider<Verdicts> verdicts, Pages pages) {
        return new PledgeSection(log, verdicts.getIfAvailable(() -> Verdicts.NONE), pages);
    }

    @Bean
    ProgrammeSection programmeSection(JdbcClient jdbc, Roots roots, Pages pages) {
        return new ProgrammeSection(jdbc, roots, pages);
    }

    @Bean
    Pressing pressing(DataSource source) {
        return new Pressing(source);
    }

    @Bean
    FormSource roadmapForms() {
        return new RoadmapForms();
    }

    @Bean
    IndicatorFindables indicatorFindables(JdbcClient jdbc) {
        return new IndicatorFindables(jdbc);
    }

    @Bean
    PledgeCards pledgeCards(Viewpoints viewpoints, FactLog log, ObjectProvider<Verdicts> verdicts, Pages pages) {
        return new PledgeCards(viewpoints, log, verdicts.getIfAvailable(() -> Verdicts.NONE), pages);
    }

    @Bean
    IndicatorCards indicatorCards(Viewpoints viewpoints, FactLog log, Pages pages) {
        return new IndicatorCards(viewpoints, log, pages);
    }

    @Bean
    PledgeChanges pledgeChanges(FactLog log) {
        return new PledgeChanges(log);
    }

    @Bean
    NavItem pledgesItem() {
        return new NavItem("pledges", NavItem.Place.MENU, 20, "roadmap.pledges", "/pledges");
    }

    @Bean
    NavItem roadmapsItem() {
        return new NavItem("roadmaps", NavItem.Place.MENU, 40, "roadmap.nav", "/roadmaps");
    }

    @Bean
    StandingCounts standingCounts(DataSource source) {
        return new StandingCounts(source);
    }

    @Bean
    Changes changes(DataSource source) {
        return new Changes(source);
    }
}
