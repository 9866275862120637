package org.tugyr.platform.generate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.generate.Electorate.Turnout;

/** Writes the rows of one contest. */
final class ContestWriter {

    private final String root;
    private final String key;
    private final Place place;
    private final Poll poll;
    private final RowCsvWriter rows;
    private int candidacies;

    ContestWriter(String root, String key, Place place, Poll poll, RowCsvWriter rows) {
        this.root = root;
        this.key = key;
        this.place = place;
        this.poll = poll;
        this.rows = rows;
    }

    String key() {
        return key;
    }

    String evidence() {
        return root + poll.document();
    }

    void contest(Phrase title, Sort sort, @Nullable String organisation, int seats, @Nullable String follows) {
        rows.write(new ContestRow(
                key,
                title.text(),
                sort,
                organisation,
                place.key(),
                seats,
                poll.called(),
                poll.held(),
                follows,
                Words.sentence(poll.own() ? "electorate-party" : "electorate").text(),
                evidence()));
        poll.calendar()
                .forEach((step, days) -> rows.write(new ContestDayRow(
                        key, step, days.getFirst(), days.size() == 1 ? null : days.getLast(), evidence())));
    }

    /** The key of the candidacy with a number. */
    static String candidacy(int number) {
        return "c%02d".formatted(number);
    }

    /** Somebody who stands; gives the key of the candidacy. */
    String stands(@Nullable String organisation, @Nullable String person) {
        return candidacy(organisation, person, CandidacyState.REGISTERED, null);
    }

    String candidacy(
            @Nullable String organisation, @Nullable String person, CandidacyState state, @Nullable Phrase reason) {
        candidacies++;
        String candidacy = candidacy(candidacies);
        rows.write(new CandidacyRow(
                key,
                candidacy,
                candidacies,
                organisation,
                person,
                state,
                poll.registered(),
                reason == null ? null : reason.text(),
                evidence()));
        return candidacy;
    }

    void roll(Place area, long voters) {
        rows.write(new RollRow(key, area.key(), voters, poll.rollsFrozen(), null, evidence()));
    }

    /** The protocol of an area; {@code valid} counts the votes against all. */
    void protocol(Place area, @Nullable String precinct, Turnout turnout, long valid, @Nullable Long againstAll) {
        rows.write(new ProtocolRow(
                key,
                area.key(),
                precinct,
                turnout.registered(),
                turnout.came(),
                valid,
                turnout.came() - valid,
                againstAll,
                null,
                null,
                null,
                evidence()));
    }

    /** The protocol of a whole whose ballots rank: where they are published, and the digest of the file they stood in. */
    void ballots(Turnout turnout, @Nullable String unit, String sha256) {
        roll(place, turnout.registered());
        rows.write(new ProtocolRow(
                key,
                place.key(),
                null,
                turnout.registered(),
                turnout.came(),
                turnout.came(),
                0L,
                null,
                null,
                sha256,
                unit,
                evidence()));
    }

    void votes(Place area, @Nullable String precinct, String candidacy, long votes) {
        rows.write(new VoteRow(key, area.key(), precinct, candidacy, votes, evidence()));
    }

    void declared(
            String candidacy,
            String source,
            @Nullable Long votes,
            @Nullable BigDecimal share,
            @Nullable Integer seats) {
        rows.write(new DeclaredRow(key, candidacy, source, votes, share, seats));
    }
}
