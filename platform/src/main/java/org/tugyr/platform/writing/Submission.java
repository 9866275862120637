package org.tugyr.platform.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes under an office: a draft that only they see, until they submit it.
 *
 * @param id random
 * @param form file of the form's main kind
 * @param root the record
 * @param office under which it is written
 * @param account whose it is
 * @param rows what is to be recorded together, the main row first
 * @param reason why standing entries are corrected, as JSON of a text; null where none is
 * @param version grows with each change
 * @param changedAt when it was last changed
 * @param dueAt when it is recorded; null while it is a draft
 * @param returned message key of why it came back instead of being recorded; null where it did not
 * @param seed what its salts are drawn from, once its author was asked to confirm it; null until then
 * @param confirmation by which its author confirmed it; null where they did not
 * @param entries the entries it became, first and behind the last; null until then
 */
record Submission(
        String id,
        String form,
        String root,
        String office,
        String account,
        List<Entered> rows,
        @Nullable String reason,
        int version,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable String returned,
        @Nullable String seed,
        @Nullable Confirmation confirmation,
        @Nullable Entries entries) {

    Submission {
        rows = List.copyOf(rows);
    }

    /** Entries of the log from {@code first} up to {@code end}, without that. */
    record Entries(long first, long end) {}

    /** Where it is on its way. */
    enum State {
        DRAFT,
        WAITING,
        RECORDED
    }

    State state() {
        return entries != null ? State.RECORDED : dueAt != null ? State.WAITING : State.DRAFT;
    }

    /** Whether it corrects something that stands. */
    boolean corrects() {
        return rows.stream().anyMatch(row -> row.before() != null);
    }
}
