package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilView.ReviewLine;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** The pages of a council, a review and a verdict. */
@Open
@Controller
final class CouncilPages {

    private final Viewpoints viewpoints;
    private final Readings readings;
    private final CouncilVerdicts verdicts;
    private final Sections sections;
    private final Pages pages;

    CouncilPages(Viewpoints viewpoints, Readings readings, CouncilVerdicts verdicts, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.readings = readings;
        this.verdicts = verdicts;
        this.sections = sections;
        this.pages = pages;
    }

    /** What a page of a subject is made of. */
    private record Case(History all, History own, OversightBasis basis, NameBook names, Told told, Words words) {}

    private Case read(Collection<String> subjects, RecordState state, Words words) {
        History all = readings.deep(subjects, state.size());
        History own = readings.named(Readings.rows(all), state.size());
        NameBook names = new NameBook(own, state.day(), words);
        return new Case(
                all,
                own,
                verdicts.basis(Readings.rows(all), own, state.size()),
                names,
                new Told(all, names, state.day(), words),
                words);
    }

    @GetMapping("/councils/{key}")
    ResponseEntity<?> council(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("council", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Case read = read(List.of("council:" + key), state, reader.words());
            Recorded<CouncilRow> council =
                    read.all().row(CouncilRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            CouncilView view = council(council, read, state.day(), at != null);
            String title = view.name().name().in(reader.language().tag());
            Page page = Page.of(
                            reader,
                            state,
                            title,
                            reader.words().get("oversight.council.description", title, view.term()))
                    .under("councils")
                    .about("council:" + key)
                    .after(List.of(councils(standpoint, reader.words())))
                    .within(standpoint);
            return new Pages.Draft("oversight/council.jte", page, view);
        });
    }

    private static Crumb councils(Standpoint standpoint, Words words) {
        return new Crumb(words.get("oversight.councils"), "/councils?record=" + standpoint.root());
    }

    private static CouncilView council(Recorded<CouncilRow> council, Case read, LocalDate day, boolean past) {
        CouncilRow row = council.row();
        Bench bench = Objects.requireNonNull(read.basis().benches().get(row.council()));
        Words words = read.words();
        return new CouncilView(
                row,
                new Named(read.names().organisation(row.organisation()).name(), "/organisations/" + row.organisation()),
                read.names().area(row.area()),
                read.names().organisationOrNone(row.formedBy()),
                term(row, words),
                List.of(
                        words.get(
                                "oversight.rule.quorum",
                                row.quorum(),
                                bench.members().size()),
                        words.get("oversight.rule.majority"),
                        words.of("oversight.rule.tie", row.tie())),
                read.all().rows(CouncilMemberRow.class).stream()
                        .sorted(Comparator.comparing(member -> member.row().seat()))
                        .map(member -> member(member, bench, read))
                        .toList(),
                read.all().rows(ReviewRow.class).stream()
                        .map(review -> review(review, read.names(), day))
                        .sorted(Comparator.comparing((ReviewLine line) -> line.heldOn() != null)
                                .thenComparing(ReviewLine::plannedOn))
                        .toList(),
                read.told().verdicts(read.basis().verdicts()),
                read.told().requests(),
                read.told().recommendations(),
                read.names().document(row.evidence()),
                council.index(),
                past);
    }

    /** The days of a council's term, in the reader's language. */
    static String term(CouncilRow row, Words words) {
        return words.shortDay(row.startsOn()) + " – " + words.shortDay(row.endsOn());
    }

    private static CouncilView.Member member(Recorded<CouncilMemberRow> member, Bench bench, Case read) {
        CouncilMemberRow row = member.row();
        return new CouncilView.Member(
                read.names().person(row.person()),
                read.words().of("oversight.seat", row.seat()),
                read.names().organisationOrNone(row.organisation()),
                bench.from(row),
                bench.to(row),
                read.all().rows(InterestRow.class).stream()
                        .filter(interest -> interest.row().person().equals(row.person()))
                        .map(interest -> new CouncilView.Interest(
                                read.names().organisation(interest.row().organisation()),
                                interest.row().nature(),
                                interest.row().declaredOn(),
                                interest.index()))
                        .toList(),
                member.index());
    }

