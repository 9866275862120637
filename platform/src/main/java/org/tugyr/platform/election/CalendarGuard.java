package org.tugyr.platform.election;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Step;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;

/** The steps of a contest come one after another, and it is called and voted on when its own row says so. */
public record CalendarGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "contest";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ContestRow.class, ContestDayRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<ContestDayRow> days = scene.rows(ContestDayRow.class, subject).stream()
                .sorted(Comparator.comparing(ContestDayRow::step))
                .toList();
        days.forEach(day -> own(day, scene));
        for (int i = 1; i < days.size(); i++) {
            follows(days.get(i - 1), days.get(i), scene);
            if (days.get(i).step().compareTo(Step.VOTING) > 0) {
                afterwards(days, days.get(i), scene);
            }
        }
        scene.rows(ContestRow.class, subject)
                .forEach(contest -> days.forEach(day -> {
                    if (day.step() == Step.CALLED) {
                        within(contest.called(), "called", contest, day, scene);
                    } else if (day.step() == Step.VOTING) {
                        within(contest.held(), "held", contest, day, scene);
                    }
                }));
    }

    private static void own(ContestDayRow day, Scene scene) {
        LocalDate begins = day.begins();
        LocalDate ends = day.ends();
        if (begins == null && ends == null) {
            scene.refuse(day, "begins", "a first day or a last one", "");
        } else if (begins != null && ends != null && ends.isBefore(begins)) {
            scene.refuse(day, "ends", "a day from " + begins + " on", ends.toString());
        }
    }

    /** No step begins before an earlier one does. */
    private static void follows(ContestDayRow before, ContestDayRow after, Scene scene) {
        LocalDate first = before.first();
        LocalDate begins = after.first();
        if (first != null && begins != null && begins.isBefore(first)) {
            scene.refuse(
                    after,
                    after.begins() == null ? "ends" : "begins",
                    "a day from " + first + " on, since " + RowJson.word(before.step()) + " comes before "
                            + RowJson.word(after.step()),
                    begins.toString());
        }
    }

    /** Whatever comes after the vote does not begin before it has ended. */
    private static void afterwards(List<ContestDayRow> days, ContestDayRow after, Scene scene) {
        LocalDate first = after.begins() == null ? after.ends() : after.begins();
        days.stream()
                .filter(day -> day.step() == Step.VOTING)
                .map(ContestDayRow::last)
                .filter(last -> last != null && first != null && first.isBefore(last))
                .findFirst()
                .ifPresent(last -> scene.refuse(
                        after,
                        after.begins() == null ? "ends" : "begins",
                        "a day from " + last + " on, when the vote ends",
                        String.valueOf(first)));
    }

    private static void within(
            @Nullable When known, String column, ContestRow contest, ContestDayRow day, Scene scene) {
        LocalDate first = day.first();
        LocalDate last = day.last();
        if (known != null
                && first != null
                && last != null
                && (last.isBefore(known.earliest()) || first.isAfter(known.latest()))) {
            scene.refuse(
                    day,
                    day.begins() == null ? "ends" : "begins",
                    "days to which " + column + " of " + contest.contest() + ", " + known.text() + ", belongs",
                    first.toString());
        }
    }
}
