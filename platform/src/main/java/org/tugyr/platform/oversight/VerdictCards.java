package org.tugyr.platform.oversight;

import java.util.List;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** A verdict in brief: what a council found, and by how many votes. */
final class VerdictCards implements CardSource {

    private final Viewpoints viewpoints;
    private final Readings readings;
    private final CouncilVerdicts verdicts;

    VerdictCards(Viewpoints viewpoints, Readings readings, CouncilVerdicts verdicts) {
        this.viewpoints = viewpoints;
        this.readings = readings;
        this.verdicts = verdicts;
    }

    @Override
    public String kind() {
        return "verdict";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        VerdictRow row = readings.about(List.of("verdict:" + key), state.size(), List.of(VerdictRow.class))
                .row(VerdictRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        History history = readings.about(
                List.of("pledge:" + row.pledge()),
                state.size(),
                List.<Class<? extends Row>>of(PledgeRow.class, VerdictRow.class));
        List<Verdict> all = verdicts.basis(history, state.size()).verdicts();
        Verdict verdict = all.stream()
                .filter(each -> each.row().verdict().equals(key))
                .findFirst()
                .orElseThrow(() -> PageProblem.noSubject(key));
        NameBook names =
                new NameBook(readings.named(List.of(row, verdict.bench().council()), state.size()), state.day(), words);
        Told told = new Told(history, names, state.day(), words);
        VerdictLine line = told.verdict(verdict, all);
        return new Card(
                String.valueOf(Addresses.of("verdict:" + key)),
                line.pledge().name(),
                line.council().name(),
                List.of(new Card.Line(
                        Voice.JUDGED, line.standing(), words.get("oversight.votes.of", line.inFavour(), line.cast()))),
                told.summary(verdict, all),
                null,
                standpoint.synthetic(),
                state);
    }
}
