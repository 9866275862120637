package org.tugyr.platform.facts;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the log. */
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    FactLog factLog(Kinds kinds, DataSource source, Clock clock) {
        return new FactLog(kinds, source, clock);
    }

    @Bean
    Standpoints standpoints(Kinds kinds, DataSource source, Clock clock) {
        return new Standpoints(kinds, source, clock);
    }
}
