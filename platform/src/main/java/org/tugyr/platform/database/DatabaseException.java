package org.tugyr.platform.database;

import org.jspecify.annotations.Nullable;

/** A database that cannot be used as it is; the message tells its operator what is wrong and what to do. */
public class DatabaseException extends RuntimeException {

    DatabaseException(String message) {
        this(message, null);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
