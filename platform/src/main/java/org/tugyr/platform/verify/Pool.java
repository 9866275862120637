package org.tugyr.platform.verify;

import java.util.HashMap;
import java.util.Map;

/** One copy of each key that comes again and again. */
final class Pool {

    private final Map<String, String> keys = new HashMap<>();

    /** The first key given that equals this one. */
    String one(String key) {
        return keys.computeIfAbsent(key, same -> same);
    }
}
