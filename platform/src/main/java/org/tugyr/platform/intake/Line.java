package org.tugyr.platform.intake;

import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;

/**
 * A row as it was read from a file.
 *
 * @param kind its kind
 * @param row the row
 * @param key the row's key
 * @param file path of the file within the folder
 * @param number its first line in the file
 */
record Line(Kind<? extends Row> kind, Row row, String key, String file, long number) {

    Line(Kind<? extends Row> kind, Row row, String file, long number) {
        this(kind, row, kind.key(row), file, number);
    }
}
