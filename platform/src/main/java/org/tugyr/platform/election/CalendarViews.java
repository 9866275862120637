package org.tugyr.platform.election;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.web.words.Words;

/** The calendar of a contest, for a page. Pure. */
record CalendarViews(ContestNames names, Words words) {

    /** The steps that are on record, in the order in which they are done. */
    List<ContestView.Step> of(History contests) {
        return contests.rows(ContestDayRow.class).stream()
                .sorted(Comparator.comparing(recorded -> recorded.row().step()))
                .map(recorded -> {
                    ContestDayRow row = recorded.row();
                    return new ContestView.Step(
                            words.of("election.step", row.step()),
                            days(row),
                            row.begins() == null ? null : row.begins().toString(),
                            row.ends() == null ? null : row.ends().toString(),
                            row.evidence() == null ? null : names.document(row.evidence()),
                            recorded.index());
                })
                .toList();
    }

    private String days(ContestDayRow row) {
        LocalDate begins = row.begins();
        LocalDate ends = row.ends();
        if (ends == null || ends.equals(begins)) {
            return words.day(Objects.requireNonNull(row.first()));
        }
        return begins == null
                ? words.get("election.calendar.until", words.day(ends))
                : words.get("people.fromto", words.day(begins), words.day(ends));
    }
}
