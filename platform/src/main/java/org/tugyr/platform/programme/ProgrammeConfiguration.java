package org.tugyr.platform.programme;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.people.OwnedFindables;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires programmes. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    ProgrammeStore programmeStore(JdbcClient jdbc) {
        return new ProgrammeStore(jdbc);
    }

    @Bean
    PledgeFindables pledgeFindables(JdbcClient jdbc) {
        return new PledgeFindables(jdbc);
    }

    @Bean
    OwnedFindables programmeFindables(JdbcClient jdbc) {
        return new OwnedFindables(
                jdbc,
                ProgrammeRow.class,
                "programme",
                12,
                "programme.programmes",
                Map.of(Role.NAME, "name", Role.SUMMARY, "summary"));
    }

    @Bean
    ProgrammeCards programmeCards(Viewpoints viewpoints, FactLog log) {
        return new ProgrammeCards(viewpoints, log);
    }

    @Bean
    FormSource programmeForms() {
        return new ProgrammeForms();
    }

    @Bean
    NavItem programmesItem() {
        return new NavItem("programmes", NavItem.Place.MENU, 30, "programme.nav", "/programmes");
    }
}
