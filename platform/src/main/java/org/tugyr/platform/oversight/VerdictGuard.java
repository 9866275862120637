package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.Judged;

/** A verdict is voted once, by members who may vote, on criteria frozen before its review; a dissent says why. */
public record VerdictGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "verdict";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(VerdictRow.class, VerdictVoteRow.class, VerdictReplyRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (VerdictRow verdict : scene.rows(VerdictRow.class, subject)) {
            once(verdict, scene);
            review(verdict, scene);
            days(verdict, scene);
            criteria(verdict, scene);
            revised(verdict, scene);
            votes(verdict, scene.rows(VerdictVoteRow.class, subject), scene);
            replies(verdict, scene.rows(VerdictReplyRow.class, subject), scene);
        }
    }

    private static void once(VerdictRow verdict, Scene scene) {
        scene.before(verdict)
                .filter(before -> before.outcome() != verdict.outcome()
                        || !before.votedOn().equals(verdict.votedOn())
                        || !before.review().equals(verdict.review())
                        || !before.frozen().equals(verdict.frozen()))
                .ifPresent(before -> scene.refuse(
                        verdict,
                        "outcome",
                        "the verdict as it was voted on " + before.votedOn() + ", since only a new one can revise it",
                        "a change"));
        scene.before(verdict)
                .filter(before -> verdict.replyBy().isBefore(before.replyBy()))
                .ifPresent(before -> scene.refuse(
                        verdict,
                        "reply_by",
                        before.replyBy() + " or later, since nobody shortens a reply",
                        verdict.replyBy().toString()));
    }

    private static void review(VerdictRow verdict, Scene scene) {
        scene.row(ReviewRow.class, verdict.review()).ifPresent(review -> {
            if (!review.council().equals(verdict.council())) {
                scene.refuse(verdict, "council", review.council() + ", as in its review", verdict.council());
            } else if (!review.pledge().equals(verdict.pledge())) {
                scene.refuse(verdict, "pledge", review.pledge() + ", as in its review", verdict.pledge());
            } else if (review.heldOn() == null || review.heldOn().isAfter(verdict.votedOn())) {
                scene.refuse(
                        verdict,
                        "voted_on",
                        "the day on which " + review.review() + " was held, or a later one",
                        verdict.votedOn().toString());
            }
        });
    }

    private static void days(VerdictRow verdict, Scene scene) {
        if (verdict.votedOn().isAfter(scene.today())) {
            scene.refuse(
                    verdict,
                    "voted_on",
                    "a day up to " + scene.today(),
                    verdict.votedOn().toString());
        } else if (!verdict.replyBy().isAfter(verdict.votedOn())) {
            scene.refuse(
                    verdict,
                    "reply_by",
                    "a day after " + verdict.votedOn(),
                    verdict.replyBy().toString());
        }
    }

    /** Criteria made after the work is known could be made to fit it. */
    private static void criteria(VerdictRow verdict, Scene scene) {
        if (verdict.frozen().isEmpty() && verdict.outcome() != Judged.NOT_ASSESSABLE) {
            scene.refuse(verdict, "criteria", "the frozen criteria it was voted on", "");
        }
        LocalDate planned = scene.row(ReviewRow.class, verdict.review())
                .map(ReviewRow::plannedOn)
                .orElse(verdict.votedOn());
        for (String key : verdict.frozen()) {
            Optional<CriterionRow> criterion = scene.row(CriterionRow.class, key);
            if (criterion.filter(row -> !row.pledge().equals(verdict.pledge())).isPresent()) {
                scene.refuse(verdict, "criteria", "criteria of " + verdict.pledge(), key);
            } else {
                criterion
                        .filter(row -> !row.frozenOn().isBefore(planned))
                        .ifPresent(row -> scene.refuse(
                                verdict,
                                "criteria",
                                "criteria frozen before the review of " + planned,
                                key + ", frozen on " + row.frozenOn()));
            }
        }
    }

    private static void revised(VerdictRow verdict, Scene scene) {
        if (verdict.revises() != null) {
            scene.row(VerdictRow.class, verdict.revises())
                    .filter(earlier -> !earlier.pledge().equals(verdict.pledge())
                            || !earlier.votedOn().isBefore(verdict.votedOn()))
                    .ifPresent(earlier -> scene.refuse(
                            verdict,
                            "revises",
                            "an earlier verdict on " + verdict.pledge(),
                            earlier.verdict() + ", voted on " + earlier.votedOn() + ", on " + earlier.pledge()));
        }
    }

    private static void votes(VerdictRow verdict, List<VerdictVoteRow> votes, Scene scene) {
        Optional<CouncilRow> council = scene.row(CouncilRow.class, verdict.council());
        if (council.isEmpty()) {
            return; // that it is missing is said elsewhere
        }
        String subject = "council:" + verdict.council();
        Bench bench = new Bench(
                council.get(),
                scene.rows(CouncilMemberRow.class, subject),
                scene.rows(InterestRow.class, subject),
                scene.rows(RecusalRow.class, subject));
        Matter matter = new Matter(verdict.pledge(), answering(verdict, scene));
        for (VerdictVoteRow vote : votes) {
            if (scene.before(vote)
                    .filter(before -> before.vote() != vote.vote())
                    .isPresent()) {
                scene.refuse(vote, "vote", "the vote as it was cast", "a change");
            } else if (scene.complete(subject)) {
                bench.out(vote.person(), verdict.votedOn(), matter)
                        .ifPresent(out -> scene.refuse(vote, "person", "a member who may vote on it", found(out)));
            }
            if (vote.vote() != verdict.outcome()
                    && vote.reason() == null
                    && scene.before(vote).isEmpty()) {
                scene.refuse(vote, "reason_kk", "why the member dissents, in the language of the source", "");
            }
        }
    }

    private static Set<String> answering(VerdictRow verdict, Scene scene) {
        Set<String> answering = new LinkedHashSet<>(Bodies.above(verdict.respondent(), scene));
        scene.row(PledgeRow.class, verdict.pledge())
                .ifPresent(pledge -> answering.addAll(Bodies.above(pledge.owner(), scene)));
        return answering;
    }

    private static String found(Bench.Out out) {
        return switch (out) {
            case NO_MEMBER -> "somebody who is no member";
            case NOT_IN_TERM -> "a member who was not in office on that day";
            case RECUSED -> "a member who is recused";
            case INTERESTED -> "a member with an interest in an organisation that answers for the pledge";
        };
    }

    private static void replies(VerdictRow verdict, List<VerdictReplyRow> replies, Scene scene) {
        String respondent = verdict.respondent() != null
                ? verdict.respondent()
                : scene.row(PledgeRow.class, verdict.pledge())
                        .map(PledgeRow::owner)
                        .orElse(null);
        for (VerdictReplyRow reply : replies) {
            if (respondent != null && !reply.by().equals(respondent)) {
                scene.refuse(reply, "by", respondent + ", whose reply it is", reply.by());
            }
            if (reply.repliedOn().isBefore(verdict.votedOn())
                    || reply.repliedOn().isAfter(scene.today())) {
                scene.refuse(
                        reply,
                        "replied_on",
                        "a day from " + verdict.votedOn() + " to " + scene.today(),
                        reply.repliedOn().toString());
            }
        }
    }
}
