package org.tugyr.platform.roadmap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param judged by what councils find
 * @param disagreements by how the two contradict each other
 */
public record Tally(
        long pledges,
        Map<Standing, Long> reported,
        Map<Standing, Long> measured,
        Map<Standing, Long> judged,
        Map<Disagreement, Long> disagreements) {

    /** The tally of some areas together. */
    public static Tally of(Collection<Count> counts, Set<String> areas) {
        return of(counts.stream().filter(count -> areas.contains(count.area())).toList());
    }

    static Tally of(Collection<Count> counts) {
        long pledges = 0;
        Map<Standing, Long> reported = new EnumMap<>(Standing.class);
        Map<Standing, Long> measured = new EnumMap<>(Standing.class);
        Map<Standing, Long> judged = new EnumMap<>(Standing.class);
        Map<Disagreement, Long> disagreements = new EnumMap<>(Disagreement.class);
        for (Count count : counts) {
            pledges += count.pledges();
            reported.merge(count.voices().said(), count.pledges(), Long::sum);
            measured.merge(count.voices().shown(), count.pledges(), Long::sum);
            judged.merge(count.voices().found(), count.pledges(), Long::sum);
            Disagreement.of(count.voices()).ifPresent(kind -> disagreements.merge(kind, count.pledges(), Long::sum));
        }
        return new Tally(pledges, reported, measured, judged, disagreements);
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

    /** How many are judged as kept, in time or late. */
    public long judgedKept() {
        return sum(judged, Standing.JUDGED_KEPT, Standing.JUDGED_KEPT_LATE);
    }

    /** How many a council has judged. */
    public long judgedAtAll() {
        return pledges - sum(judged, Standing.JUDGED_NOT_YET);
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

    /** A bar for each voice of an area; that of the councils is empty until one judges. */
    public List<Bar> bars(String area, Words words) {
        return bars("area:" + area, Filter.of("/pledges", "area", area), words);
    }

    /**
     * The same for what a list is narrowed to.
     *
     * @param scope the subject that the published numbers are about
     */
    List<Bar> bars(String scope, Filter filter, Words words) {
        return List.of(
                bar(Voice.REPORTED, reported, scope, filter, words),
                bar(Voice.MEASURED, measured, scope, filter, words),
                judgedAtAll() == 0
                        ? new Bar(Voice.JUDGED.label(words), Voice.JUDGED, List.of())
                        : bar(Voice.JUDGED, judged, scope, filter, words));
    }

    private static Bar bar(Voice voice, Map<Standing, Long> counts, String scope, Filter filter, Words words) {
        List<Share> shares = counts.entrySet().stream()
                .map(entry -> {
                    String status = status(entry.getKey());
                    return new Share(
                            entry.getKey(),
                            Figure.count("%s/%s/%s".formatted(scope, voice.css(), status), entry.getValue()),
                            filter.with(voice.css(), Choices.slug(status)));
                })
                .toList();
        return new Bar(voice.label(words), voice, shares);
    }

    /** The published name of a status; a pledge without report, or verdict, counts as {@code NONE}. */
    private static String status(Standing standing) {
        return standing == Standing.REPORTED_NOTHING || standing == Standing.JUDGED_NOT_YET
                ? "NONE"
                : standing.name().substring(standing.voice().name().length() + 1);
    }
}
