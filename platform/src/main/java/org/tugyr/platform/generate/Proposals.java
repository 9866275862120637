package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.PledgeRows.ProposalKind;
import org.tugyr.platform.programme.PledgeRows.ProposalOutcome;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;

/** Writes what people asked for, before the programme and during it, and what became of it. */
final class Proposals {

    private static final double BEFORE_PROGRAMME = 0.6;
    private static final LocalDate COLLECTED_FROM = LocalDate.of(2020, 9, 1);
    private static final int COLLECTED_FOR = 80;
    private static final LocalDate DECIDED = LocalDate.of(2020, 12, 1);
    private static final LocalDate DEMANDED_FROM = LocalDate.of(2021, 4, 1);
    private static final int DEMANDED_FOR = 500;

    private final String root;
    private final Place place;
    private final RowCsvWriter rows;
    private final Dice dice;
    private final Map<String, String> firstAbout = new HashMap<>();

    Proposals(String root, Place place, RowCsvWriter rows, Dice dice) {
        this.root = root;
        this.place = place;
        this.rows = rows;
        this.dice = dice.of("proposals");
    }

    private record Answer(
            ProposalOutcome outcome,
            @Nullable String became,
            @Nullable String reason) {}

    void write(List<Promise> promises, int count) {
        for (int number = 1; number <= count; number++) {
            write(dice.pick(promises), number);
        }
    }

    private void write(Promise promise, int number) {
        boolean before = dice.chance(BEFORE_PROGRAMME);
        LocalDate asked = before
                ? COLLECTED_FROM.plusDays(dice.below(COLLECTED_FOR))
                : DEMANDED_FROM.plusDays(dice.below(DEMANDED_FOR));
        LocalDate decided = before ? DECIDED : asked.plusDays(20L + dice.below(70));
        Answer answer = answer(promise, number, before);
        boolean open = answer.outcome() == ProposalOutcome.OPEN;
        rows.write(new ProposalRow(
                key(number),
                before ? ProposalKind.PROPOSAL : ProposalKind.DEMAND,
                Words.sentence("wish")
                        .put("x", promise.theme().object())
                        .put("place", promise.place().name())
                        .text(),
                dice.pick(Words.ASKERS).text(),
                null,
                promise.place().key(),
                before ? root + "programme" : null,
                new When(asked.toString()),
                answer.outcome(),
                answer.became(),
                open ? null : new When(decided.toString()),
                answer.reason() == null
                        ? null
                        : dice.pick(Words.reasons(answer.reason())).text(),
                null));
    }

    private String key(int number) {
        return "%sd%03d".formatted(place.prefix(), number);
    }

    /** Before the programme a wish may become a pledge, later only a measure. */
    private Answer answer(Promise promise, int number, boolean before) {
        double thrown = dice.unit();
        if (thrown < 0.3 && before) {
            return new Answer(ProposalOutcome.ACCEPTED, "pledge:" + promise.key(), "accepted");
        } else if (thrown < 0.4) {
            return new Answer(ProposalOutcome.ACCEPTED, "measure:" + promise.key() + "-m001", "measure");
        }
        String like = firstAbout.putIfAbsent(promise.key(), key(number));
        if (thrown < 0.6 && like != null) {
            return new Answer(ProposalOutcome.MERGED, "proposal:" + like, "merged");
        }
        return thrown < 0.85
                ? new Answer(ProposalOutcome.REFUSED, null, "refused")
                : new Answer(ProposalOutcome.OPEN, null, null);
    }
}
