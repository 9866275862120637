package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.web.words.Words;

/** Tells rows in lines: a pure function of histories, what follows from them, day and language. */
final class Told {

    private static final Comparator<DecisionLine> MOST_PRESSING = Comparator.comparingInt(
                    (DecisionLine line) -> pressing(line.state()))
            .thenComparing(DecisionLine::due)
            .thenComparing(DecisionLine::key);

    private final History history;
    private final NameBook names;
    private final LocalDate day;
    private final Words words;

    /** @param history holds the rows that are told */
    Told(History history, NameBook names, LocalDate day, Words words) {
        this.history = history;
        this.names = names;
        this.day = day;
        this.words = words;
    }

    static int pressing(Decision.State state) {
        return switch (state) {
            case ESCALATED -> 0;
            case LATE -> 1;
            case OPEN -> 2;
            case DONE_LATE -> 3;
            case DONE -> 4;
            case WITHDRAWN -> 5;
        };
    }

    /** Decisions, the most pressing first. */
    List<DecisionLine> decisions(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> !decision.taken().heldOn().isAfter(day))
                .map(decision -> decision(decision, null))
                .sorted(MOST_PRESSING)
                .toList();
    }

    /** A decision, with what a stocktake found of it. */
    DecisionLine decision(Decision decision, @Nullable String stocktake) {
        DecisionRow row = decision.row();
        Decision.Found found = decision.on(day);
        return new DecisionLine(
                row.decision(),
                row.wording(),
                found.state(),
                names.organisation(row.owner()),
                names.post(row.ownerPost()),
                found.due(),
                found.moved(),
                found.overdue(),
                names.stocktake(row.stocktake()),
                decision.taken().heldOn(),
                names.subject(row.concerns()),
                found.state() == Decision.State.ESCALATED
                        ? names.above(decision.taken().area())
                        : null,
                stocktake == null
                        ? null
                        : history.row(DecisionStateRow.class, row.decision() + "|" + stocktake)
                                .map(state -> new DecisionLine.Found(
                                        state.row().note(),
                                        names.document(state.row().evidence()),
                                        state.row().newDue(),
                                        state.index()))
                                .orElse(null),
                entry(DecisionRow.class, row.decision()));
    }

    /** Verdicts, the latest first. */
    List<VerdictLine> verdicts(List<Verdict> verdicts) {
        Map<String, List<Verdict>> byPledge = VerdictRule.byPledge(verdicts);
        return verdicts.stream()
                .filter(verdict -> !verdict.votedOn().isAfter(day))
                .sorted(Comparator.comparing(Verdict::votedOn)
                        .thenComparing(verdict -> verdict.row().verdict())
                        .reversed())
                .map(verdict ->
                        verdict(verdict, byPledge.getOrDefault(verdict.row().pledge(), List.of())))
                .toList();
    }

    /** @param all on the same pledge */
    VerdictLine verdict(Verdict verdict, List<Verdict> all) {
        VerdictRow row = verdict.row();
        Verdict.Counted counted = verdict.count();
        return new VerdictLine(
                row.verdict(),
                names.pledge(row.pledge()),
                names.council(row.council()),
                row.outcome(),
                VerdictRule.state(verdict, all, day),
                row.votedOn(),
                counted.of(row.outcome()),
                counted.cast(),
                entry(VerdictRow.class, row.verdict()));
    }

    /**
     * A verdict as a voice beside the two others.
     *
     * @param all on the same pledge
     */
    JudgedVoice judged(Verdict verdict, List<Verdict> all, boolean past) {
        VerdictRow row = verdict.row();
        Verdict.Counted counted = verdict.count();
        return new JudgedVoice(
                row.pledge(),
                verdict(verdict, all),
                row.reasons(),
                counted.cast() - counted.of(row.outcome()),
                history.rows(VerdictReplyRow.class).stream()
                        .anyMatch(reply -> reply.row().verdict().equals(row.verdict())
                                && !reply.row().repliedOn().isAfter(day)),
                past);
    }

    /**
     * How it was voted and whether it stands, in a sentence.
     *
     * @param all on the same pledge
     */
    String summary(Verdict verdict, List<Verdict> all) {
        Verdict.Counted counted = verdict.count();
        return words.get(
                "oversight.verdict.summary." + RowJson.word(VerdictRule.state(verdict, all, day)),
                counted.of(verdict.row().outcome()),
                counted.cast(),
                verdict.bench().council().quorum(),
                words.day(verdict.votedOn()));
    }

    /** What evidence was asked for, and what came. */
    List<AskedLine> requests() {
        return new AskedTelling(history, names, day, words).requests();
    }

    /** What was recommended, and what became of it. */
    List<AskedLine> recommendations() {
        return new AskedTelling(history, names, day, words).recommendations();
    }

    private <R extends Row> long entry(Class<R> type, String key) {
        return history.row(type, key).map(Recorded::index).orElse(-1L);
    }
}
