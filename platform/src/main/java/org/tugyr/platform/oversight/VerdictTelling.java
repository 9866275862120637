package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** Tells a verdict with all that led to it and came of it: a pure function of what was read, day and language. */
final class VerdictTelling {

    private final VerdictRow row;
    private final CouncilDossier read;
    private final LocalDate day;
    private final Words words;
    private final List<Verdict> onPledge;
    private final Verdict verdict;

    VerdictTelling(VerdictRow row, CouncilDossier read, LocalDate day) {
        this.row = row;
        this.read = read;
        this.day = day;
        this.words = read.words();
        this.onPledge = read.basis().verdicts().stream()
                .filter(each -> each.row().pledge().equals(row.pledge()))
                .toList();
        this.verdict = onPledge.stream()
                .filter(each -> each.row().verdict().equals(row.verdict()))
                .findFirst()
                .orElseThrow();
    }

    VerdictView view(List<Content> voices, List<Content> confirmed, boolean past) {
        return new VerdictView(
                read.told().verdict(verdict, onPledge),
                read.told().summary(verdict, onPledge),
                row.reasons(),
                criteria(),
                votes(),
                aside(),
                replies(),
                read.names().organisationOrNone(respondent()),
                row.replyBy(),
                !day.isAfter(row.replyBy()),
                new Named(read.names().pledge(row.pledge()).name(), "/reviews/" + row.review()),
                other(row.revises()),
                revisedBy(),
                read.told().requests(),
                read.told().recommendations(),
                read.names().document(row.evidence()),
                voices,
                confirmed,
                past);
    }

    private List<CriterionLine> criteria() {
        return row.frozen().stream()
                .flatMap(key -> read.own().row(CriterionRow.class, key).stream())
                .map(criterion -> CriterionLine.of(criterion.row(), words))
                .toList();
    }

    private List<VerdictView.Vote> votes() {
        return read.all().rows(VerdictVoteRow.class).stream()
                .filter(vote -> vote.row().verdict().equals(row.verdict()))
                .map(this::vote)
                .sorted(Comparator.comparing(VerdictView.Vote::dissent))
                .toList();
    }

    private VerdictView.Vote vote(Recorded<VerdictVoteRow> vote) {
        String person = vote.row().person();
        return new VerdictView.Vote(
                read.names().person(person),
                seat(person),
                Standing.of(Voice.JUDGED, vote.row().vote()),
                vote.row().vote() != row.outcome(),
                verdict.bench()
                        .out(person, verdict.votedOn(), verdict.matter())
                        .map(out -> words.of("oversight.barred", out))
                        .orElse(null),
                vote.row().reason(),
                vote.index());
    }

    private @Nullable String seat(String person) {
        return verdict.bench()
                .member(person)
                .map(member -> words.of("oversight.seat", member.seat()))
                .orElse(null);
    }

    /** The members in office who could not vote; who voted all the same stands among the votes, not counted. */
    private List<VerdictView.Aside> aside() {
        Set<String> voted = verdict.votes().stream().map(VerdictVoteRow::person).collect(Collectors.toSet());
        return verdict.bench().members().stream()
                .map(CouncilMemberRow::person)
                .filter(person -> !voted.contains(person))
                .flatMap(person -> verdict.bench().out(person, verdict.votedOn(), verdict.matter()).stream()
                        .filter(out -> out != Bench.Out.NOT_IN_TERM)
                        .map(out -> new VerdictView.Aside(
                                read.names().person(person),
                                seat(person),
                                words.of("oversight.aside", out),
                                reason(person))))
                .toList();
    }

    private @Nullable Text reason(String person) {
        return read.all().rows(RecusalRow.class).stream()
                .map(Recorded::row)
                .filter(recusal -> recusal.council().equals(row.council())
                        && recusal.person().equals(person)
                        && recusal.pledge().equals(row.pledge()))
                .findFirst()
                .map(RecusalRow::reason)
                .orElse(null);
    }

    private List<VerdictView.Reply> replies() {
        return read.all().rows(VerdictReplyRow.class).stream()
                .filter(reply -> reply.row().verdict().equals(row.verdict())
                        && !reply.row().repliedOn().isAfter(day))
                .map(reply -> new VerdictView.Reply(
                        read.names().organisation(reply.row().by()),
                        reply.row().repliedOn(),
                        reply.row().reply(),
                        reply.index()))
                .toList();
    }

    private @Nullable String respondent() {
        return row.respondent() != null
                ? row.respondent()
                : read.own()
                        .row(PledgeRow.class, row.pledge())
                        .map(pledge -> pledge.row().owner())
                        .orElse(null);
    }

    private @Nullable Named revisedBy() {
        return onPledge.stream()
                .filter(each -> row.verdict().equals(each.row().revises())
                        && each.count().state() == Verdict.State.STANDS
                        && !each.votedOn().isAfter(day))
                .findFirst()
                .map(each -> other(each.row().verdict()))
                .orElse(null);
    }

    private @Nullable Named other(@Nullable String key) {
        return onPledge.stream()
                .filter(each -> each.row().verdict().equals(key))
                .findFirst()
                .map(each -> new Named(
                        Text.of(
                                words.language().tag(),
                                words.get(
                                        "oversight.verdict.of",
                                        Standing.of(Voice.JUDGED, each.row().outcome())
                                                .label(words),
                                        words.day(each.votedOn()))),
                        "/verdicts/" + key))
                .orElse(null);
    }
}
