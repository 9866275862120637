package org.tugyr.platform.facts;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class FactsConfiguration {

    @Bean
    FactLog factLog(Kinds kinds, DataSource source, Clock clock) {
        return new FactLog(kinds, source, clock);
    }

    @Bean
    Standpoints standpoints(Kinds kinds, DataSource source, Clock clock) {
        return new Standpoints(kinds, source, clock);
    }

    @Bean
    PublishedLog publishedLog(DataSource source) {
        return new PublishedLog(source);
    }

    @Bean
    LogKey logKey(DataSource source, Clock clock, LogSettings settings) {
        return LogKey.open(settings.data(), source, clock, null);
    }

    @Bean
    Signer signer(LogKey key, DataSource source, Clock clock, LogSettings settings) {
        return new Signer(key, source, settings.data(), clock, Signer.Pace.USUAL);
    }

    @Bean
    SignerHealth signerHealth(Signer signer) {
        return new SignerHealth(signer);
    }

    @Bean
    Tables tables(Kinds kinds, DataSource source, FactLog log) {
        return new Tables(kinds, source, log);
    }

    @Bean
    Titles titles(Kinds kinds, DataSource source) {
        return new Titles(kinds, source);
    }
}
