package org.tugyr.platform.errors;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/**
 * What all may see of a report.
 *
 * @param wrong in the reader's words; null before they are published
 * @param reply null before it is answered
 */
public record ErrorLine(
        long id,
        LocalDate receivedOn,
        String page,
        @Nullable Long size,
        State state,
        LocalDate due,
        @Nullable String wrong,
        @Nullable String reply,
        @Nullable LocalDate repliedOn,
        String lang) {

    /** Where a report stands. */
    public enum State {
        WAITING(Tone.OPEN, Icon.RING),
        LATE(Tone.BAD, Icon.ALERT),
        ANSWERED(Tone.DONE, Icon.CHECK);

        private final Tone tone;
        private final Icon icon;

        State(Tone tone, Icon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public Tone tone() {
            return tone;
        }

        public Icon icon() {
            return icon;
        }
    }

    static ErrorLine of(ErrorReport report, int within, Instant now) {
        LocalDate due = workingDays(day(report.receivedAt()), within);
        State state = report.reply() != null ? State.ANSWERED : due.isBefore(day(now)) ? State.LATE : State.WAITING;
        return new ErrorLine(
                report.id(),
                day(report.receivedAt()),
                report.page(),
                report.size(),
                state,
                due,
                report.published() ? report.wrong() : null,
                report.reply(),
                report.repliedAt() == null ? null : day(report.repliedAt()),
                report.lang());
    }

    /** The day that lies so many working days, Monday to Friday, after another. */
    static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Where the page is, as the reader saw it. */
    public String href() {
        boolean lasts = size != null
                && !page.contains("?")
                && page.chars().filter(c -> c == '/').count() == 2;
        return lasts ? page + "?at=" + size : page;
    }

    /** The language of what the reader and the keeper wrote, where that is not the reader's who looks at it. */
    public @Nullable String language(Words words) {
        return lang.equals(words.language().tag()) ? null : lang;
    }
}
