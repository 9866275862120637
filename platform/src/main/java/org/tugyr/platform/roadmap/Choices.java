package org.tugyr.platform.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

/** The words by which addresses and tables name the constants of the three voices. */
final class Choices {

    /** What a list can be narrowed to in the measured voice. */
    static final List<String> MEASURED = words(List.of(), Status.values());

    /** What a list can be narrowed to in the reported voice. */
    static final List<String> REPORTED = words(List.of("none"), Reported.values());

    /** What a list can be narrowed to in the judged voice. */
    static final List<String> JUDGED = words(List.of("none"), Judged.values());

    /** What a list of indicators can be narrowed to. */
    static final List<String> SERIES = words(List.of("none"), Status.values());

    private Choices() {}

    private static List<String> words(List<String> more, Enum<?>[] constants) {
        return Stream.concat(more.stream(), Arrays.stream(constants).map(each -> slug(each.name())))
                .toList();
    }

    /** The word of a constant's name: {@code OFF_TRACK} is {@code off-track}. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the status that a word stands for. */
    static @Nullable String status(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The state that a word stands for; null for no report. */
    static @Nullable Reported reported(@Nullable String word) {
        return Stream.of(Reported.values())
                .filter(each -> slug(each.name()).equals(word))
                .findFirst()
                .orElse(null);
    }
}
