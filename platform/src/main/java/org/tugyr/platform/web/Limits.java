package org.tugyr.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets so many forms in from one address of the network in an hour. Addresses are kept in memory only, and no longer than that;
 * of IPv6 the half that belongs to one household or office counts.
 */
public final class Limits {

    private static final Duration HOUR = Duration.ofHours(1);

    private final int hourly;
    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    /** A limit of so many an hour. */
    public Limits(int hourly, Clock clock) {
        this.hourly = hourly;
        this.clock = clock;
    }

    /** Whether one more from an address is let in; it is counted where it is. */
    public synchronized boolean take(String address) {
        Instant now = clock.instant();
        taken.values().forEach(moments -> moments.removeIf(moment -> moment.isBefore(now.minus(HOUR))));
        taken.values().removeIf(Deque::isEmpty);
        Deque<Instant> mine = taken.computeIfAbsent(Household.of(address), _ -> new ArrayDeque<>());
        if (mine.size() >= hourly) {
            return false;
        }
        mine.add(now);
        return true;
    }
}
