package org.tugyr.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.programme.PledgeView.Criterion;
import org.tugyr.platform.programme.PledgeView.Document;
import org.tugyr.platform.programme.PledgeView.Origin;
import org.tugyr.platform.programme.PledgeView.Version;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a pledge: a pure function of its history, of the names it needs, of the day and the language. */
final class PledgeViews {

    private final History history;
    private final History own;
    private final LocalDate day;
    private final Words words;

    private PledgeViews(History history, History own, LocalDate day, Words words) {
        this.history = history;
        this.own = own;
        this.day = day;
        this.words = words;
    }

    /** The subjects whose own rows the view of a pledge needs beside its history. */
    static List<String> mentioned(History history, PledgeRow pledge) {
        Set<String> subjects = new LinkedHashSet<>();
        subjects.add("programme:" + pledge.programme());
        subjects.add("area:" + pledge.area());
        mention(subjects, "organisation", pledge.owner());
        mention(subjects, "post", pledge.ownerPost());
        mention(subjects, "principle", pledge.principle());
        history.rows(WordingRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        history.rows(ProposalRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        return List.copyOf(subjects);
    }

    private static void mention(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }

    /**
     * The view of a pledge.
     *
     * @param history all that is about the pledge
     * @param own the rows of the subjects {@link #mentioned}
     */
    static PledgeView of(Recorded<PledgeRow> pledge, History history, History own, LocalDate day, Words words) {
        return new PledgeViews(history, own, day, words).view(pledge);
    }

    private PledgeView view(Recorded<PledgeRow> recorded) {
        PledgeRow pledge = recorded.row();
        Names names = new Names(own);
        ProgrammeRow programme = own.row(ProgrammeRow.class, pledge.programme())
                .map(Recorded::row)
                .orElse(null);
        Sources sources = new Sources(own, words);
        List<Recorded<WordingRow>> wordings = wordings();
        sources.add(words.get("programme.pledge.know.pledge"), recorded, null);
        wordings.forEach(wording -> sources.add(
                words.get(
                        "programme.pledge.know.wording",
                        words.when(wording.row().statedOn())),
                wording,
                wording.row().evidence()));
        List<Version> versions = versions(wordings);
        Sources more = new Sources(own, words);
        List<Criterion> criteria = criteria(pledge, programme, more);
        List<Origin> origins = origins(pledge, more);
        return new PledgeView(
                pledge,
                programme == null ? Text.of("en", pledge.programme()) : programme.name(),
                names.ofArea(pledge.area(), day).orElseGet(() -> Text.of("en", pledge.area())),
                names.ofOrganisation(pledge.owner(), day).orElse(null),
                own.row(PostRow.class, Objects.requireNonNullElse(pledge.ownerPost(), ""))
                        .map(post -> post.row().title())
                        .orElse(null),
                own.row(PrincipleRow.class, Objects.requireNonNullElse(pledge.principle(), ""))
                        .map(principle -> principle.row().name())
                        .orElse(null),
                versions.isEmpty() ? null : versions.getFirst(),
                versions,
                criteria,
                origins,
                sources.list(),
                more.list());
    }

    /** The wordings known on the day, the first one first. */
    private List<Recorded<WordingRow>> wordings() {
        return history.rows(WordingRow.class).stream()
                .filter(wording -> !wording.row().statedOn().earliest().isAfter(day))
                .sorted(Comparator.comparing((Recorded<WordingRow> wording) ->
                                wording.row().statedOn().earliest())
                        .thenComparingLong(Recorded::index))
                .toList();
    }

    private List<Version> versions(List<Recorded<WordingRow>> wordings) {
        List<Version> versions = new ArrayList<>();
        WordingRow before = null;
        for (Recorded<WordingRow> wording : wordings) {
            versions.add(version(wording.row(), before));
            before = wording.row();
        }
        return versions.reversed();
    }

    private Version version(WordingRow row, @Nullable WordingRow before) {
        return new Version(
                words.when(row.statedOn()),
                row.wording(),
                due(row.due()),
                before == null || Objects.equals(before.due(), row.due()) ? null : dueOrNone(before.due()),
                row.change(),
                row.reason(),
                before == null ? List.of() : drift(before.wording(), row.wording()),
                document(row.evidence()));
    }

    private @Nullable String due(@Nullable When due) {
        return due == null ? null : words.when(due);
    }

    private String dueOrNone(@Nullable When due) {
        return due == null ? words.get("programme.pledge.due.none") : words.when(due);
    }

    /** What changed in the original; nothing can be compared where the language of the original changed. */
    private static List<Drift.Run> drift(Text before, Text after) {
        return before.lang().equals(after.lang())
                ? Drift.between(before.in(before.lang()), after.in(after.lang()))
                : List.of();
    }

    private @Nullable Document document(@Nullable String evidence) {
        EvidenceRow row = Sources.document(own, evidence);
        return row == null ? null : new Document(row.title(), "/evidence/" + evidence);
    }

    private List<Criterion> criteria(PledgeRow pledge, @Nullable ProgrammeRow programme, Sources sources) {
        When start = programme == null ? null : programme.startsOn();
        List<Criterion> criteria = new ArrayList<>();
        for (Recorded<CriterionRow> criterion : history.rows(CriterionRow.class)) {
            CriterionRow row = criterion.row();
            if (row.pledge().equals(pledge.pledge())) {
                boolean late = start != null && row.frozenOn().isAfter(start.latest());
                criteria.add(new Criterion(row.side(), row.wording(), words.day(row.frozenOn()), late));
                sources.add(words.get("programme.pledge.know.criterion"), criterion, null);
            }
        }
        criteria.sort(Comparator.comparing(Criterion::side));
        return criteria;
    }

    private List<Origin> origins(PledgeRow pledge, Sources sources) {
        List<Origin> origins = new ArrayList<>();
        for (Recorded<ProposalRow> proposal : history.rows(ProposalRow.class)) {
            ProposalRow row = proposal.row();
            if (Optional.ofNullable(row.became()).equals(Optional.of("pledge:" + pledge.pledge()))) {
                String askedOn = row.askedOn() == null ? null : words.when(row.askedOn());
                origins.add(new Origin(row.kind(), row.wording(), row.askedBy(), askedOn));
                sources.add(words.of("programme.proposal-kind", row.kind()), proposal, row.evidence());
            }
        }
        return origins;
    }
}
