package org.tugyr.platform;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.intake.Inspector;

/** The server: all modules wired by Spring over an open database. */
@SpringBootApplication(proxyBeanMethods = false)
class TugyrApplication {

    private static final int CONNECTIONS = 12;

    @Bean(destroyMethod = "") // closed with the database
    DataSource dataSource(Database database) {
        return database.app(CONNECTIONS);
    }

    @Bean
    Kinds kinds() {
        return Catalogue.KINDS;
    }

    @Bean
    Inspector inspector(Kinds kinds, DataSource source, FactLog log) {
        return new Inspector(kinds, Catalogue.GUARDS, source, log);
    }
}
