package org.tugyr.platform.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * One part of a {@link Bar}.
 *
 * @param standing what it counts
 * @param figure how many, as a published number
 * @param href where they are listed; null where they are not
 */
public record Share(
        Standing standing, Figure figure, @Nullable String href) {

    public Share {
        if (figure.value().signum() < 0) {
            throw new IllegalArgumentException("a share is not negative: " + figure);
        }
    }

    public Share(Standing standing, Figure figure) {
        this(standing, figure, null);
    }

    long count() {
        return figure.value().longValueExact();
    }
}
