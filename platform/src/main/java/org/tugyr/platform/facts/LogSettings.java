package org.tugyr.platform.facts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param data the data folder
 * @param origin the name under which the log is born, unique in the world, such as {@code record.example.org/log}; has no effect
 *     later
 */
@ConfigurationProperties("tugyr")
record LogSettings(
        @DefaultValue("data") Path data, @Nullable String origin) {}
