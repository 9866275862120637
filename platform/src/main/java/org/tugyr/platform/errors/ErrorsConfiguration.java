package org.tugyr.platform.errors;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tugyr.platform.web.Limits;
import org.tugyr.platform.web.NavItem;

/** Wires what readers report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErrorsSettings.class)
class ErrorsConfiguration {

    @Bean
    ErrorReports errorReports(DataSource source, Clock clock) {
        return new ErrorReports(source, clock);
    }

    @Bean
    Limits errorLimits(ErrorsSettings settings, Clock clock) {
        return new Limits(settings.hourly(), clock);
    }

    @Bean
    NavItem errorsItem() {
        return new NavItem("errors", NavItem.Place.FOOT, 40, "errors.title", ErrorPages.PATH);
    }

    @Bean
    NavItem reportItem() {
        return new NavItem("report", NavItem.Place.PAGE, 10, "errors.report", ErrorPages.REPORT);
    }
}
