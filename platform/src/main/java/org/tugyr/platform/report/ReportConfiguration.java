package org.tugyr.platform.report;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.people.OwnedFindables;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires reports. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    FormSource reportForms() {
        return ReportForms::all;
    }

    @Bean
    Reports reports(Kinds kinds, FactLog log, Tables tables, Contests contests) {
        return new Reports(kinds, log, tables, contests);
    }

    @Bean
    Marks marks(Kinds kinds, Clock clock) {
        return new Marks(kinds, clock);
    }

    @Bean
    ReportSection reportSection(Reports reports, Pages pages) {
        return new ReportSection(reports, pages);
    }

    @Bean
    OwnedFindables reportFindables(JdbcClient jdbc) {
        return new OwnedFindables(
                jdbc,
                ReportRow.class,
                "report",
                14,
                "report.reports",
                Map.of(Role.NAME, "title", Role.OCCASION, "occasion"));
    }

    @Bean
    ClaimFindables claimFindables(JdbcClient jdbc) {
        return new ClaimFindables(jdbc);
    }

    @Bean
    ClaimCards claimCards(Viewpoints viewpoints, Reports reports, Titles titles) {
        return new ClaimCards(viewpoints, reports, titles);
    }

    @Bean
    ReportCards reportCards(Viewpoints viewpoints, Reports reports) {
        return new ReportCards(viewpoints, reports);
    }

    @Bean
    NavItem reportsItem() {
        return new NavItem("reports", Place.FOOT, 15, "report.nav", "/reports");
    }
}