    private static ReviewLine review(Recorded<ReviewRow> review, NameBook names, LocalDate day) {
        ReviewRow row = review.row();
        return new ReviewLine(
                row.review(),
                names.pledge(row.pledge()),
                row.plannedOn(),
                row.heldOn(),
                row.heldOn() == null && row.plannedOn().isBefore(day),
                review.index());
    }

    @GetMapping("/reviews/{key}")
    ResponseEntity<?> review(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("review", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Case read = read(List.of("review:" + key), state, reader.words());
            Recorded<ReviewRow> review =
                    read.all().row(ReviewRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            Case whole = withCouncil(read, review.row().council(), review.row().pledge(), state);
            ReviewView view = new ReviewView(
                    review(review, whole.names(), state.day()),
                    whole.names().council(review.row().council()),
                    whole.told().requests(),
                    whole.told().verdicts(whole.basis().verdicts()).stream()
                            .filter(line ->
                                    read.all().row(VerdictRow.class, line.key()).isPresent())
                            .toList(),
                    whole.told().recommendations(),
                    sections.about("pledge:" + review.row().pledge(), reader, state),
                    at != null);
            String pledge = view.line().pledge().name().in(reader.language().tag());
            String title = reader.words().get("oversight.review.title", pledge);
            Page page = Page.of(reader, state, title, title)
                    .under("councils")
                    .about("review:" + key)
                    .after(way(standpoint, view.council(), reader.words()))
                    .within(standpoint);
            return new Pages.Draft("oversight/review.jte", page, view);
        });
    }

    /** With the council, and with all verdicts on the pledge, which may take each other's place. */
    private Case withCouncil(Case read, String council, String pledge, RecordState state) {
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
        History all = readings.together(List.of(read.all(), others, votes));
        History own = readings.named(Readings.rows(all), state.size());
        NameBook names = new NameBook(own, state.day(), read.words());
        return new Case(
                all,
                own,
                verdicts.basis(Readings.rows(all), own, state.size()),
                names,
                new Told(all, names, state.day(), read.words()),
                read.words());
    }

    private static List<Crumb> way(Standpoint standpoint, Named council, Words words) {
        return List.of(
                councils(standpoint, words),
                new Crumb(council.name().in(words.language().tag()), council.href()));
    }

