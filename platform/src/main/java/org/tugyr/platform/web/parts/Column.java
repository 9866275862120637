package org.tugyr.platform.web.parts;

/**
 * The head of a table's column.
 *
 * @param numeric its cells are numbers, set flush right
 */
public record Column(String label, boolean numeric) {

    public static Column text(String label) {
        return new Column(label, false);
    }

    public static Column number(String label) {
        return new Column(label, true);
    }
}
