package org.tugyr.platform.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.web.words.Language;

/** New rows of a draft, with what is known of them without being told. */
final class FreshRows {

    private final Desk desk;
    private final Writing writing;

    FreshRows(Desk desk, Writing writing) {
        this.desk = desk;
        this.writing = writing;
    }

    /** A row to be filled in, with what is known of it without being told. */
    Entered row(Language language, Submission draft, String file, MultiValueMap<String, String> typed) {
        Form form = desk.form(draft.form());
        Kind<? extends Row> kind = desk.kind(form, file);
        Map<String, String> asked = new LinkedHashMap<>(desk.given(form, kind));
        asked.putAll(FormCells.sent(kind, typed));
        Map<String, String> cells = Fields.begun(kind, asked, writing.today(draft.root()), language);
        return new Entered(file, joined(draft, kind, cells), null);
    }

    /** A row that comes with others refers to them without being told, and lies where the main one does. */
    private Map<String, String> joined(Submission draft, Kind<?> kind, Map<String, String> cells) {
        Map<String, String> joined = new LinkedHashMap<>(cells);
        for (Entered other : draft.rows()) {
            Kind<?> beside = desk.kind(desk.form(draft.form()), other.file());
            String key = other.typed().cell(beside.fields().getFirst().name());
            for (Kind.Field field : kind.fields()) {
                boolean refers = !key.isEmpty() && field.refs().equals(List.of(beside.subjectKind()));
                if (refers && beside != kind) {
                    joined.putIfAbsent(field.name(), key);
                    break;
                }
            }
        }
        Entered main = draft.rows().getFirst();
        for (Kind.Field field : kind.fields()) {
            String cell = main.typed().cell(field.name());
            if (field.refs().equals(List.of("area")) && !field.optional() && !cell.isEmpty()) {
                joined.putIfAbsent(field.name(), cell);
            }
        }
        return joined;
    }
}
