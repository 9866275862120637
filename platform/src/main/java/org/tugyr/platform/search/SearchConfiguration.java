package org.tugyr.platform.search;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.web.NavItem;

/** Wires search. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Search search(JdbcClient jdbc, List<Findables> all) {
        return new Search(jdbc, all.stream().map(Findables::kind).toList());
    }

    @Bean
    Index searchIndex(Kinds kinds, List<Findables> all, DataSource source) {
        return new Index(kinds, all, source);
    }

    @Bean
    NavItem searchItem() {
        return new NavItem("search", NavItem.Place.FIELD, 10, "search.field", "/search");
    }

    @Bean
    Finds finds(Search search, List<Findables> all) {
        return new Finds(search, all);
    }

    @Bean
    Lines searchLines(JdbcClient jdbc, List<Findables> all) {
        return new Lines(jdbc, all);
    }
}
