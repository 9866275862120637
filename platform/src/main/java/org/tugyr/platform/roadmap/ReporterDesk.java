package org.tugyr.platform.roadmap;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Scope;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.Drafts;

/** The desk of reporters: what is to be reported, what was due first before the rest. Three queries for each of their offices. */
final class ReporterDesk implements DeskPart {

    static final String FORM = "values";

    private static final Set<String> REFUSED = Set.of("none", "empty", "unreadable");
    private static final int ORDER = 20;
    private static final int SHOWN = 15;
    private static final int SOON = 30;

    private final Drafts drafts;
    private final DueStore store;
    private final Pages pages;

    ReporterDesk(Drafts drafts, DueStore store, Pages pages) {
        this.drafts = drafts;
        this.store = store;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        return drafts.offices(offices, FORM).stream()
                .map(held -> pages.part(
                        "roadmap/reporter.jte",
                        Map.of("w", reader.words(), "view", view(held, refused(reader)), "token", token)))
                .toList();
    }

    private ReporterView view(Held held, @Nullable String refused) {
        LocalDate today = held.record().day();
        Scope scope = held.row().scope();
        List<Awaited> awaited = store.awaited(held.row().record(), scope);
        List<LocalDate> due = awaited.stream()
                .flatMap(each -> each.missing(today).stream().map(each::due))
                .toList();
        return new ReporterView(
                held.row().office(),
                held.row().title(),
                today,
                store.values(awaited, today, SHOWN).stream()
                        .map(value -> line(value, today))
                        .toList(),
                due.size(),
                due.stream().filter(day -> day.isBefore(today)).count(),
                store.measures(held.row().record(), scope, today.plusDays(SOON), SHOWN).stream()
                        .map(measure -> new ReporterView.Measure(
                                measure.measure(),
                                measure.name(),
                                measure.due(),
                                measure.due().isBefore(today)))
                        .toList(),
                refused);
    }

    private static @Nullable String refused(Reader reader) {
        String asked = reader.asked("sheet");
        return asked != null && REFUSED.contains(asked) ? "roadmap.sheet.refused." + asked : null;
    }

    private static ReporterView.Value line(DueValue value, LocalDate today) {
        return new ReporterView.Value(
                value.indicator(),
                value.name(),
                value.unit(),
                value.areaName(),
                value.period(),
                value.due(),
                value.overdue(today));
    }
}
