package org.tugyr.platform.web.parts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as plain values: what its CSV holds.
 *
 * @param name in the address and in the file's name, such as {@code values}
 * @param lines may be read a part at a time, where the table is long
 */
public record Sheet<L>(String name, Iterable<? extends L> lines, List<Field<L>> fields) {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    public Sheet {
        fields = List.copyOf(fields);
    }

    /** What a field holds. */
    public enum Sort {
        /** Words: a string, a {@link org.tugyr.platform.facts.Text}, a day. */
        TEXT,
        /** A number: whole, decimal, or a {@link Figure} without its unit. */
        NUMBER,
        /** Where something is: a path of this site. */
        LINK
    }

    /**
     * A column.
     *
     * @param head message key of its name
     */
    public record Field<L>(String head, Sort sort, Cell<? super L> cell) {}

    /** The value of a line in one column; null where it has none. */
    @FunctionalInterface
    public interface Cell<L> {
        @Nullable
        Object of(L line);
    }

    /** A table without columns yet. */
    public static <L> Sheet<L> of(String name, Iterable<? extends L> lines) {
        return new Sheet<>(name, lines, List.of());
    }

    /** The table with one more column, of words. */
    public Sheet<L> text(String head, Cell<? super L> cell) {
        return with(new Field<>(head, Sort.TEXT, cell));
    }

    /** The table with one more column, of numbers. */
    public Sheet<L> number(String head, Cell<? super L> cell) {
        return with(new Field<>(head, Sort.NUMBER, cell));
    }

    /** The table with one more column, of addresses. */
    public Sheet<L> link(String head, Cell<? super L> cell) {
        return with(new Field<>(head, Sort.LINK, cell));
    }

    /** A text as a cell: what a spreadsheet would compute is made a text of by an apostrophe, which it does not show. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private Sheet<L> with(Field<L> field) {
        List<Field<L>> more = new ArrayList<>(fields);
        more.add(field);
        return new Sheet<>(name, lines, more);
    }
}
