package org.tugyr.platform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.report.Proof.Named;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportView.Filter;
import org.tugyr.platform.report.ReportView.Officer;
import org.tugyr.platform.report.ReportView.Sentence;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** Makes the views of reports and claims: a pure function of a dossier, of names, of the state and of the language. */
final class ReportViews {

    private final Dossier dossier;
    private final Map<String, Text> names;
    private final RecordState state;
    private final Words words;

    /** @param names of what claims are about */
    ReportViews(Dossier dossier, Map<String, Text> names, RecordState state, Words words) {
        this.dossier = dossier;
        this.names = names;
        this.state = state;
        this.words = words;
    }

    /** The day whose names a report's page uses: that of the report, as far as it is known. */
    static LocalDate dayOf(ReportRow row, RecordState state) {
        When when = Stream.of(row.held(), row.notAfter(), row.notBefore())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return when == null || when.latest().isAfter(state.day()) ? state.day() : when.latest();
    }

    /** What claims are about. */
    static Collection<String> subjects(Dossier dossier) {
        return dossier.claims().rows(ClaimRow.class).stream()
                .map(claim -> claim.row().subject())
                .distinct()
                .toList();
    }

    /**
     * The view of a report.
     *
     * @param only the answer that is asked for; null for all
     */
    ReportView report(Recorded<ReportRow> recorded, @Nullable Badge only) {
        ReportRow row = recorded.row();
        List<ClaimView> claims = claims(row.report());
        Names called = new Names(dossier.own());
        List<Sentence> sentences = dossier.sentences(row.report()).stream()
                .map(sentence -> new Sentence(
                        sentence,
                        claims.stream()
                                .filter(view -> view.claim().sentence() == sentence.number())
                                .filter(view -> only == null || view.badge() == only)
                                .toList()))
                .filter(sentence -> only == null || !sentence.claims().isEmpty())
                .toList();
        Tally tally = tally(claims);
        return new ReportView(
                row,
                date(row),
                called.ofOrganisation(row.organisation(), dayOf(row, state))
                        .map(name -> new Named(name, "/organisations/" + row.organisation()))
                        .orElse(null),
                called.ofArea(row.area(), dayOf(row, state))
                        .map(name -> new Named(name, "/areas/" + row.area()))
                        .orElse(null),
                officer(row.speaker(), row.speakerPost()),
                officer(row.chair(), row.chairPost()),
                document(row.evidence()),
                tally.sentence(words),
                filters(row.report(), tally, only),
                sentences,
                recorded.index());
    }

    /** A report in a list. */
    ReportsView.Line line(ReportRow row) {
        String summary = tally(claims(row.report())).sentence(words);
        return new ReportsView.Line(row.title(), "/reports/" + row.report(), date(row), summary);
    }

    private static Tally tally(List<ClaimView> claims) {
        return Tally.of(claims.stream().map(ClaimView::badge).toList());
    }

    /** The claims of a report, in the order of its sentences. */
    List<ClaimView> claims(String report) {
        return dossier.claims(report).stream().map(this::claim).toList();
    }

    ClaimView claim(Recorded<ClaimRow> recorded) {
        ClaimRow row = recorded.row();
        Answered answered = dossier.basis().answer(row.claim(), state.zone());
        boolean withheld = answered.withheld(state.day());
        Text about = names.get(row.subject());
        return new ClaimView(
                row,
                Badge.of(withheld ? null : answered.answer().mark()),
                withheld ? null : answered.answer().reason(),
                withheld ? words.day(Objects.requireNonNull(answered.shownFrom())) : null,
                about == null ? null : new Named(about, Addresses.of(row.subject())),
                withheld ? List.of() : new Proofs(dossier, state.day(), words).of(row.claim(), answered.answer()),
                dossier.replies(row.claim()).stream()
                        .map(reply -> new ClaimView.Reply(
                                words.day(reply.row().repliedOn()), reply.row().reply(), reply.index()))
                        .toList(),
                recorded.index());
    }

    /** The answer in one sentence, without its full stop. */
    String shows(ClaimView view) {
        return words.get("report.shows", words.day(state.day()), view.badge().label(words));
    }

    /** When a report was held, or within what it was. */
    String date(ReportRow row) {
        if (row.held() != null) {
            return words.when(row.held());
        } else if (row.notBefore() != null && row.notAfter() != null) {
            return words.get("report.date.between", words.when(row.notBefore()), words.when(row.notAfter()));
        } else if (row.notBefore() != null) {
            return words.get("report.date.after", words.when(row.notBefore()));
        }
        return row.notAfter() == null
                ? words.get("report.date.unknown")
                : words.get("report.date.before", words.when(row.notAfter()));
    }

    private @Nullable Officer officer(@Nullable String person, @Nullable String post) {
        return person == null
                ? null
                : new Officer(
                        dossier.own()
                                .row(PersonRow.class, person)
                                .map(row -> row.row().name())
                                .orElse(null),
                        dossier.own()
                                .row(PostRow.class, Objects.requireNonNullElse(post, ""))
                                .map(row -> row.row().title())
                                .orElse(null),
                        "/persons/" + person);
    }

    private Named document(String key) {
        Text title = dossier.own()
                .row(EvidenceRow.class, key)
                .map(row -> row.row().title())
                .orElseGet(() -> Text.of("en", key));
        return new Named(title, "/evidence/" + key);
    }

    private static List<Filter> filters(String report, Tally tally, @Nullable Badge only) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(null, null, tally.all(), "/reports/" + report, only == null));
        Arrays.stream(Badge.values())
                .filter(badge -> tally.count(badge) > 0)
                .map(badge -> new Filter(
                        badge,
                        "report:" + report + "/marks/" + badge,
                        tally.count(badge),
                        "/reports/" + report + "?mark=" + badge.word(),
                        badge == only))
                .forEach(filters::add);
        return filters;
    }

    /** Who presented a report: by name, or else by post; empty where it says neither. */
    Optional<Text> speaker(ReportRow report) {
        return Optional.ofNullable(officer(report.speaker(), report.speakerPost()))
                .map(officer -> officer.name() == null ? officer.post() : officer.name());
    }
}
