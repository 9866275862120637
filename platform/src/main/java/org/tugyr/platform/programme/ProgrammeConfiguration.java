package org.tugyr.platform.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.web.NavItem;

/** Wires programmes. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    NavItem programmesItem() {
        return new NavItem("programmes", NavItem.Place.MENU, 20, "programme.nav", "/programmes");
    }
}
