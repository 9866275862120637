package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/** On the page of an entry: what it changed and why, what changed it later, and where offices correct it. Three queries. */
final class CorrectionSection implements Section {

    private static final int ORDER = 10;
    private static final String ENTRY = "entry:";

    private final Kinds kinds;
    private final Forms forms;
    private final RowTelling telling;
    private final FactLog log;
    private final Pages pages;

    CorrectionSection(Kinds kinds, Forms forms, RowTelling telling, FactLog log, Pages pages) {
        this.kinds = kinds;
        this.forms = forms;
        this.telling = telling;
        this.log = log;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!subject.startsWith(ENTRY)) {
            return List.of();
        }
        long index = Long.parseLong(subject.substring(ENTRY.length()));
        return log.entries(List.of(index)).stream()
                .map(entry -> part(entry, reader, state))
                .toList();
    }

    private Part part(Recorded<?> entry, Reader reader, RecordState state) {
        Kind<? extends Row> kind = kinds.of(entry.row());
        String key = kind.key(entry.row());
        List<? extends Recorded<?>> versions = List.of(entry);
        History history = null;
        List<String> about = kind.about(entry.row());
        if (!about.isEmpty()) {
            history = log.history(about.subList(0, 1), state.size(), List.of(kind.type(), CorrectionRow.class));
            versions = history.versions(kind.type(), key);
        }
        Recorded<?> before = null;
        Recorded<?> after = null;
        for (Recorded<?> version : versions) {
            if (version.index() < entry.index()) {
                before = version;
            } else if (version.index() > entry.index() && after == null) {
                after = version;
            }
        }
        boolean written = forms.find(kind.file()).isPresent();
        CorrectionView view = new CorrectionView(
                before == null ? null : before.index(),
                before == null ? new RowLines(List.of()) : lines(entry, before, reader),
                before == null || history == null ? null : reason(history, before.index()),
                after == null ? null : after.index(),
                written && after == null ? kind.file() : null,
                key);
        Map<String, Object> params = new HashMap<>(Map.of("w", reader.words(), "view", view));
        return new Part(Place.LEAD, pages.part("writing/correction.jte", params));
    }

    private RowLines lines(Recorded<?> entry, Recorded<?> before, Reader reader) {
        LocalDate day = LocalDate.ofInstant(entry.fact().at(), ZoneOffset.UTC);
        Map<String, Text> names =
                telling.titles(entry.fact().root(), List.of(entry.row(), before.row()), Set.of(), day, reader.words());
        return telling.row(entry.row(), before.row(), names, reader.words());
    }

    private static @Nullable Text reason(History history, long entry) {
        return history.rows(CorrectionRow.class).stream()
                .map(Recorded::row)
                .filter(row -> row.entry() == entry)
                .map(CorrectionRow::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
