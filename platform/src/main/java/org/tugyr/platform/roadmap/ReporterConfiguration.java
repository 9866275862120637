package org.tugyr.platform.roadmap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.writing.Drafts;

/** Wires the desk of reporters. */
@Configuration(proxyBeanMethods = false)
class ReporterConfiguration {

    @Bean
    DueStore dueStore(JdbcClient jdbc) {
        return new DueStore(jdbc);
    }

    @Bean
    ReporterDesk reporterDesk(Drafts drafts, DueStore store, Pages pages) {
        return new ReporterDesk(drafts, store, pages);
    }
}
