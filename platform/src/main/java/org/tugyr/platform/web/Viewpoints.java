package org.tugyr.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;

/**
 * Finds out from where a reader looks at a subject: now, or with {@code ?at=SIZE} as the log was at that size, on the day of its
 * last entry; {@code ?at=SIZE@DAY} looks from a later day, on which nothing more had come in.
 */
public final class Viewpoints {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,18})(?:@(\\d{4}-\\d{2}-\\d{2}))?");

    private final Standpoints standpoints;

    Viewpoints(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    /**
     * The viewpoint on a subject.
     *
     * @param at the size asked for, and perhaps the day, as it stands in the address; null for now
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
        Matcher asked = SIZE.matcher(at);
        if (!asked.matches()) {
            throw PageProblem.badParameter("at", at);
        }
        long size = Long.parseLong(asked.group(1));
        Standpoint then = standpoints
                .on(subject, OptionalLong.of(size))
                .orElseThrow(() -> standpoints
                        .on(subject, OptionalLong.empty())
                        .map(now -> PageProblem.beyondLog(size, now.size()))
                        .orElseGet(() -> PageProblem.noSubject(key)));
        return asked.group(2) == null ? then : on(then, subject, at, asked.group(2));
    }

    /** The standpoint from a day that lies between its last entry's and today. */
    private Standpoint on(Standpoint then, String subject, String at, String day) {
        LocalDate today = standpoints
                .on(subject, OptionalLong.empty())
                .orElseThrow(PageProblem::unavailable)
                .day();
        try {
            LocalDate asked = LocalDate.parse(day);
            if (asked.isBefore(then.day()) || asked.isAfter(today)) {
                throw PageProblem.badParameter("at", at);
            }
            return then.on(asked);
        } catch (DateTimeException e) {
            throw PageProblem.badParameter("at", at);
        }
    }
}
