package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Grounds.Easing;
import org.tugyr.platform.roadmap.Grounds.Reading;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sentence;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Bound;

/**
 * A disagreement in plain words.
 *
 * @param sentence how the voices contradict each other, with the figures that show it
 */
public record Finding(Disagreement disagreement, Sentence sentence) {

    /** What the voices on a pledge disagree on, as of a day; empty where they do not. */
    public static Optional<Finding> of(Voices voices, Grounds grounds, LocalDate day, Words words) {
        return Disagreement.of(voices).map(kind -> new Finding(kind, sentence(kind, voices, grounds, day, words)));
    }

    /** Everything that the voices on a pledge disagree on, the gravest first. */
    static List<Finding> all(Voices voices, Grounds grounds, LocalDate day, Words words) {
        return Disagreement.all(voices).stream()
                .map(kind -> new Finding(kind, sentence(kind, voices, grounds, day, words)))
                .toList();
    }

    private static Sentence sentence(Disagreement kind, Voices voices, Grounds grounds, LocalDate day, Words words) {
        String said = voices.said().label(words);
        Reading reading = grounds.reading();
        Easing easing = grounds.easing();
        return switch (kind) {
            case DONE_BUT_BEHIND, ON_SCHEDULE_BUT_BEHIND, DONE_BUT_AT_RISK ->
                reading == null || reading.value() == null || reading.planned() == null
                        ? Sentence.of(words, "roadmap.finding.behind", said)
                        : Sentence.of(
                                words,
                                "roadmap.finding.behind.figures",
                                figure(reading, "planned", reading.planned(), words),
                                figure(reading, "value", reading.value(), words),
                                said);
            case UNSUPPORTED ->
                reading == null || reading.on() == null
                        ? Sentence.of(words, "roadmap.finding.unsupported", said)
                        : Sentence.of(
                                words,
                                "roadmap.finding.unsupported.since",
                                words.relativeDays(reading.on(), day),
                                said);
            case JUDGED_OTHERWISE ->
                Sentence.of(words, "roadmap.finding.judged", voices.found().label(words), said);
            case WORDING_WEAKENED -> Sentence.of(words, "roadmap.finding.weakened", said);
            case OWN_EVIDENCE -> Sentence.of(words, "roadmap.finding.own", said);
            case TARGET_EASED ->
                easing == null
                        ? Sentence.of(words, "roadmap.finding.eased", said)
                        : Sentence.of(
                                words,
                                "roadmap.finding.eased.figures",
                                words.day(easing.decidedOn()),
                                amount(easing.from(), easing.unit(), words),
                                amount(easing.to(), easing.unit(), words),
                                said);
        };
    }

    private static Figure figure(Reading reading, String what, BigDecimal value, Words words) {
        String unit = reading.unit().in(words.language().tag());
        return new Figure("indicator:" + reading.indicator() + "/" + what, value, reading.decimals(), unit);
    }

    private static String amount(Bound bound, Text unit, Words words) {
        String low = bound.isPoint() ? "" : words.number(bound.low()) + "–";
        return low + Figure.amount(bound.high(), unit.in(words.language().tag()), words);
    }
}
