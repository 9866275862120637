package org.tugyr.platform.confirm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Pages;

/** Wires what pages say of confirmations. */
@Configuration(proxyBeanMethods = false)
class ConfirmConfiguration {

    @Bean
    Confirmations confirmations(Tables tables, Titles titles, Pages pages) {
        return new Confirmations(tables, titles, pages);
    }
}
