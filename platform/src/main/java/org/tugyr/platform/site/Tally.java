package org.tugyr.platform.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Combination;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.web.parts.Bar;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Share;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/**
 * How many pledges stand where.
 *
 * @param pledges how many there are
 * @param reported by what is reported
 * @param measured by what is measured
 * @param disagreements by how the two contradict each other
 */
public record Tally(
        long pledges,
        Map<Standing, Long> reported,
        Map<Standing, Long> measured,
        Map<Disagreement, Long> disagreements) {

    /** The tally of some areas together. */
    static Tally of(Collection<Count> counts, Set<String> areas) {
        long pledges = 0;
        Map<Standing, Long> reported = new EnumMap<>(Standing.class);
        Map<Standing, Long> measured = new EnumMap<>(Standing.class);
        Map<Disagreement, Long> disagreements = new EnumMap<>(Disagreement.class);
        for (Count count : counts) {
            if (areas.contains(count.area())) {
                Combination way = count.combination();
                pledges += count.pledges();
                reported.merge(reported(way.reported()), count.pledges(), Long::sum);
                measured.merge(Standing.of(Voice.MEASURED, way.measured()), count.pledges(), Long::sum);
                Disagreement.of(way).ifPresent(kind -> disagreements.merge(kind, count.pledges(), Long::sum));
            }
        }
        return new Tally(pledges, reported, measured, disagreements);
    }

    static Standing reported(@Nullable Reported reported) {
        return reported == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, reported);
    }

    /** How many disagree. */
    public long disagreeing() {
        return disagreements.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are reported as done or on schedule. */
    public long reportedWell() {
        return sum(reported, Standing.REPORTED_DONE, Standing.REPORTED_ON_SCHEDULE);
    }

    /** How many are measured as achieved or on track. */
    public long measuredWell() {
        return sum(measured, Standing.MEASURED_ACHIEVED, Standing.MEASURED_ON_TRACK);
    }

    /** How many can be measured. */
    public long measurable() {
        return pledges - sum(measured, Standing.MEASURED_NOT_ASSESSABLE);
    }

    private static long sum(Map<Standing, Long> counts, Standing... standings) {
        return List.of(standings).stream()
                .mapToLong(standing -> counts.getOrDefault(standing, 0L))
                .sum();
    }

    /** A bar for each voice; that of the councils is empty until they judge. */
    List<Bar> bars(String area, Words words) {
        return List.of(
                bar(Voice.REPORTED, reported, area, words),
                bar(Voice.MEASURED, measured, area, words),
                new Bar(Voice.JUDGED.label(words), Voice.JUDGED, List.of()));
    }

    private static Bar bar(Voice voice, Map<Standing, Long> counts, String area, Words words) {
        List<Share> shares = counts.entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey(),
                        figure(area, entry.getKey(), entry.getValue()),
                        "/pledges?area=" + area + "&" + voice.css() + "=" + slug(entry.getKey())))
                .toList();
        return new Bar(voice.label(words), voice, shares);
    }

    /** The word by which lists name a standing. */
    private static String slug(Standing standing) {
        return status(standing).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The published name of a status; a pledge without report counts as {@code NONE}. */
    private static String status(Standing standing) {
        return standing == Standing.REPORTED_NOTHING
                ? "NONE"
                : standing.name().substring(standing.voice().name().length() + 1);
    }

    /** The published number: {@code area:KEY/reported/DONE}. */
    private static Figure figure(String area, Standing standing, long count) {
        return Figure.count("area:%s/%s/%s".formatted(area, standing.voice().css(), status(standing)), count);
    }

    /** The combinations among these counts that disagree, gravest first. */
    static List<Combination> disagreeing(Collection<Count> counts) {
        return counts.stream()
                .map(Count::combination)
                .distinct()
                .filter(way -> Disagreement.of(way).isPresent())
                .sorted(Comparator.comparing(
                                (Combination way) -> Disagreement.of(way).orElseThrow())
                        .thenComparing(Combination::measured, Comparator.reverseOrder()))
                .toList();
    }
}
