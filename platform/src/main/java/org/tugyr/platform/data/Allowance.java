package org.tugyr.platform.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.tugyr.platform.web.Household;

/**
 * Lets every address take so much: a bucket of tokens for each, which fills again evenly. Addresses are kept in memory only, those
 * that asked last.
 */
final class Allowance {

    private static final double MINUTE = 60e9;
    private static final int MOST_ADDRESSES = 20_000;

    private final int perMinute;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param perMinute how many tokens a bucket gets in a minute; 0 lets everybody pass
     * @param burst how many it holds
     * @param nanos a clock that never goes back
     */
    Allowance(int perMinute, int burst, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.burst = burst;
        this.nanos = nanos;
    }

    private record Bucket(double tokens, long at) {}

    /**
     * Takes a token of an address.
     *
     * @return 0 where there was one, else in how many seconds there will be
     */
    synchronized long take(String address) {
        if (perMinute == 0) {
            return 0;
        }
        String household = Household.of(address);
        long now = nanos.getAsLong();
        Bucket last = buckets.getOrDefault(household, new Bucket(burst, now));
        double tokens = Math.min(burst, last.tokens() + (now - last.at()) / MINUTE * perMinute);
        boolean there = tokens >= 1;
        buckets.put(household, new Bucket(there ? tokens - 1 : tokens, now));
        return there ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) * 60 / perMinute));
    }
}
