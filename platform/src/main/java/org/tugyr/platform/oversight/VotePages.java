package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.Drafting;

/** The vote at a review: members cast secret ballots, the secretary sees who has, and closes the vote for good. */
@Needs({Role.COUNCIL_MEMBER, Role.COUNCIL_SECRETARY})
@Controller
final class VotePages {

    private static final String PATH = "/desk/reviews/";
    private static final String ONE = PATH + "{review}";
    private static final int LONGEST = 4_000;
    private static final String INVISIBLE = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u0000]";

    private final Grants grants;
    private final Granting granting;
    private final Polls polls;
    private final Ballots ballots;
    private final Readings readings;
    private final Sections sections;
    private final Drafting drafting;
    private final Pages pages;

    VotePages(
            Grants grants,
            Granting granting,
            Polls polls,
            Ballots ballots,
            Readings readings,
            Sections sections,
            Drafting drafting,
            Pages pages) {
        this.grants = grants;
        this.granting = granting;
        this.polls = polls;
        this.ballots = ballots;
        this.readings = readings;
        this.sections = sections;
        this.drafting = drafting;
        this.pages = pages;
    }

    /** Where the vote at a review is. */
    static String path(String review) {
        return PATH + review;
    }

    /**
     * Whoever looks at a review, in the offices by which they may.
     *
     * @param member by which they have a seat; null for none
     * @param secretary by which they keep the minutes; null for none
     */
    private record Present(
            Poll poll, @Nullable Held member, @Nullable Held secretary) {

        Held any() {
            return java.util.Objects.requireNonNull(member != null ? member : secretary);
        }

        LocalDate day() {
            return any().record().day();
        }

        String root() {
            return any().record().root();
        }
    }

    private Present present(Signed signed, String review) {
        Held member = null;
        Held secretary = null;
        Poll poll = null;
        for (Held held : grants.of(signed.account())) {
            if (held.row().role().ofCouncil()) {
                Poll found = polls.at(held.record().root(), review, null).orElse(null);
                if (found != null && reaches(signed, held, found)) {
                    poll = found;
                    boolean seat = held.row().role() == Role.COUNCIL_MEMBER
                            && held.row().person() != null;
                    member = seat
                                    && found.bench()
                                            .member(String.valueOf(held.row().person()))
                                            .isPresent()
                            ? held
                            : member;
                    secretary = held.row().role() == Role.COUNCIL_SECRETARY ? held : secretary;
                }
            }
        }
        if (poll == null || (member == null && secretary == null)) {
            throw PageProblem.forbidden();
        }
        return new Present(poll, member, secretary);
    }

    private boolean reaches(Signed signed, Held held, Poll poll) {
        String council = "organisation:" + poll.bench().council().organisation();
        return granting.acting(
                        signed.account(), held.record().root(), held.row().office())
                .may(List.of(held.row().role()), List.of(council))
                .isEmpty();
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> review(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("review") String review,
            @RequestParam(name = "done", defaultValue = "") String done) {
        String said = done.equals("voted") ? "oversight.vote.done" : null;
        return show(reader, signed, token, present(signed, review), HttpStatus.OK, null, said);
    }

    /** Takes a ballot; what was typed stays where it cannot be taken. */
    @PostMapping(ONE + "/vote")
    ResponseEntity<byte[]> vote(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("review") String review,
            @RequestParam(name = "vote", defaultValue = "") String typed,
            @RequestParam(name = "reason", defaultValue = "") String said) {
        Present present = present(signed, review);
        Held member = present.member();
        if (member == null) {
            throw PageProblem.forbidden();
        }
        String person = String.valueOf(member.row().person());
        String reason = said.replaceAll(INVISIBLE, "").strip();
        Judged vote = chosen(typed, present.poll());
        String wrong = wrong(present, person, vote, reason);
        boolean closed = false;
        if (wrong == null && vote != null) {
            Text text = Text.of(reader.language().tag(), reason);
            closed = !ballots.cast(
                    present.root(), new Ballot(review, person, member.row().office(), vote, text));
        }
        if (wrong == null && !closed) {
            return StocktakeStart.seeOther(path(review) + "?done=voted");
        }
        VoteView.Own own = own(present, person, vote, reason, false);
        return show(
                reader,
                signed,
                token,
                present,
                closed ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                own,
                closed ? "oversight.vote.closed" : wrong);
    }

    private static @Nullable String wrong(Present present, String person, @Nullable Judged vote, String reason) {
        Poll.State state = present.poll().on(present.day());
        if (state != Poll.State.OPEN) {
            return state == Poll.State.AHEAD ? "oversight.vote.ahead" : "oversight.vote.closed";
        } else if (present.poll().out(person, present.day()).isPresent()) {
            return "oversight.vote.without";
        } else if (vote == null) {
            return "oversight.vote.choose";
        } else if (reason.isEmpty()) {
            return "oversight.vote.reason";
        }
        return reason.length() > LONGEST ? "oversight.vote.long" : null;
    }

    private static @Nullable Judged chosen(String typed, Poll poll) {
        return poll.findings().stream()
                .filter(outcome -> RowJson.word(outcome).equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Closes the vote for good, and begins the verdict that it comes to. */
    @PostMapping(ONE + "/close")
    ResponseEntity<byte[]> close(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("review") String review,
            @RequestParam("id") String id) {
        Present present = present(signed, review);
        Held secretary = present.secretary();
        if (secretary == null) {
            throw PageProblem.forbidden();
        }
        Poll.State state = present.poll().on(present.day());
        if (state == Poll.State.AHEAD || state == Poll.State.OVER) {
            String why = state == Poll.State.AHEAD ? "oversight.vote.ahead" : "oversight.refused.found";
            return show(reader, signed, token, present, HttpStatus.CONFLICT, null, why);
        }
        ballots.close(present.root(), review, present.day(), secretary.row().office());
        LocalDate votedOn = ballots.closed(review).orElse(present.day());
        return StocktakeStart.seeOther(drafting.begin(
                id,
                "verdicts",
                secretary,
                signed,
                List.of(new Typed(
                        "verdicts",
                        Map.of(
                                "verdict", VerdictJoining.review(present.poll()),
                                "review", review,
                                "reply_by", Poll.replyBy(votedOn).toString(),
                                "lang", reader.language().tag())))));
    }

    private VoteView.@Nullable Own own(
            Present present, String person, @Nullable Judged vote, String reason, boolean cast) {
        Held member = present.member();
        return member == null
                ? null
                : new VoteView.Own(
                        member.row().office(),
                        new Named(member.row().title(), "/persons/" + person),
                        vote,
                        reason,
                        cast);
    }

    private VoteView.@Nullable Own kept(Present present, String review, String language) {
        Held member = present.member();
        if (member == null || present.poll().on(present.day()) != Poll.State.OPEN) {
            return null;
        }
        String person = String.valueOf(member.row().person());
        if (present.poll().out(person, present.day()).isPresent()) {
            return null;
        }
        Optional<Ballot> ballot = ballots.own(review, person);
        return own(
                present,
                person,
                ballot.map(Ballot::vote).orElse(null),
                ballot.map(one -> one.reason().in(language)).orElse(""),
                ballot.isPresent());
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            Signed signed,
            CsrfToken token,
            Present present,
            HttpStatus status,
            VoteView.@Nullable Own typed,
            @Nullable String said) {
        Poll poll = present.poll();
        RecordState state = RecordState.of(present.any().record());
        String review = poll.review().review();
        History asked = readings.deep(List.of("review:" + review), state.size());
        List<Row> named = new ArrayList<>(Readings.rows(asked));
        named.add(poll.bench().council());
        named.addAll(poll.bench().members());
        NameBook names = new NameBook(readings.named(named, state.size()), present.day(), reader.words());
        Sections.Parts parts = sections.about("pledge:" + poll.review().pledge(), reader, state);
        Words words = reader.words();
        Poll.State stands = poll.on(present.day());
        boolean typing = typed != null && stands == Poll.State.OPEN;
        VoteView view = new VoteView(
                Frame.of(signed, token),
                review,
                names.pledge(poll.review().pledge()),
                names.council(poll.review().council()),
                poll.review().plannedOn(),
                words.of("oversight.poll.state", stands),
                stands == Poll.State.OPEN,
                parts.at(Place.VOICE),
                parts.at(Place.FIGURE),
                parts.at(Place.SOURCE),
                new Told(asked, names, present.day(), words).requests(),
                poll.frozen().stream()
                        .map(row -> new VoteView.Criterion(
                                words.get("programme.criterion-side." + RowJson.word(row.side())),
                                row.wording(),
                                row.frozenOn()))
                        .toList(),
                poll.findings(),
                typing ? typed : kept(present, review, reader.language().tag()),
                out(present, words),
                secretary(present, names, words),
                said == null ? null : words.get(said),
                status != HttpStatus.OK);
        String title = words.get(
                "oversight.vote.title",
                view.pledge().name().in(reader.language().tag()));
        Page page = Page.of(reader, null, title, title).unlisted("/desk");
        return pages.personal(status, "oversight/vote.jte", page, view);
    }

    private static @Nullable String out(Present present, Words words) {
        Held member = present.member();
        return member == null
                ? null
                : present.poll()
                        .out(String.valueOf(member.row().person()), present.day())
                        .map(out -> words.of("oversight.out", out))
                        .orElse(null);
    }

    private VoteView.@Nullable Secretary secretary(Present present, NameBook names, Words words) {
        Held secretary = present.secretary();
        if (secretary == null || present.poll().found()) {
            return null;
        }
        Poll poll = present.poll();
        String review = poll.review().review();
        Set<String> voters = new HashSet<>(ballots.voters(review));
        Set<String> electronic = new HashSet<>();
        granting.standing(present.root()).stream()
                .filter(row -> row.role() == Role.COUNCIL_MEMBER && row.person() != null && row.inForce(present.day()))
                .forEach(row -> electronic.add(String.valueOf(row.person())));
        List<VoteView.Seat> seats = poll.places(present.day()).stream()
                .map(place -> new VoteView.Seat(
                        names.person(place.member().person()),
                        words.of("oversight.seat", place.member().seat()),
                        place.out()
                                .map(out -> words.of("oversight.out", out))
                                .orElseGet(() -> words.get(
                                        voters.contains(place.member().person())
                                                ? "oversight.seat.voted"
                                                : electronic.contains(
                                                                place.member().person())
                                                        ? "oversight.seat.waiting"
                                                        : "oversight.seat.paper"))))
                .toList();
        int cast = (int) poll.places(present.day()).stream()
                .filter(place ->
                        place.out().isEmpty() && voters.contains(place.member().person()))
                .count();
        return new VoteView.Secretary(
                secretary.row().office(),
                drafting.id(),
                poll.closedOn() != null,
                poll.bench().council().quorum(),
                cast,
                seats);
    }
}
