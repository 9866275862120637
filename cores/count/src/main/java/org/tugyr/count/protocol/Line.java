package org.tugyr.count.protocol;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a published result, such as a party's.
 *
 * @param percent as published, with its decimals; null where none is given
 */
public record Line(String name, long votes, @Nullable BigDecimal percent) {
    public Line {
        if (votes < 0) {
            throw new IllegalArgumentException("votes of " + name + " cannot be negative: " + votes);
        }
    }
}
