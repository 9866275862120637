package org.tugyr.platform.report;

import java.util.List;

/** What the record answers to a claim, and what that rests on. */
record Answer(Reason reason, List<Weighed> weighed) {

    public Answer {
        weighed = List.copyOf(weighed);
    }

    Mark mark() {
        return reason.mark();
    }
}
