package org.tugyr.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in, {@code tugyr.access.*}.
 *
 * @param idle after how long without a request a session ends
 * @param longest after how long it ends in any case
 * @param invitation how long an invitation may wait
 * @param first how long the link to the first administrator may wait
 */
@ConfigurationProperties("tugyr.access")
public record AccessSettings(
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("7d") Duration invitation,
        @DefaultValue("24h") Duration first) {

    /** What holds where nobody has said otherwise. */
    public static final AccessSettings USUAL =
            new AccessSettings(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(7), Duration.ofHours(24));
}
