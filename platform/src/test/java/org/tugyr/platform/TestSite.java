package org.tugyr.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standpoints;

/** The pages of programmes and roadmaps over a database that holds the small record, counting the queries. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = DataSourceAutoConfiguration.class,
        excludeName = "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan(
        basePackages = {
            "org.tugyr.platform.web",
            "org.tugyr.platform.programme",
            "org.tugyr.platform.roadmap",
            "org.tugyr.platform.search"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TestSite.OfTests.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.roadmap\\.Reporter.*") // needs accounts
        })
public class TestSite {

    /** Matches classes of tests. */
    static final class OfTests implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/");
        }
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    DataSource dataSource(Statements statements) {
        return statements.counting(TestDatabase.fresh().app());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2023-01-09T12:04:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Kinds kinds() {
        return Catalogue.KINDS;
    }

    @Bean
    FactLog factLog(Kinds kinds, DataSource source, Clock clock) {
        FactLog log = new FactLog(kinds, source, clock);
        TestRecord.roads().appendTo(log);
        return log;
    }

    @Bean
    Standpoints standpoints(Kinds kinds, DataSource source, Clock clock) {
        return new Standpoints(kinds, source, clock);
    }
}
