package org.tugyr.platform.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;

/** Finds out from where a reader looks at a subject: now, or with {@code ?at=SIZE} as the log was at that size. */
public final class Viewpoints {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

    private final Standpoints standpoints;

    Viewpoints(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    /**
     * The viewpoint on a subject.
     *
     * @param at the size asked for, as it stands in the address; null for now
     * @throws PageProblem where there is no such subject, or the log never had that size
     */
    public Standpoint on(String kind, String key, @Nullable String at) {
        if (!KEY.matcher(key).matches()) {
            throw PageProblem.noSubject(key);
        }
        String subject = kind + ":" + key;
        if (at == null) {
            return standpoints.on(subject, OptionalLong.empty()).orElseThrow(() -> PageProblem.noSubject(key));
        }
        if (!SIZE.matcher(at).matches()) {
            throw PageProblem.badParameter("at", at);
        }
        return standpoints
                .on(subject, OptionalLong.of(Long.parseLong(at)))
                .orElseThrow(() -> standpoints.on(subject, OptionalLong.empty()).isPresent()
                        ? PageProblem.badParameter("at", at)
                        : PageProblem.noSubject(key));
    }
}
