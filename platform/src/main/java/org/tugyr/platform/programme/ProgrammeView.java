package org.tugyr.platform.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.programme.PledgeRows.ProposalKind;
import org.tugyr.platform.programme.PledgeRows.ProposalOutcome;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * What the page of a programme shows of its own module.
 *
 * @param organisation whose programme it is, by the name it has on the page's day
 * @param period from when to when, in the reader's language
 * @param framework what it refers to; null where it refers to none
 * @param asked how its pledges came about; null where the page looks back
 * @param proposals a page of what was asked for; null likewise
 */
public record ProgrammeView(
        ProgrammeRow row,
        Text organisation,
        Text area,
        @Nullable String period,
        @Nullable Framework framework,
        @Nullable Asked asked,
        @Nullable Proposals proposals,
        List<Source> sources) {

    public ProgrammeView {
        sources = List.copyOf(sources);
    }

    /** All that its page takes: the view, what later modules contribute, and whether it looks back. */
    public record Sheet(ProgrammeView programme, Sections.Parts parts, boolean past) implements Tabular {

        @Override
        public List<org.tugyr.platform.web.parts.Sheet<?>> sheets(Words words) {
            Proposals proposals = programme.proposals();
            return proposals == null ? List.of() : List.of(proposals.sheet(words));
        }
    }

    /**
     * A set of principles.
     *
     * @param missing how many more it says it has
     */
    public record Framework(Text name, List<Text> principles, int missing) {

        public Framework {
            principles = List.copyOf(principles);
        }
    }

    /** How many of the pledges came from a proposal or demand. */
    public record Asked(long pledges, long fromProposals) {}

    /**
     * A page of proposals.
     *
     * @param all of them, on whatever page
     */
    public record Proposals(List<Proposal> lines, long inAll, Pager pager, Lines<Proposal> all) {

        public Proposals {
            lines = List.copyOf(lines);
        }

        org.tugyr.platform.web.parts.Sheet<Proposal> sheet(Words words) {
            return org.tugyr.platform.web.parts.Sheet.<Proposal>of("proposals", all)
                    .text("programme.proposals.what", Proposal::wording)
                    .text("web.csv.kind", line -> words.of("programme.proposal-kind", line.kind()))
                    .text("programme.proposals.who", Proposal::askedBy)
                    .text("web.csv.from", Proposal::askedOn)
                    .text("programme.proposals.became", line -> words.of("programme.proposal-outcome", line.outcome()))
                    .link("web.csv.page", Proposal::became)
                    .text("web.csv.reason", Proposal::reason)
                    .link("web.csv.entry", line -> "/log/entries/" + line.entry());
        }
    }

    /**
     * A proposal and what became of it.
     *
     * @param wording null where it was erased
     * @param became address of the pledge, measure or proposal it became part of
     */
    public record Proposal(
            ProposalKind kind,
            @Nullable Text wording,
            @Nullable Text askedBy,
            @Nullable String askedOn,
            ProposalOutcome outcome,
            @Nullable String became,
            @Nullable Text reason,
            long entry) {}

    /** All programmes of a record. */
    public record All(List<Choice> records, List<Line> lines) {

        public All {
            lines = List.copyOf(lines);
        }
    }

    /** A programme in one line. */
    public record Line(
            String key,
            Text name,
            ProgrammeKind kind,
            ProgrammeState state,
            Text organisation,
            Text area,
            long pledges) {}
}
