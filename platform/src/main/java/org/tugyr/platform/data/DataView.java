package org.tugyr.platform.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Choice;

/**
 * The page of what can be taken away.
 *
 * @param base where the files of the record are, without a slash at the end
 * @param licence as an SPDX id; null where the keeper of the record has not said
 * @param files those that are no tables
 * @param tables in the order in which they refer to one another
 * @param doors paths of the API
 */
public record DataView(
        List<Choice> records,
        String base,
        boolean synthetic,
        @Nullable String licence,
        String size,
        String day,
        List<File> files,
        List<File> tables,
        List<String> doors) {

    public DataView {
        records = List.copyOf(records);
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        doors = List.copyOf(doors);
    }

    /**
     * A file, or a table without the ending of its files.
     *
     * @param path where it is
     * @param key message key of what is in it
     */
    public record File(String path, String key) {}
}
