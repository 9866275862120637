package org.tugyr.platform.lists;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.people.OwnedFindables;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.web.NavItem;
import org.tugyr.platform.web.NavItem.Place;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.writing.FormSource;

/** Wires party lists. */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

    @Bean
    FormSource listForms() {
        return ListForms::all;
    }

    @Bean
    Lists lists(FactLog log, Tables tables, Contests contests) {
        return new Lists(log, tables, contests);
    }

    @Bean
    ListSection listSection(Lists lists, Pages pages) {
        return new ListSection(lists, pages);
    }

    @Bean
    ListCards listCards(Viewpoints viewpoints, Lists lists) {
        return new ListCards(viewpoints, lists);
    }

    @Bean
    ListNews listNews(FactLog log) {
        return new ListNews(log);
    }

    @Bean
    OwnedFindables listFindables(JdbcClient jdbc) {
        return new OwnedFindables(jdbc, ListRow.class, "list", 14, "lists.lists", Map.of(Role.NAME, "title"));
    }

    @Bean
    NavItem listsItem() {
        return new NavItem("lists", Place.FOOT, 15, "lists.nav", "/lists");
    }
}
