package org.tugyr.platform.data;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what programs take, {@code tugyr.api.*}.
 *
 * @param perMinute how many requests one address may make in a minute, in the long run; 0 for any number
 * @param burst how many of them may come at once
 */
@ConfigurationProperties("tugyr.api")
record DataSettings(
        @DefaultValue("120") int perMinute,
        @DefaultValue("60") int burst) {}
