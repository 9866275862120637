package org.tugyr.count.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of assembling a list. */
public sealed interface Assembly {

    /**
     * The list.
     *
     * @param slots from the first
     * @param checks each quota with what it asks for and what there is, by run of slots where it asks of each
     */
    record Assembled(List<Slot> slots, List<Check> checks) implements Assembly {
        public Assembled {
            slots = List.copyOf(slots);
            checks = List.copyOf(checks);
        }
    }

    /** No list meets the demands. */
    record Impossible(List<Obstacle> obstacles) implements Assembly {
        public Impossible {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * A place on the list.
     *
     * @param number from 1
     * @param placedBy quotas because of which somebody with a better rank stands further down; mostly none
     */
    record Slot(int number, String name, Why why, List<String> placedBy) {
        public Slot {
            placedBy = List.copyOf(placedBy);
        }
    }

    /** Why somebody is on the list. */
    sealed interface Why {}

    /** By the rank alone: would be on the list without any quota. */
    record ByRank(int rank) implements Why {}

    /**
     * By a quota, in the place of somebody with a better rank.
     *
     * @param quotas that this person helps to meet and the displaced one does not
     */
    record ByQuota(int rank, List<String> quotas, String displaced, int displacedRank) implements Why {
        public ByQuota {
            quotas = List.copyOf(quotas);
        }
    }

    /** By the bureau's choice, in the place of the next of the ranking, if there is one who is not on the list. */
    record ByBureau(@Nullable String displaced, int displacedRank) implements Why {}

    /** A quota, met: so many asked for in the slots {@code from} to {@code to}, and so many there. */
    record Check(String quota, int from, int to, int asked, int met) {}

    /** Why no list meets the demands. */
    sealed interface Obstacle {}

    /** The ranking has fewer people than there are slots to fill. */
    record TooFew(int slots, int aspirants) implements Obstacle {}

    /** The bureau has chosen more people than its share of the slots. */
    record BureauOverShare(int slots, int chosen) implements Obstacle {}

    /** There are not enough people of the group. */
    record NotEnough(String quota, int asked, int available) implements Obstacle {}

    /** The quota asks for more people than there are slots that it concerns and the bureau does not fill. */
    record NoRoom(String quota, int asked, int slots) implements Obstacle {}

    /** Each of these can be met, but not all together; without any one of them there is a list. */
    record Together(List<String> quotas) implements Obstacle {
        public Together {
            quotas = List.copyOf(quotas);
        }
    }
}
