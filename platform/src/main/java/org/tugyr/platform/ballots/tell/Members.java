package org.tugyr.platform.ballots.tell;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object, in the order in which they are written. */
final class Members {

    private Members() {}

    static Map<String, Object> of(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return members;
    }
}
