package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.facts.Standpoint;

/**
 * Whoever looks at the vote at a review, in the offices by which they may.
 *
 * @param member by which they have a seat; null for none
 * @param secretary by which they keep the minutes; null for none
 */
record Present(Poll poll, @Nullable Held member, @Nullable Held secretary) {

    Present {
        if (member == null && secretary == null) {
            throw new IllegalArgumentException("nobody is present");
        }
    }

    Standpoint record() {
        return Objects.requireNonNull(member != null ? member : secretary).record();
    }

    LocalDate day() {
        return record().day();
    }

    String root() {
        return record().root();
    }

    /** Where the vote stands today. */
    Poll.State stands() {
        return poll.on(day());
    }

    /** Whose seat the member has. */
    Optional<String> person() {
        return Optional.ofNullable(member).map(held -> held.row().person());
    }

    /** Why the member has no vote; empty where they have one, or where there is no member. */
    Optional<Bench.Out> out() {
        return person().flatMap(person -> poll.out(person, day()));
    }
}
