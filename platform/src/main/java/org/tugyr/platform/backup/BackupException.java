package org.tugyr.platform.backup;

/** A backup cannot be made or restored; the message is for the operator, and says what was left as it was. */
public final class BackupException extends RuntimeException {

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
