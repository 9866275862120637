package org.tugyr.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeView.Asked;
import org.tugyr.platform.programme.ProgrammeView.Framework;
import org.tugyr.platform.programme.ProgrammeView.Proposal;
import org.tugyr.platform.programme.ProgrammeView.Proposals;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a programme: a pure function of histories, day and language. */
final class ProgrammeViews {

    private ProgrammeViews() {}

    /** The subjects whose own rows the view of a programme needs. */
    static List<String> mentioned(ProgrammeRow row) {
        List<String> subjects = new ArrayList<>(List.of("organisation:" + row.organisation(), "area:" + row.area()));
        if (row.evidence() != null) {
            subjects.add("evidence:" + row.evidence());
        }
        return subjects;
    }

    /**
     * The view of a programme.
     *
     * @param framework all that is about the framework it refers to
     */
    static ProgrammeView of(
            Recorded<ProgrammeRow> programme,
            History framework,
            History own,
            @Nullable Asked asked,
            @Nullable Proposals proposals,
            LocalDate day,
            Words words) {
        ProgrammeRow row = programme.row();
        Sources sources = new Sources(own, words);
        sources.add(words.get("programme.programme"), programme, row.evidence());
        return new ProgrammeView(
                row,
                new Names(own)
                        .ofOrganisation(row.organisation(), day)
                        .orElseGet(() -> Text.of("en", row.organisation())),
                new Names(own).ofArea(row.area(), day).orElseGet(() -> Text.of("en", row.area())),
                period(row.startsOn(), row.endsOn(), words),
                framework(row, framework),
                asked,
                proposals,
                sources.list());
    }

    private static @Nullable String period(@Nullable When from, @Nullable When to, Words words) {
        String unknown = words.get("programme.unknown");
        return from == null && to == null
                ? null
                : words.get(
                        "programme.period",
                        from == null ? unknown : words.when(from),
                        to == null ? unknown : words.when(to));
    }

    private static @Nullable Framework framework(ProgrammeRow row, History history) {
        FrameworkRow framework = history.row(FrameworkRow.class, Objects.requireNonNullElse(row.framework(), ""))
                .map(Recorded::row)
                .orElse(null);
        if (framework == null) {
            return null;
        }
        List<Text> principles = history.rows(PrincipleRow.class).stream()
                .map(Recorded::row)
                .sorted(Comparator.comparingInt(PrincipleRow::number))
                .map(PrincipleRow::name)
                .toList();
        int announced = Objects.requireNonNullElse(framework.announced(), principles.size());
        return new Framework(framework.name(), principles, Math.max(0, announced - principles.size()));
    }

    /** The proposals of some keys, in their order. */
    static List<Proposal> proposals(List<String> keys, History history, Words words) {
        return keys.stream()
                .flatMap(key -> history.row(ProposalRow.class, key).stream())
                .map(recorded -> proposal(recorded, words))
                .toList();
    }

    private static Proposal proposal(Recorded<ProposalRow> recorded, Words words) {
        ProposalRow row = recorded.row();
        return new Proposal(
                row.kind(),
                row.wording(),
                row.askedBy(),
                row.askedOn() == null ? null : words.when(row.askedOn()),
                row.outcome(),
                became(row.became()),
                row.reason(),
                recorded.index());
    }

    /** Where a pledge or measure is shown; a proposal has no page of its own. */
    private static @Nullable String became(@Nullable String subject) {
        if (subject == null || subject.startsWith("proposal:")) {
            return null;
        }
        int colon = subject.indexOf(':');
        return "/" + subject.substring(0, colon) + "s/" + subject.substring(colon + 1);
    }
}
