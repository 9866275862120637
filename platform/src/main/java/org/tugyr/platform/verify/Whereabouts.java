package org.tugyr.platform.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.writing.Form;

/** Where the subjects of a record lie, as far as that decides who writes them: of each what its row leads to, and for some who wrote it. */
final class Whereabouts {

    private static final String BETWEEN = "\t";

    private final Written written;
    private final PackedTexts subjects = new PackedTexts();

    Whereabouts(Written written) {
        this.written = written;
    }

    /** What is kept of a row: the subjects that its columns lead to, one after the other. */
    String leads(Kind<?> kind, Row row) {
        List<String> leads = new ArrayList<>();
        for (Kind.Field field : written.columns(kind)) {
            Object value = field.read(row);
            leads.add(
                    value == null
                            ? ""
                            : field.refs().isEmpty()
                                    ? kind.subjectKind() + ":" + value
                                    : field.subject(value.toString()));
        }
        return String.join(BETWEEN, leads);
    }

    /** Keeps where a row's subject lies from here on; of what lies nowhere, who wrote it. */
    void put(Kind<?> kind, Row row, String by) {
        if (!kind.subjectKind().isEmpty()) {
            String subject = subject(kind, row);
            String now = Form.isOfNoPlace(kind.subjectKind()) ? by : leads(kind, row);
            String before = subjects.get(subject);
            if (!now.equals(before)) {
                var _ = subjects.remove(subject);
                subjects.add(subject, now);
            }
        }
    }

    /** What is kept of a subject; null where there is none yet. */
    @Nullable
    String of(String subject) {
        return subjects.get(subject);
    }

    static String subject(Kind<?> kind, Row row) {
        return kind.subjectKind() + ":" + kind.fields().getFirst().read(row);
    }

    /**
     * The areas and organisations to which paths lead.
     *
     * @param columns of the row that they begin at
     * @param leads what is kept of that row
     * @param beside what is kept of subjects that are recorded together with it
     */
    Set<String> places(
            List<List<String>> paths, Iterable<Kind.Field> columns, String leads, Map<String, String> beside) {
        Set<String> places = new LinkedHashSet<>();
        paths.forEach(path -> follow(path, columns, leads, beside, places));
        return places;
    }

    private void follow(
            List<String> path,
            Iterable<Kind.Field> columns,
            String leads,
            Map<String, String> beside,
            Set<String> places) {
        Iterator<String> cells = List.of(leads.split(BETWEEN, -1)).iterator();
        for (Kind.Field field : columns) {
            String subject = cells.next();
            if (!field.name().equals(path.getFirst()) || subject.isEmpty()) {
                continue;
            } else if (path.size() == 1) {
                if (Form.isPlace(subject)) {
                    places.add(subject);
                }
                continue;
            }
            String next = beside.getOrDefault(subject, of(subject));
            if (next != null) {
                follow(path.subList(1, path.size()), written.columns(subject).toList(), next, beside, places);
            }
        }
    }
}
