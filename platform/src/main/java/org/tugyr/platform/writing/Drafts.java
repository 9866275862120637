package org.tugyr.platform.writing;

import java.util.Optional;
import org.tugyr.platform.access.Signed;

/** Tells other modules what somebody has begun to write. */
public final class Drafts {

    private static final int LATEST = 20;

    private final Submissions submissions;

    Drafts(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The page of somebody's latest draft of a form, which goes on where they stopped; empty for none. */
    public Optional<String> path(Signed who, String root, String form) {
        return submissions.of(who.account(), LATEST).stream()
                .filter(one -> one.root().equals(root) && one.form().equals(form) && !one.corrects())
                .filter(one -> one.state() == Submission.State.DRAFT)
                .findFirst()
                .map(one -> NewPages.PATH + "/" + one.id() + RowPages.untouched(one));
    }
}
