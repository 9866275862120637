package org.tugyr.platform.facts;

import java.util.Map;

/**
 * A row that is to be recorded.
 *
 * @param root the record it hangs under
 * @param row the row
 * @param imported whether it comes from an import, which will compare with it the next time
 * @param salts of its sealed columns, where they were drawn before, as base64url; others are drawn when it is recorded
 */
public record Draft(String root, Row row, boolean imported, Map<String, String> salts) {

    public Draft {
        salts = Map.copyOf(salts);
    }

    /** A row whose salts are still to be drawn. */
    public Draft(String root, Row row, boolean imported) {
        this(root, row, imported, Map.of());
    }

    /** The draft with salts that were drawn before. */
    public Draft salted(Map<String, String> drawn) {
        return new Draft(root, row, imported, drawn);
    }
}
