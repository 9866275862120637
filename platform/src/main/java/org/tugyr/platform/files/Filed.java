package org.tugyr.platform.files;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;

/** A row that files a document: whose bytes come with it, and are kept by their digest. */
public interface Filed extends Row {

    /** The document's file below {@code evidence/} in the folder of an import; null where none came with the row. */
    @Nullable
    String file();

    /** Its media type; null where it is not known. */
    @Nullable
    String mediaType();

    /** Its SHA-256 in lower-case hexadecimal digits; null where there is no file. */
    @Nullable
    String sha256();

    /** The same row with what was found out about its file. */
    Filed with(@Nullable String mediaType, String sha256);
}
