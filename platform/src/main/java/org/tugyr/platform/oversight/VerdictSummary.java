package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.Summary;

/** Says of the draft of a verdict what it comes to by rule {@value VerdictRule#RULE}: whether it will stand, by whose votes, against whose. */
final class VerdictSummary implements Summary {

    private final Polls polls;
    private final FactLog log;
    private final Pages pages;

    VerdictSummary(Polls polls, FactLog log, Pages pages) {
        this.polls = polls;
        this.log = log;
        this.pages = pages;
    }

    @Override
    public Optional<Content> of(Whole whole, Reader reader) {
        String respondent = whole.main().cell("respondent");
        List<VerdictVoteRow> votes = whole.rows().stream()
                .filter(VerdictVoteRow.class::isInstance)
                .map(VerdictVoteRow.class::cast)
                .toList();
        return polls.at(whole.root(), whole.main().cell("review"), respondent.isEmpty() ? null : respondent)
                .filter(poll -> !poll.found() && !votes.isEmpty())
                .flatMap(poll -> verdict(poll, whole.main(), votes)
                        .map(verdict -> view(poll, verdict, reader.words()))
                        .map(view -> pages.part("oversight/preview.jte", Map.of("w", reader.words(), "view", view))));
    }

    /** The verdict so far, of which the reasons may still be missing; empty without a finding or a day. */
    private static Optional<Verdict> verdict(Poll poll, Typed main, List<VerdictVoteRow> votes) {
        try {
            Judged outcome = RowJson.choice(Judged.class, main.cell("outcome"));
            LocalDate day = LocalDate.parse(main.cell("voted_on"));
            String review = poll.review().review();
            VerdictRow row = new VerdictRow(
                    review,
                    review,
                    poll.review().council(),
                    poll.review().pledge(),
                    outcome,
                    day,
                    null,
                    null,
                    null,
                    day,
                    null,
                    null);
            return Optional.of(new Verdict(row, votes, poll.bench(), poll.matter()));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty(); // which is said beside the field
        }
    }

    private VerdictPreview view(Poll poll, Verdict verdict, Words words) {
        LocalDate day = verdict.votedOn();
        List<Poll.Place> places = poll.places(day);
        NameBook names = new NameBook(
                log.own(
                        Stream.concat(
                                        places.stream()
                                                .map(place -> place.member().person()),
                                        verdict.votes().stream().map(VerdictVoteRow::person))
                                .distinct()
                                .map(person -> "person:" + person)
                                .toList(),
                        log.size()),
                day,
                words);
        Predicate<String> voted = person ->
                verdict.votes().stream().anyMatch(vote -> vote.person().equals(person));
        Verdict.Counted counted = verdict.count();
        return new VerdictPreview(
                counted.state() == Verdict.State.STANDS,
                sentence(verdict, counted, words),
                answers(verdict, counted, names),
                verdict.votes().stream()
                        .filter(vote -> verdict.counts(vote)
                                && vote.vote() != verdict.row().outcome())
                        .map(vote -> new VerdictPreview.Dissent(
                                names.person(vote.person()), finding(vote.vote()), vote.reason()))
                        .toList(),
                places.stream()
                        .filter(place -> !voted.test(place.member().person()))
                        .flatMap(place -> place.out().stream()
                                .map(out -> new VerdictPreview.Aside(
                                        names.person(place.member().person()), words.of("oversight.out", out))))
                        .toList(),
                places.stream()
                        .filter(place -> place.out().isEmpty()
                                && !voted.test(place.member().person()))
                        .map(place -> names.person(place.member().person()))
                        .toList(),
                verdict.votes().stream()
                        .flatMap(vote -> poll.out(vote.person(), day).stream()
                                .map(out -> new VerdictPreview.Aside(
                                        names.person(vote.person()), words.of("oversight.barred", out))))
                        .toList());
    }

    private static String sentence(Verdict verdict, Verdict.Counted counted, Words words) {
        Judged outcome = verdict.row().outcome();
        return words.get(
                "oversight.preview." + (counted.byChair() ? "by-chair" : RowJson.word(counted.state())),
                finding(outcome).label(words),
                counted.of(outcome),
                counted.cast(),
                verdict.bench().council().quorum());
    }

    /** The votes that count, the finding that is to be recorded first. */
    private static List<VerdictPreview.Answer> answers(Verdict verdict, Verdict.Counted counted, NameBook names) {
        return counted.votes().keySet().stream()
                .sorted(Comparator.comparing(
                                (Judged vote) -> vote != verdict.row().outcome())
                        .thenComparingInt(vote -> -counted.of(vote)))
                .map(outcome -> new VerdictPreview.Answer(
                        finding(outcome),
                        verdict.votes().stream()
                                .filter(vote -> vote.vote() == outcome && verdict.counts(vote))
                                .map(vote -> names.person(vote.person()))
                                .toList()))
                .toList();
    }

    private static Standing finding(Judged outcome) {
        return Standing.of(Voice.JUDGED, outcome);
    }
}
