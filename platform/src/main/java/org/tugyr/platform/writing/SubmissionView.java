package org.tugyr.platform.writing;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.intake.words.Said;

/**
 * A submission: what will be recorded, in plain words, and what can be done with it.
 *
 * @param office title of the office
 * @param zone in which times are told
 * @param summary what it comes to as a whole; null where there is nothing to say
 * @param more how many rows are not shown
 * @param atOnce whether it is recorded as soon as it is submitted
 * @param confirmable whether it can be confirmed with a passkey
 * @param confirmed whether it was
 * @param refusal why it cannot be recorded as a whole, in the reader's language; null for nothing
 * @param returned why it came back; null where it did not
 * @param reason form field for why something is corrected; null where nothing is
 * @param adds what else can be recorded with it
 * @param said what was done a moment ago; null for nothing
 */
public record SubmissionView(
        Frame frame,
        String id,
        int version,
        Submission.State state,
        String office,
        ZoneId zone,
        @Nullable Instant dueAt,
        @Nullable Content summary,
        List<Block> blocks,
        int more,
        boolean ready,
        boolean atOnce,
        boolean confirmable,
        boolean confirmed,
        @Nullable String refusal,
        @Nullable String returned,
        @Nullable FieldView reason,
        List<Add> adds,
        List<Entry> entries,
        @Nullable String said) {

    public SubmissionView {
        blocks = List.copyOf(blocks);
        adds = List.copyOf(adds);
        entries = List.copyOf(entries);
    }

    /**
     * A row of it.
     *
     * @param place from 1
     * @param kind what it is
     * @param correction whether it corrects an entry that stands
     * @param same whether the record says so already
     * @param stale whether somebody recorded something else under its key meanwhile
     * @param joined whether it is added by the site itself, and cannot be changed
     * @param errors what is wrong with it
     */
    public record Block(
            int place,
            String kind,
            RowLines words,
            boolean correction,
            boolean same,
            boolean stale,
            boolean joined,
            List<Said> errors) {

        public Block {
            errors = List.copyOf(errors);
        }
    }

    /** A kind of rows that can be added. */
    public record Add(String file, String kind) {}

    /** An entry that it became, with the page of what it is about; null where that has none. */
    public record Entry(long index, @Nullable String page) {}

    public boolean draft() {
        return state == Submission.State.DRAFT;
    }

    public boolean waiting() {
        return state == Submission.State.WAITING;
    }
}
