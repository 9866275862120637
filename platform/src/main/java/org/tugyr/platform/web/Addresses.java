package org.tugyr.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pages of subjects are. */
public final class Addresses {

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("area", "/areas/"),
            Map.entry("organisation", "/organisations/"),
            Map.entry("person", "/persons/"),
            Map.entry("cohort", "/cohorts/"),
            Map.entry("evidence", "/evidence/"),
            Map.entry("programme", "/programmes/"),
            Map.entry("pledge", "/pledges/"),
            Map.entry("roadmap", "/roadmaps/"),
            Map.entry("measure", "/measures/"),
            Map.entry("indicator", "/indicators/"),
            Map.entry("report", "/reports/"),
            Map.entry("claim", "/claims/"),
            Map.entry("contest", "/contests/"),
            Map.entry("disagreements", "/disagreements/"),
            Map.entry("list", "/lists/"),
            Map.entry("council", "/councils/"),
            Map.entry("review", "/reviews/"),
            Map.entry("verdict", "/verdicts/"),
            Map.entry("stocktake", "/stocktakes/"));

    private Addresses() {}

    /**
     * The page of a subject.
     *
     * @param subject kind and key, such as {@code pledge:roads}
     * @return null where subjects of its kind have no page of their own
     */
    public static @Nullable String of(String subject) {
        int colon = subject.indexOf(':');
        String path = PATHS.get(subject.substring(0, Math.max(0, colon)));
        return path == null ? null : path + subject.substring(colon + 1);
    }
}
