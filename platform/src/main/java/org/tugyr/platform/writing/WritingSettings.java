package org.tugyr.platform.writing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of writing.
 *
 * @param grace how long what was submitted can be withdrawn before it is recorded
 * @param unused how long a document is kept that no draft holds and no fact names
 */
@ConfigurationProperties("tugyr.writing")
record WritingSettings(
        @DefaultValue("10m") Duration grace,
        @DefaultValue("7d") Duration unused) {}
