package org.tugyr.platform.intake;

/** What became of an import. */
public sealed interface Result {

    /** Done, or what would be done in a dry run. */
    record Imported(Summary summary) implements Result {}

    /** The input is wrong; nothing was written. */
    record BadInput(Problems problems) implements Result {}

    /** Rows differ both from their last import and from the record; nothing was written. */
    record Conflict(Summary summary) implements Result {}

    /** The record changed under the import, which stopped; what it wrote stays, and it may be run again. */
    record Overtaken(Summary summary, long written) implements Result {}
}
