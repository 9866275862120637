package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.Drafting;

/** The vote at a review: members cast secret ballots, the secretary sees who has, and closes the vote for good. */
@Needs({Role.COUNCIL_MEMBER, Role.COUNCIL_SECRETARY})
@Controller
final class VotePages {

    private static final String PATH = "/desk/reviews/";
    private static final String ONE = PATH + "{review}";
    private static final int LONGEST = 4_000;
    private static final String INVISIBLE = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u0000]";

    private final Presence presence;
    private final VoteTelling telling;
    private final Ballots ballots;
    private final Drafting drafting;
    private final Pages pages;

    VotePages(Presence presence, VoteTelling telling, Ballots ballots, Drafting drafting, Pages pages) {
        this.presence = presence;
        this.telling = telling;
        this.ballots = ballots;
        this.drafting = drafting;
        this.pages = pages;
    }

    /** Where the vote at a review is. */
    static String path(String review) {
        return PATH + review;
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> review(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("review") String review,
            @RequestParam(name = "done", defaultValue = "") String done) {
        String said = done.equals("voted") ? "oversight.vote.done" : null;
        Present present = presence.at(review, signed);
        return show(reader, Frame.of(signed, token), present, HttpStatus.OK, null, said);
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
        Present present = presence.at(review, signed);
        Held member = present.member();
        if (member == null) {
            throw PageProblem.forbidden();
        }
        String reason = said.replaceAll(INVISIBLE, "").strip();
        Judged vote = chosen(typed, present.poll());
        String wrong = wrong(present, vote, reason);
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (wrong == null && vote != null) {
            Text text = Text.of(reader.language().tag(), reason);
            String person = String.valueOf(member.row().person());
            if (ballots.cast(
                    present.root(), new Ballot(review, person, member.row().office(), vote, text))) {
                return StocktakeStart.seeOther(path(review) + "?done=voted");
            }
            status = HttpStatus.CONFLICT;
            wrong = "oversight.vote.closed";
        }
        VoteView.Own own = VoteTelling.own(present, vote, reason, false);
        return show(reader, Frame.of(signed, token), present, status, own, wrong);
    }

    private static @Nullable String wrong(Present present, @Nullable Judged vote, String reason) {
        Poll.State state = present.stands();
        if (state != Poll.State.OPEN) {
            return state == Poll.State.AHEAD ? "oversight.vote.ahead" : "oversight.vote.closed";
        } else if (present.out().isPresent()) {
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
        Present present = presence.at(review, signed);
        Held secretary = present.secretary();
        if (secretary == null) {
            throw PageProblem.forbidden();
        }
        Poll.State state = present.stands();
        if (state == Poll.State.AHEAD || state == Poll.State.OVER) {
            String why = state == Poll.State.AHEAD ? "oversight.vote.ahead" : "oversight.refused.found";
            return show(reader, Frame.of(signed, token), present, HttpStatus.CONFLICT, null, why);
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

    private ResponseEntity<byte[]> show(
            Reader reader,
            Frame frame,
            Present present,
            HttpStatus status,
            VoteView.@Nullable Own typed,
            @Nullable String said) {
        VoteView view = telling.view(reader, frame, present, typed, said, status != HttpStatus.OK);
        String title = reader.words()
                .get(
                        "oversight.vote.title",
                        view.pledge().name().in(reader.language().tag()));
        Page page = Page.of(reader, null, title, title).unlisted("/desk");
        return pages.personal(status, "oversight/vote.jte", page, view);
    }
}
