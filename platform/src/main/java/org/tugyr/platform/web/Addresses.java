package org.tugyr.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pages of subjects are. */
public final class Addresses {

    private static final Map<String, String> PATHS = Map.of(
            "area", "/areas/",
            "organisation", "/organisations/",
            "person", "/persons/",
            "cohort", "/cohorts/",
            "evidence", "/evidence/",
            "programme", "/programmes/",
            "pledge", "/pledges/",
            "roadmap", "/roadmaps/",
            "measure", "/measures/",
            "indicator", "/indicators/");

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
