package org.tugyr.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the pages, {@code tugyr.web.*}.
 *
 * @param address where the site is reached from outside, such as {@code https://example.org}: wanted by messengers
 * @param cache how much memory rendered pages may take
 */
@ConfigurationProperties("tugyr.web")
record WebSettings(
        @Nullable String address, @DefaultValue("32MB") DataSize cache) {

    WebSettings {
        if (address != null && address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
    }
}
