package org.tugyr.platform.errors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what readers report, {@code tugyr.errors.*}.
 *
 * @param within how many working days an answer may take
 * @param hourly how many reports are taken from one address in an hour
 * @param daily how many are taken from all in a day
 */
@ConfigurationProperties("tugyr.errors")
record ErrorsSettings(
        @DefaultValue("5") int within,
        @DefaultValue("5") int hourly,
        @DefaultValue("200") int daily) {}
