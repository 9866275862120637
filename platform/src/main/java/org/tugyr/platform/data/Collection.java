package org.tugyr.platform.data;

import java.util.Arrays;
import java.util.List;

/** What programs can ask for, one after another or one by one. */
enum Collection {
    PLEDGES("pledges", "pledge", true, "wordings criteria reported"),
    INDICATORS("indicators", "indicator", true, "baselines targets values breaks"),
    AREAS("areas", "area", false, "area-changes"),
    ORGANISATIONS("organisations", "organisation", false, "posts"),
    PEOPLE("people", "person", false, "memberships person-merges person-splits"),
    CONTESTS("contests", "contest", true, "contest-rules contest-days candidacies rolls declared lots"),
    LISTS("lists", "list", true, "list-rules list-quotas aspirants bureau-choices slots list-figures"),
    CLAIMS("claims", "claim", false, "checks replies");

    private final String path;
    private final String subject;
    private final boolean inAreas;
    private final String with;

    /**
     * @param subject the kind of subject they are
     * @param inAreas whether each belongs to an area
     * @param with the kinds of rows that make one of them, beside its own, with spaces between them
     */
    Collection(String path, String subject, boolean inAreas, String with) {
        this.path = path;
        this.subject = subject;
        this.inAreas = inAreas;
        this.with = with;
    }

    /** The collection at a path of the API. */
    static Collection at(String path) {
        String name = path.substring(Api.V1.length() + 1).replaceAll("/.*", "");
        return Arrays.stream(values())
                .filter(each -> each.path.equals(name))
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return Api.V1 + "/" + path;
    }

    String subject() {
        return subject;
    }

    boolean inAreas() {
        return inAreas;
    }

    List<String> with() {
        return List.of(with.split(" "));
    }
}
