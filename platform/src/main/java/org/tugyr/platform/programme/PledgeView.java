package org.tugyr.platform.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.ProposalKind;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * What the page of a pledge shows of its own module: who promised what to whom, in which words, and who had asked for it.
 *
 * @param owner organisation that answers for it, by the name it has on the page's day
 * @param post post that answers for it
 * @param current the wording in force; null where none is on record
 * @param versions every wording, the latest first
 * @param sources how pledge and wordings are known
 * @param more how criteria and origins are known
 */
public record PledgeView(
        PledgeRow pledge,
        Text programme,
        Text area,
        @Nullable Text owner,
        @Nullable Text post,
        @Nullable Text principle,
        @Nullable Version current,
        List<Version> versions,
        List<Criterion> criteria,
        List<Origin> origins,
        List<Source> sources,
        List<Source> more) {

    public PledgeView {
        versions = List.copyOf(versions);
        criteria = List.copyOf(criteria);
        origins = List.copyOf(origins);
        sources = List.copyOf(sources);
        more = List.copyOf(more);
    }

    /**
     * All that its page takes.
     *
     * @param parts what later modules contribute
     * @param past whether the page looks back, as {@code ?at=SIZE} asks
     */
    public record Sheet(PledgeView pledge, Sections.Parts parts, boolean past) implements Tabular {

        @Override
        public List<org.tugyr.platform.web.parts.Sheet<?>> sheets(Words words) {
            return parts.sheets();
        }
    }

    /**
     * A wording.
     *
     * @param statedOn when, in the reader's language
     * @param due by when it was to be fulfilled, in the reader's language
     * @param dueBefore what stood there in the wording before, where it was another
     * @param drift what changed from the wording before, in their original language; empty for the first
     */
    public record Version(
            String statedOn,
            Text wording,
            @Nullable String due,
            @Nullable String dueBefore,
            WordingChange change,
            @Nullable Text reason,
            List<Drift.Run> drift,
            @Nullable Document document) {

        public Version {
            drift = List.copyOf(drift);
        }
    }

    /** A document that shows something. */
    public record Document(Text title, String href) {}

    /**
     * What would make the pledge kept or broken.
     *
     * @param late it was frozen after the programme had begun
     */
    public record Criterion(CriterionSide side, Text wording, String frozenOn, boolean late) {}

    /**
     * A proposal or demand that became this pledge.
     *
     * @param wording null where it was erased
     */
    public record Origin(
            ProposalKind kind,
            @Nullable Text wording,
            @Nullable Text askedBy,
            @Nullable String askedOn) {}

    /** Whether the pledge was taken back. */
    public boolean withdrawn() {
        return current != null && current.change() == WordingChange.WITHDRAWN;
    }

    /** Whether any criterion was frozen too late. */
    public boolean frozenLate() {
        return criteria.stream().anyMatch(Criterion::late);
    }
}
