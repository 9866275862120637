package org.tugyr.ledger;

/** Outside input that does not have its prescribed form; says where, what was expected and what was found. */
public final class MalformedException extends RuntimeException {
    private static final int EXCERPT = 40;

    private final String where;
    private final int line;
    private final int column;
    private final long offset;
    private final String expected;
    private final String found;

    private MalformedException(String in, int line, int column, long offset, String expected, String found) {
        super(in + place(line, column, offset) + ": expected " + expected + ", found " + found);
        this.where = in + place(line, column, offset);
        this.line = line;
        this.column = column;
        this.offset = offset;
        this.expected = expected;
        this.found = found;
    }

    static MalformedException at(String in, int line, int column, long offset, String expected, String found) {
        return new MalformedException(in, line, column, offset, expected, found);
    }

    static MalformedException onLine(String in, int line, String expected, String found) {
        return new MalformedException(in, line, 0, -1, expected, quote(found));
    }

    static MalformedException in(String in, String expected, String found) {
        return new MalformedException(in, 0, 0, -1, expected, found);
    }

    static String quote(String text) {
        var excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
        return "\"" + excerpt.replace("\n", "\\n") + "\"";
    }

    private static String place(int line, int column, long offset) {
        return (line == 0 ? "" : " line " + line)
                + (column == 0 ? "" : ", column " + column)
                + (offset < 0 ? "" : " (byte " + offset + ")");
    }

    /** What is malformed and at which place, in one phrase. */
    public String where() {
        return where;
    }

    /** Line, counted from 1; 0 where the input is not made of lines. */
    public int line() {
        return line;
    }

    /** Column in characters, counted from 1; 0 where only the line is known. */
    public int column() {
        return column;
    }

    /** Offset in UTF-8 bytes, counted from 0; -1 where it is not known. */
    public long offset() {
        return offset;
    }

    /** What should have stood there. */
    public String expected() {
        return expected;
    }

    /** What stood there instead, shortened. */
    public String found() {
        return found;
    }
}
