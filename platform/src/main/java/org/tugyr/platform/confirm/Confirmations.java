package org.tugyr.platform.confirm;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** Says on the page of an entry, a verdict or a stocktake which office confirmed it: one query where none did. */
final class Confirmations implements Section {

    private static final int ORDER = 90;
    private static final String ENTRY = "entry";

    private final Tables tables;
    private final Titles titles;
    private final Pages pages;

    Confirmations(Tables tables, Titles titles, Pages pages) {
        this.tables = tables;
        this.titles = titles;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        String key = subject.substring(subject.indexOf(':') + 1);
        List<Tables.Placed<AssertionRow>> found = switch (subject.substring(0, subject.indexOf(':'))) {
            case ENTRY ->
                tables.rows(
                        AssertionRow.class,
                        state.size(),
                        "first <= ? and first + count > ? order by first",
                        Long.parseLong(key),
                        Long.parseLong(key));
            case "verdict", "stocktake" ->
                tables.rows(AssertionRow.class, state.size(), "about = ? order by first", subject);
            default -> List.of();
        };
        return found.isEmpty() ? List.of() : List.of(new Part(Place.LEAD, content(found, reader, state.day())));
    }

    private Content content(List<Tables.Placed<AssertionRow>> found, Reader reader, LocalDate day) {
        List<String> offices = found.stream()
                .map(placed -> "office:" + placed.row().office())
                .distinct()
                .toList();
        Map<String, Text> names = titles.of(offices, day);
        List<ConfirmedLine> lines = found.stream()
                .map(placed -> new ConfirmedLine(
                        names.getOrDefault(
                                "office:" + placed.row().office(),
                                Text.of("en", placed.row().office())),
                        placed.index()))
                .toList();
        return pages.part("confirm/confirmed.jte", Map.of("w", reader.words(), "lines", lines));
    }
}
