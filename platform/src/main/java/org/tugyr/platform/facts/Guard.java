package org.tugyr.platform.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold among the rows of one subject before new ones of them are recorded; pure but for what it is shown. */
public interface Guard {

    /** The kind of subject it watches over. */
    String subjectKind();

    /** The rows that have it look at a subject when they are new or changed. */
    Set<Class<? extends Row>> watches();

    /** Refuses what must not be among the rows about a subject ({@code kind:key}). */
    void check(String subject, Scene scene);

    /** The record as it would be with the new rows in it. */
    interface Scene {

        /** The day on which the rows come in, where the record is kept. */
        LocalDate today();

        /** Whether all rows about a subject could be read: only then can one be found missing. */
        boolean complete(String subject);

        /** The latest version of each row of a kind that is about a subject. */
        <R extends Row> List<R> rows(Class<R> type, String subject);

        /** The latest version of the row of a kind with a key. */
        <R extends Row> Optional<R> row(Class<R> type, String key);

        /** What stands in the record under the row's key, where that is to be changed. */
        <R extends Row> Optional<R> before(R row);

        /** Says what is wrong with a row: in which column, what was expected there, and what was found. */
        void refuse(Row row, String column, String expected, String found);
    }
}
