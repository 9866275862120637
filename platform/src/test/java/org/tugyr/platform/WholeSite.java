package org.tugyr.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.intake.Inspector;
import org.tugyr.platform.roadmap.Standings;

/** All public pages over a database that holds a small real record and the small invented one, counting the statements. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = DataSourceAutoConfiguration.class,
        excludeName = "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan(
        basePackages = {
            "org.tugyr.platform.facts",
            "org.tugyr.platform.confirm",
            "org.tugyr.platform.access",
            "org.tugyr.platform.writing",
            "org.tugyr.platform.mail",
            "org.tugyr.platform.people",
            "org.tugyr.platform.evidence",
            "org.tugyr.platform.election",
            "org.tugyr.platform.lists",
            "org.tugyr.platform.mandates",
            "org.tugyr.platform.programme",
            "org.tugyr.platform.roadmap",
            "org.tugyr.platform.oversight",
            "org.tugyr.platform.report",
            "org.tugyr.platform.search",
            "org.tugyr.platform.web",
            "org.tugyr.platform.site",
            "org.tugyr.platform.errors",
            "org.tugyr.platform.data",
            "org.tugyr.platform.founding",
            "org.tugyr.platform.export"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TestSite.OfTests.class))
public class WholeSite {

    /** The day of both records. */
    public static final Instant NOW = Instant.parse("2023-01-09T12:04:00Z");

    /** So many requests of programs may come from one address at once: more than all tests make. */
    public static final int REQUESTS_AT_ONCE = 2_000;

    private static final Path DATA = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("tugyr-site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    DynamicPropertyRegistrar dataFolder() {
        return registry -> {
            registry.add("tugyr.data", DATA::toString);
            registry.add("tugyr.api.burst", () -> REQUESTS_AT_ONCE);
        };
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    DataSource dataSource(Statements statements) {
        return statements.counting(pool());
    }

    /** As in a server: a connection of its own for every statement takes most of a test's time. */
    private static DataSource pool() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestDatabase.fresh().app());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(10_000);
        return new HikariDataSource(pool);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Kinds kinds() {
        return Catalogue.KINDS;
    }

    @Bean
    Inspector inspector(Kinds kinds, DataSource source, FactLog log) {
        return new Inspector(kinds, Catalogue.GUARDS, source, log);
    }

    /** Left out by {@code tugyr.test.records=false}: then nothing is on record. */
    @Bean
    @ConditionalOnProperty(name = "tugyr.test.records", matchIfMissing = true)
    ApplicationRunner records(FactLog log, Standings standings, PublishedLog published) {
        return _ -> {
            WholeRecord.appendTo(log, DATA);
            TestRecord.roads().appendTo(log);
            standings.refresh();
            while (published
                    .latest()
                    .filter(checkpoint -> checkpoint.size() == log.size())
                    .isEmpty()) {
                Thread.onSpinWait(); // until the signer has seen it
            }
        };
    }
}