    @GetMapping("/verdicts/{key}")
    ResponseEntity<?> verdict(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("verdict", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            VerdictView view = view(key, state, reader, at != null);
            String tag = reader.language().tag();
            String title = reader.words()
                    .get("oversight.verdict.title", view.line().pledge().name().in(tag));
            Page page = Page.of(
                            reader, state, title, view.line().standing().label(reader.words()) + ". " + view.summary())
                    .under("councils")
                    .about("verdict:" + key)
                    .after(way(standpoint, view.line().council(), reader.words()))
                    .within(standpoint);
            return new Pages.Draft("oversight/verdict.jte", page, view);
        });
    }

    private VerdictView view(String key, RecordState state, Reader reader, boolean past) {
        History first = readings.about(List.of("verdict:" + key), state.size());
        VerdictRow row = first.row(VerdictRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        Case read = withCouncil(
                read(List.of("review:" + row.review()), state, reader.words()), row.council(), row.pledge(), state);
        return verdict(
                row,
                read,
                state.day(),
                sections.about("pledge:" + row.pledge(), reader, state),
                sections.about("verdict:" + row.verdict(), reader, state),
                past);
    }

    private static VerdictView verdict(
            VerdictRow row, Case read, LocalDate day, Sections.Parts voices, Sections.Parts own, boolean past) {
        List<Verdict> all = read.basis().verdicts();
        List<Verdict> onPledge = all.stream()
                .filter(each -> each.row().pledge().equals(row.pledge()))
                .toList();
        Verdict verdict = onPledge.stream()
                .filter(each -> each.row().verdict().equals(row.verdict()))
                .findFirst()
                .orElseThrow();
        String respondent = respondent(row, read);
        Words words = read.words();
        return new VerdictView(
                read.told().verdict(verdict, onPledge),
                summary(verdict, onPledge, day, words),
                row.reasons(),
                row.frozen().stream()
                        .flatMap(key -> read.own().row(CriterionRow.class, key).stream())
                        .map(criterion -> new VerdictView.Criterion(
                                words.get("programme.criterion-side."
                                        + RowJson.word(criterion.row().side())),
                                criterion.row().wording(),
                                criterion.row().frozenOn()))
                        .toList(),
                read.all().rows(VerdictVoteRow.class).stream()
                        .filter(vote -> vote.row().verdict().equals(row.verdict()))
                        .map(vote -> vote(vote, verdict, read))
                        .sorted(Comparator.comparing(VerdictView.Vote::dissent))
                        .toList(),
                read.all().rows(VerdictReplyRow.class).stream()
                        .filter(reply -> reply.row().verdict().equals(row.verdict())
                                && !reply.row().repliedOn().isAfter(day))
                        .map(reply -> new VerdictView.Reply(
                                read.names().organisation(reply.row().by()),
                                reply.row().repliedOn(),
                                reply.row().reply(),
                                reply.index()))
                        .toList(),
                read.names().organisationOrNone(respondent),
                row.replyBy(),
                !day.isAfter(row.replyBy()),
                new Named(read.names().pledge(row.pledge()).name(), "/reviews/" + row.review()),
                other(row.revises(), onPledge, words),
                onPledge.stream()
                        .filter(each -> row.verdict().equals(each.row().revises())
                                && each.count().state() == Verdict.State.STANDS
                                && !each.votedOn().isAfter(day))
                        .findFirst()
                        .map(each -> other(each.row().verdict(), onPledge, words))
                        .orElse(null),
                read.told().requests(),
                read.told().recommendations(),
                read.names().document(row.evidence()),
                voices,
                own.at(Section.Place.LEAD),
                past);
    }

    private static @Nullable String respondent(VerdictRow row, Case read) {
        return row.respondent() != null
                ? row.respondent()
                : read.own()
                        .row(PledgeRow.class, row.pledge())
                        .map(pledge -> pledge.row().owner())
                        .orElse(null);
    }

    private static @Nullable Named other(@Nullable String key, List<Verdict> all, Words words) {
        return all.stream()
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

    /** How it was voted and whether it stands, in a sentence. */
    static String summary(Verdict verdict, List<Verdict> onPledge, LocalDate day, Words words) {
        Verdict.Counted counted = verdict.count();
        return words.get(
                "oversight.verdict.summary." + RowJson.word(VerdictRule.state(verdict, onPledge, day)),
                counted.of(verdict.row().outcome()),
                counted.cast(),
                verdict.bench().council().quorum(),
                words.day(verdict.votedOn()));
    }

    private static VerdictView.Vote vote(Recorded<VerdictVoteRow> vote, Verdict verdict, Case read) {
        VerdictVoteRow row = vote.row();
        Words words = read.words();
        return new VerdictView.Vote(
                read.names().person(row.person()),
                verdict.bench()
                        .member(row.person())
                        .map(member -> words.of("oversight.seat", member.seat()))
                        .orElse(null),
                Standing.of(Voice.JUDGED, row.vote()),
                row.vote() != verdict.row().outcome(),
                verdict.bench()
                        .out(row.person(), verdict.votedOn(), verdict.matter())
                        .map(out -> words.of("oversight.barred", out))
                        .orElse(null),
                row.reason(),
                vote.index());
    }
}
