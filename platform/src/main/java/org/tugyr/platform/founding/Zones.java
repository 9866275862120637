package org.tugyr.platform.founding;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time zones to choose from: those of Kazakhstan, then all others. */
final class Zones {

    static final List<String> ALL = List.copyOf(all());

    private Zones() {}

    private static Set<String> all() {
        Set<String> known = ZoneId.getAvailableZoneIds();
        return Stream.concat(of("KZ").stream(), of(null).stream())
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param country null for all */
    private static Set<String> of(@Nullable String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    }
}
