package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** Reads what the pages of councils, reviews and verdicts are made of. */
final class CouncilDossiers {

    private final Readings readings;
    private final CouncilVerdicts verdicts;

    CouncilDossiers(Readings readings, CouncilVerdicts verdicts) {
        this.readings = readings;
        this.verdicts = verdicts;
    }

    CouncilDossier read(Collection<String> subjects, RecordState state, Words words) {
        return of(readings.deep(subjects, state.size()), state, words);
    }

    /** With the council, and with all verdicts on the pledge, which may take each other's place. */
    CouncilDossier withCouncil(CouncilDossier read, String council, String pledge, RecordState state) {
        List<String> subjects = new ArrayList<>(List.of("council:" + council));
        History others =
                readings.about(List.of("pledge:" + pledge), state.size(), List.of(VerdictRow.class, PledgeRow.class));
        others.rows(VerdictRow.class).forEach(verdict -> {
            subjects.add("verdict:" + verdict.row().verdict());
            subjects.add("council:" + verdict.row().council());
        });
        History votes = readings.about(
                subjects,
                state.size(),
                List.of(
                        CouncilRow.class,
                        CouncilMemberRow.class,
                        InterestRow.class,
                        CouncilRows.RecusalRow.class,
                        VerdictVoteRow.class));
        return of(readings.together(List.of(read.all(), others, votes)), state, read.words());
    }

    private CouncilDossier of(History all, RecordState state, Words words) {
        History own = readings.named(Readings.rows(all), state.size());
        NameBook names = new NameBook(own, state.day(), words);
        return new CouncilDossier(
                all,
                own,
                verdicts.basis(Readings.rows(all), own, state.size()),
                names,
                new Told(all, names, state.day(), words),
                words);
    }
}
