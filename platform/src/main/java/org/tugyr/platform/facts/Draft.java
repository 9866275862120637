package org.tugyr.platform.facts;

/**
 * A row that is to be recorded.
 *
 * @param root the record it hangs under
 * @param row the row
 * @param imported whether it comes from an import, which will compare with it the next time
 */
public record Draft(String root, Row row, boolean imported) {}
