package org.tugyr.platform.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.words.Words;

/** Collects how the parts of a page are known: each by its entry of the log, and by the evidence that the entry names. */
public final class Sources {

    private final History own;
    private final Words words;
    private final List<Source> sources = new ArrayList<>();
    private final Set<Long> told = new HashSet<>();

    /** @param own holds the evidence that is named */
    public Sources(History own, Words words) {
        this.own = own;
        this.words = words;
    }

    /** Adds how something is known, unless its entry was already told. */
    public void add(String what, Recorded<?> fact, @Nullable String evidence) {
        if (told.add(fact.index())) {
            sources.add(source(what, fact, evidence));
        }
    }

    private Source source(String what, Recorded<?> fact, @Nullable String evidence) {
        String entry = "/log/entries/" + fact.index();
        EvidenceRow document = evidence == null ? null : document(own, evidence);
        if (evidence == null || document == null) {
            return new Source(what, fact.index(), entry, null, null);
        }
        Text title = document.title();
        String reader = words.language().tag();
        String shown = title.shown(reader);
        return new Source(
                what,
                fact.index(),
                entry,
                title.in(reader),
                "/evidence/" + evidence,
                shown.equals(reader) ? null : shown,
                words.of("programme.independence", document.independence()));
    }

    /** The evidence of a key; null where the history does not hold it. */
    public static @Nullable EvidenceRow document(History own, @Nullable String evidence) {
        return evidence == null
                ? null
                : own.row(EvidenceRow.class, evidence).map(Recorded::row).orElse(null);
    }

    /** All that were added, in order. */
    public List<Source> list() {
        return List.copyOf(sources);
    }
}
