package org.tugyr.platform.roadmap;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.web.Pages;

/** Wires roadmaps. */
@Configuration(proxyBeanMethods = false)
class RoadmapConfiguration {

    @Bean
    Standings standings(DataSource source, FactLog log, Clock clock) {
        return new Standings(source, log, clock);
    }

    @Bean
    StandingsTick standingsTick(Standings standings) {
        return new StandingsTick(standings);
    }

    @Bean
    PledgeSection pledgeSection(FactLog log, Pages pages) {
        return new PledgeSection(log, pages);
    }
}
