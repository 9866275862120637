package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** Makes rows of the cells of one file or form. */
final class RowReader {

    private final Kind<? extends Row> kind;
    private final List<Columns.@Nullable Head> header;
    private final String file;
    private final Problems problems;
    private final @Nullable CellType[] types;
    private final TextCells texts;

    RowReader(Columns columns, List<Columns.@Nullable Head> header, String file, Problems problems) {
        this.kind = columns.kind();
        this.header = header;
        this.file = file;
        this.problems = problems;
        this.types = kind.fields().stream()
                .map(field -> field.type() == Text.class ? null : CellType.of(field))
                .toArray(CellType[]::new);
        this.texts = new TextCells(kind);
    }

    /**
     * The row, or null where something is wrong with it.
     *
     * @param line where it begins
     */
    @Nullable
    Row read(List<String> cells, long line) {
        long before = problems.count();
        if (cells.size() != header.size()) {
            refuse(line, "", header.size() + " cells as in the header", cells.size() + " cells");
            return null;
        }
        @Nullable Object[] values = new Object[types.length];
        boolean[] refused = new boolean[types.length];
        texts.begin();
        for (int i = 0; i < header.size(); i++) {
            Columns.@Nullable Head head = header.get(i);
            if (head != null) {
                cell(line, head, cells.get(i), values, refused);
            }
        }
        texts.end(values, (column, expected, found) -> refuse(line, column, expected, found));
        for (int i = 0; i < types.length; i++) {
            Kind.Field field = kind.fields().get(i);
            if (values[i] == null && !field.optional() && types[i] != null && !refused[i]) {
                refuse(line, field.name(), types[i].expected(), "");
            }
        }
        return problems.count() == before ? kind.create(values) : null;
    }

    private void cell(long line, Columns.Head head, String raw, @Nullable Object[] values, boolean[] refused) {
        String wrong = Cells.wrong(raw);
        String cell = wrong == null ? Cells.clean(raw) : "";
        if (wrong != null) {
            refuse(line, head.name(), wrong, Cells.found(raw));
            if (head.field() >= 0) {
                refused[head.field()] = true;
            }
        }
        CellType type = head.field() < 0 ? null : types[head.field()];
        if (type == null) {
            texts.add(head, cell, wrong != null);
        } else if (!cell.isEmpty()) {
            Object value = type.parser().apply(cell);
            if (value == null) {
                refuse(line, head.name(), type.expected(), cell);
                refused[head.field()] = true;
            }
            values[head.field()] = value;
        }
    }

    /** The subjects that a row seems to be about, though it cannot be read whole. */
    List<String> subjects(List<String> cells) {
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            Columns.@Nullable Head head = header.get(i);
            CellType type = head == null || head.field() < 0 ? null : types[head.field()];
            if (type != null && head != null) {
                values[head.field()] = type.parser().apply(cells.get(i).strip());
            }
        }
        List<String> subjects = new ArrayList<>();
        if (!kind.subjectKind().isEmpty() && values[0] != null) {
            subjects.add(kind.subjectKind() + ":" + values[0]);
        }
        for (int i = 0; i < values.length; i++) {
            if (kind.fields().get(i).about() && values[i] != null) {
                subjects.add(kind.fields().get(i).subject(String.valueOf(values[i])));
            }
        }
        return subjects;
    }

    private void refuse(long line, String column, String expected, String found) {
        problems.add(new Problem(file, line, column, expected, found));
    }

    @Override
    public String toString() {
        return file + Arrays.toString(types);
    }
}
