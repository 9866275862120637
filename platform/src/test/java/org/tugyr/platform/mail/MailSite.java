package org.tugyr.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.tugyr.platform.WholeSite;

/** The whole site with a clock that can be set forward, and a look into its letters. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Mailboxes.class)
class MailSite {

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    /** Time that goes on when it is told. */
    static final class MovingClock extends Clock {
        private volatile Instant now = WholeSite.NOW;

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
