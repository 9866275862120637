package org.tugyr.platform.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.StandingCounts.Basis;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.roadmap.StandingCounts.Move;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** Says in a sentence how the voices on a pledge contradict each other. */
final class Findings {

    private Findings() {}

    /** The finding about a pledge. */
    static Finding of(Listed pledge, @Nullable Text area, LocalDate day, Words words) {
        Standing reported = Tally.reported(pledge.combination().reported());
        return new Finding(
                pledge.title(),
                "/pledges/" + pledge.pledge(),
                area,
                reported,
                Standing.of(Voice.MEASURED, pledge.combination().measured()),
                sentence(pledge, reported.label(words), day, words));
    }

    private static Sentence sentence(Listed pledge, String said, LocalDate day, Words words) {
        Basis basis = pledge.basis();
        return switch (Disagreement.of(pledge.combination()).orElseThrow()) {
            case DONE_BUT_BEHIND, ON_SCHEDULE_BUT_BEHIND, DONE_BUT_AT_RISK ->
                basis == null || basis.value() == null || basis.planned() == null
                        ? Sentence.of(words, "site.finding.behind", said)
                        : Sentence.of(
                                words,
                                "site.finding.behind.figures",
                                figure(basis, "planned", basis.planned(), words),
                                figure(basis, "value", basis.value(), words),
                                said);
            case UNSUPPORTED ->
                basis == null || basis.on() == null
                        ? Sentence.of(words, "site.finding.unsupported", said)
                        : Sentence.of(
                                words, "site.finding.unsupported.since", words.relativeDays(basis.on(), day), said);
            case TARGET_EASED -> {
                Move move = pledge.move();
                yield move == null
                        ? Sentence.of(words, "site.finding.eased", said)
                        : Sentence.of(
                                words,
                                "site.finding.eased.figures",
                                words.day(move.decidedOn()),
                                amount(move.from(), move.unit(), words),
                                amount(move.to(), move.unit(), words),
                                said);
            }
        };
    }

    private static Figure figure(Basis basis, String what, BigDecimal value, Words words) {
        String unit = basis.unit().in(words.language().tag());
        return new Figure("indicator:" + basis.indicator() + "/" + what, value, basis.decimals(), unit);
    }

    /** A number with its unit. */
    static String amount(BigDecimal value, Text unit, Words words) {
        Figure figure = new Figure("", value, null, unit.in(words.language().tag()));
        return figure.shown(words) + figure.suffix();
    }
}
