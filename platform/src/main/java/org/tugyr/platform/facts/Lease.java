package org.tugyr.platform.facts;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to sign, held by one node at a time until it runs out by the database's clock.
 *
 * <p>Its fence grows with every change of hands. Whoever publishes names holder and fence in the same statement ({@link
 * #HELD}), so that a node which was stopped, lost the lease and goes on finds that nothing of it is taken.
 */
final class Lease {

    /** Renews the lease as part of a larger statement, and gives a row only if it is still held. */
    static final String HELD = """
            update facts.lease set until = clock_timestamp() + make_interval(secs => ?)
            where name = 'signer' and holder = ? and fence = ? returning fence""";

    private final JdbcClient jdbc;
    private final UUID node = UUID.randomUUID();
    private final double seconds;
    private OptionalLong fence = OptionalLong.empty();

    Lease(JdbcClient jdbc, Duration term) {
        this.jdbc = jdbc;
        this.seconds = term.toMillis() / 1000.0;
    }

    /** Whether it was held when last seen. */
    boolean held() {
        return fence.isPresent();
    }

    /** Takes the lease if nobody holds it. */
    boolean take() {
        fence = jdbc.sql("""
                update facts.lease
                set holder = ?, fence = fence + 1, until = clock_timestamp() + make_interval(secs => ?)
                where name = 'signer' and until < clock_timestamp() returning fence""")
                .params(node, seconds)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        return held();
    }

    /** Holds it for another term, unless it was lost. */
    boolean renew() {
        return keep(
                jdbc.sql(HELD).params(parameters()).query(Long.class).optional().isPresent());
    }

    /** Takes note of what a statement with {@link #HELD} in it found. */
    boolean keep(boolean stillHeld) {
        if (!stillHeld) {
            fence = OptionalLong.empty();
        }
        return stillHeld;
    }

    /** The parameters of {@link #HELD}. */
    Object[] parameters() {
        return new Object[] {seconds, node, fence.orElseThrow()};
    }

    /** Gives it back, so that another node need not wait. */
    void release() {
        if (held()) {
            jdbc.sql("update facts.lease set until = '-infinity' where name = 'signer' and holder = ? and fence = ?")
                    .params(node, fence.getAsLong())
                    .update();
            fence = OptionalLong.empty();
        }
    }
}
