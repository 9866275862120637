package org.tugyr.platform.verify;

import java.util.HashMap;
import java.util.Map;

/** One copy of each value that comes again and again: keys, days, periods. */
final class Pool {

    private final Map<Object, Object> values = new HashMap<>();

    /** The first value given that equals this one. */
    @SuppressWarnings("unchecked") // what equals it is of its type: only records, strings and days come here
    <T> T one(T value) {
        return (T) values.computeIfAbsent(value, same -> same);
    }
}
