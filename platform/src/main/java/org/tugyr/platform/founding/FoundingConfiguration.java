package org.tugyr.platform.founding;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.Founding;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.intake.Inspector;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.writing.Drafts;
import org.tugyr.platform.writing.NoWait;

/** Wires the first steps of a record. */
@Configuration(proxyBeanMethods = false)
class FoundingConfiguration {

    @Bean
    Steps firstSteps(JdbcClient jdbc, FactLog log, Clock clock) {
        return new Steps(jdbc, log, clock);
    }

    /** An organisation needs its area on record, and a pledge its programme: waiting for each would take an hour. */
    @Bean
    NoWait firstStepsWaitForNothing(Steps steps) {
        return steps::hurry;
    }

    @Bean
    FirstSteps firstStepsPart(Founding founding, Grants grants, Steps steps, Drafts drafts, Pages pages) {
        return new FirstSteps(founding, grants, steps, drafts, pages);
    }

    @Bean
    Founder founder(Founding founding, Inspector inspector, Clock clock) {
        return new Founder(founding, inspector, clock);
    }
}
