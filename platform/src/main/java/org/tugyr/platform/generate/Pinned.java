package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/**
 * A series given number by number, for the pledges that stand first in the region's record.
 *
 * @param lot what becomes of its pledge
 * @param course its way
 * @param moved a target of it that was moved
 * @param restated a value of it that was restated
 */
record Pinned(
        Fate.Lot lot,
        Course course,
        @Nullable Moved moved,
        @Nullable Restated restated) {

    /**
     * A target that was decided twice.
     *
     * @param year which of the yearly targets, from 0
     * @param first the number decided first
     * @param on the day of the second decision
     * @param then the number decided then
     */
    record Moved(int year, long first, LocalDate on, long then) {}

    /**
     * A value that was published twice.
     *
     * @param period which of the values, from 0
     * @param first the number published first
     * @param on the day of the second publication
     */
    record Restated(int period, long first, LocalDate on) {}

    /** Series by theme. */
    static final Map<String, Pinned> BY_THEME = Map.of(
            "rural-roads",
            new Pinned(
                    new Fate.Lot(Fate.OFF_TRACK, Reported.ON_SCHEDULE),
                    new Course(
                            0,
                            List.of(337L, 674L, 1011L, 1348L, 1685L),
                            List.of(0L, 46L, 139L, 168L, 168L, 201L, 284L, 310L)),
                    null,
                    null),
            "third-shift",
            new Pinned(
                    new Fate.Lot(Fate.AT_RISK, Reported.DONE),
                    new Course(26, List.of(23L, 19L, 12L, 6L, 0L), List.of(26L, 26L, 25L, 24L, 23L, 22L, 21L, 20L)),
                    new Moved(1, 12, LocalDate.of(2021, 9, 3), 19),
                    null),
            "unemployment",
            new Pinned(
                    new Fate.Lot(Fate.STALE, Reported.ON_SCHEDULE),
                    new Course(
                            56,
                            List.of(55L, 53L, 52L, 50L, 49L),
                            List.of(
                                    56L, 56L, 56L, 55L, 55L, 55L, 55L, 54L, 54L, 54L, 54L, 54L, 54L, 53L, 53L, 53L,
                                    53L)),
                    null,
                    null),
            "water-share",
            new Pinned(
                    new Fate.Lot(Fate.OFF_TRACK, Reported.AT_RISK),
                    new Course(
                            710,
                            List.of(762L, 814L, 866L, 918L, 970L),
                            List.of(714L, 720L, 726L, 731L, 736L, 743L, 749L)),
                    null,
                    new Restated(6, 782, Calendar.END)));
}
