package org.tugyr.platform.election;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.OwnedFindables;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires elections. */
@Configuration(proxyBeanMethods = false)
class ElectionConfiguration {

    @Bean
    FormSource electionForms() {
        return new ElectionForms();
    }

    @Bean
    Contests contests(FactLog log, Tables tables, JdbcClient jdbc) {
        return new Contests(log, tables, jdbc);
    }

    @Bean
    ContestSection contestSection(Contests contests, Pages pages) {
        return new ContestSection(contests, pages);
    }

    @Bean
    ContestCards contestCards(Viewpoints viewpoints, Contests contests) {
        return new ContestCards(viewpoints, contests);
    }

    @Bean
    ContestNews contestNews(FactLog log, Contests contests) {
        return new ContestNews(log, contests);
    }

    @Bean
    OwnedFindables contestFindables(JdbcClient jdbc) {
        return new OwnedFindables(
                jdbc, ContestRow.class, "contest", 13, "election.contests", Map.of(Role.NAME, "title"));
    }

    @Bean
    NavItem contestsItem() {
        return new NavItem("contests", Place.FOOT, 14, "election.nav", "/contests");
    }
}
