package org.tugyr.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * A rule in prose.
 *
 * @param html the text
 * @param sha256 of the text
 * @param adoptions by which records, and since when, as far as the log says
 */
public record RuleView(String html, String sha256, List<Adoption> adoptions) {

    public RuleView {
        adoptions = List.copyOf(adoptions);
    }

    /**
     * A version of the rule that a record goes by from a day on.
     *
     * @param since the day, in the reader's language
     * @param text which text was adopted, in the reader's language; null for this one
     * @param entry its place in the log
     */
    public record Adoption(
            String record,
            Text name,
            String version,
            String since,
            @Nullable String text,
            long entry) {}
}
