package org.tugyr.platform.writing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.Outcome;

/**
 * Records what has waited long enough, one submission after the other. Whoever holds a submission's row records it; where a node stops in
 * between, another finds that the entries are there already and only remembers it.
 */
final class Publisher implements Tick {

    /** How many are recorded in a tick at most. */
    private static final int AT_ONCE = 50;

    private static final int TICKS = 3_600;

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Submissions submissions;
    private final Uploaded uploaded;
    private final Writing writing;
    private final TransactionTemplate transaction;
    private int ticks;

    Publisher(Submissions submissions, Uploaded uploaded, Writing writing, TransactionTemplate transaction) {
        this.submissions = submissions;
        this.uploaded = uploaded;
        this.writing = writing;
        this.transaction = transaction;
    }

    @Override
    public void tick() {
        for (int i = 0; i < AT_ONCE && one(); i++) {
            // each in a transaction of its own
        }
        if (ticks++ % TICKS == 0) {
            submissions.tidy();
            uploaded.tidy();
        }
    }

    /** Records one at once, where it is due. */
    void take(String id) {
        transaction.executeWithoutResult(_ -> submissions.due(id).ifPresent(this::record));
    }

    /** Records one; false where none is due. */
    private boolean one() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<Submission> due = submissions.due();
            due.ifPresent(this::record);
            return due.isPresent();
        }));
    }

    private void record(Submission submission) {
        switch (writing.record(submission)) {
            case Outcome.Appended(long first, long size) ->
                submissions.recorded(submission, new Submission.Entries(first, size));
            case Outcome.Refused refused -> submissions.giveBack(submission, refused.reason());
            case Outcome.Stale _ -> throw new IllegalStateException("a rule decides on what stands");
        }
        LOG.debug("submission {} was taken up", submission.id());
    }
}
