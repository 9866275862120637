package org.tugyr.platform.database;

import java.nio.file.Path;

/** Another process, or another part of this one, works on the same data folder. */
public final class DataFolderInUseException extends DatabaseException {

    DataFolderInUseException(Path data, String holder) {
        super("The data folder %s is in use by process %s. Stop that process first, or name another folder."
                .formatted(data, holder.isBlank() ? "(unknown)" : holder));
    }
}
