package org.tugyr.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The one clock that all modules read, and its tick. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A tick that fails is logged and tried again; the others go on. */
    @Bean
    SchedulingConfigurer ticking(List<Tick> ticks) {
        return tasks -> ticks.forEach(tick -> tasks.addFixedDelayTask(tick::tick, PAUSE));
    }
}
