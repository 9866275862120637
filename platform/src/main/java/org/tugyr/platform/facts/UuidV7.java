package org.tugyr.platform.facts;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUID version 7 (RFC 9562, section 5.7): milliseconds, then random bits. */
final class UuidV7 {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    static UUID at(Instant at, RandomGenerator random) {
        long high = at.toEpochMilli() << 16 | VERSION | (random.nextLong() & 0x0fff);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
