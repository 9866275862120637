package org.tugyr.platform.mandates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.lists.Lists;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.writing.FormSource;

/** Wires mandates. */
@Configuration(proxyBeanMethods = false)
class MandatesConfiguration {

    @Bean
    FormSource mandateForms() {
        return new MandateForms();
    }

    @Bean
    Mandates mandates(FactLog log, Tables tables, Contests contests, Lists lists) {
        return new Mandates(log, tables, contests, lists);
    }

    @Bean
    MandateSection mandateSection(Mandates mandates, Pages pages) {
        return new MandateSection(mandates, pages);
    }
}
