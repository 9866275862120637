package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.Drafting;

/** Makes the page of a vote: for a member with their own ballot, for the secretary with who has voted. */
final class VoteTelling {

    private final Presence presence;
    private final Ballots ballots;
    private final Readings readings;
    private final Sections sections;
    private final Drafting drafting;

    VoteTelling(Presence presence, Ballots ballots, Readings readings, Sections sections, Drafting drafting) {
        this.presence = presence;
        this.ballots = ballots;
        this.readings = readings;
        this.sections = sections;
        this.drafting = drafting;
    }

    /**
     * What somebody sees.
     *
     * @param typed a ballot that could not be taken, shown again; null for none
     * @param said key of a message; null for none
     * @param wrong whether that is something wrong
     */
    VoteView view(
            Reader reader,
            Frame frame,
            Present present,
            VoteView.@Nullable Own typed,
            @Nullable String said,
            boolean wrong) {
        Poll poll = present.poll();
        RecordState state = RecordState.of(present.record());
        String review = poll.review().review();
        History asked = readings.deep(List.of("review:" + review), state.size());
        List<Row> named = new ArrayList<>(Readings.rows(asked));
        named.add(poll.bench().council());
        named.addAll(poll.bench().members());
        NameBook names = new NameBook(readings.named(named, state.size()), present.day(), reader.words());
        Sections.Parts parts = sections.about(
                "pledge:" + poll.review().pledge(), Set.of(Place.VOICE, Place.FIGURE, Place.SOURCE), reader, state);
        Words words = reader.words();
        boolean open = present.stands() == Poll.State.OPEN;
        return new VoteView(
                frame,
                review,
                names.pledge(poll.review().pledge()),
                names.council(poll.review().council()),
                poll.review().plannedOn(),
                words.of("oversight.poll.state", present.stands()),
                open,
                parts.at(Place.VOICE),
                parts.at(Place.FIGURE),
                parts.at(Place.SOURCE),
                new Told(asked, names, present.day(), words).requests(),
                poll.frozen().stream().map(row -> CriterionLine.of(row, words)).toList(),
                poll.findings(),
                typed != null && open ? typed : kept(present, reader.language().tag()),
                present.out().map(out -> words.of("oversight.out", out)).orElse(null),
                secretary(present, names, words),
                said == null ? null : words.get(said),
                wrong);
    }

    /** The ballot of a member, as it is cast or as it was typed; null for who is none. */
    static VoteView.@Nullable Own own(Present present, @Nullable Judged vote, String reason, boolean cast) {
        Held member = present.member();
        return member == null
                ? null
                : new VoteView.Own(
                        member.row().office(),
                        new Named(
                                member.row().title(), "/persons/" + member.row().person()),
                        vote,
                        reason,
                        cast);
    }

    private VoteView.@Nullable Own kept(Present present, String language) {
        String person = present.person().orElse(null);
        if (person == null
                || present.stands() != Poll.State.OPEN
                || present.out().isPresent()) {
            return null;
        }
        Optional<Ballot> ballot = ballots.own(present.poll().review().review(), person);
        return own(
                present,
                ballot.map(Ballot::vote).orElse(null),
                ballot.map(one -> one.reason().in(language)).orElse(""),
                ballot.isPresent());
    }

    private VoteView.@Nullable Secretary secretary(Present present, NameBook names, Words words) {
        Held secretary = present.secretary();
        Poll poll = present.poll();
        if (secretary == null || poll.found()) {
            return null;
        }
        Set<String> voters = Set.copyOf(ballots.voters(poll.review().review()));
        Set<String> electronic = presence.electronic(present.root(), present.day());
        List<Poll.Place> places = poll.places(present.day());
        return new VoteView.Secretary(
                secretary.row().office(),
                drafting.id(),
                poll.closedOn() != null,
                poll.bench().council().quorum(),
                (int) places.stream()
                        .filter(place -> place.out().isEmpty()
                                && voters.contains(place.member().person()))
                        .count(),
                places.stream()
                        .map(place -> new VoteView.Seat(
                                names.person(place.member().person()),
                                words.of("oversight.seat", place.member().seat()),
                                said(place, voters, electronic, words)))
                        .toList());
    }

    private static String said(Poll.Place place, Set<String> voters, Set<String> electronic, Words words) {
        String person = place.member().person();
        String how = voters.contains(person) ? "voted" : electronic.contains(person) ? "waiting" : "paper";
        return place.out()
                .map(out -> words.of("oversight.out", out))
                .orElseGet(() -> words.get("oversight.seat." + how));
    }
}
