package org.tugyr.platform.facts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param data the data folder
 */
@ConfigurationProperties("tugyr")
record LogSettings(@DefaultValue("data") Path data) {}
