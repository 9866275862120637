package org.tugyr.platform.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires people and places. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Areas areas(Tables tables) {
        return new Areas(tables);
    }

    @Bean
    Places places(Areas areas, Tables tables) {
        return new Places(areas, tables);
    }

    @Bean
    AreaFindables areaFindables(JdbcClient jdbc) {
        return new AreaFindables(jdbc);
    }

    @Bean
    OrganisationFindables organisationFindables(JdbcClient jdbc) {
        return new OrganisationFindables(jdbc);
    }

    @Bean
    PersonFindables personFindables(JdbcClient jdbc) {
        return new PersonFindables(jdbc);
    }

    @Bean
    PersonCards personCards(Viewpoints viewpoints, FactLog log) {
        return new PersonCards(viewpoints, log);
    }

    @Bean
    OrganisationCards organisationCards(Viewpoints viewpoints, FactLog log) {
        return new OrganisationCards(viewpoints, log);
    }

    @Bean
    FormSource peopleForms() {
        return new PeopleForms();
    }

    @Bean
    SealedNames personNames(JdbcClient jdbc) {
        return new PersonNames(jdbc);
    }

    @Bean
    NavItem areasItem() {
        return new NavItem("areas", Place.MENU, 50, "people.areas", "/areas");
    }

    @Bean
    NavItem organisationsItem() {
        return new NavItem("organisations", Place.FOOT, 15, "people.organisations", "/organisations");
    }
}
