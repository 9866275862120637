package org.tugyr.platform.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.intake.words.Said;

/**
 * The form of one row.
 *
 * @param action where it is sent
 * @param hidden what is sent along
 * @param office title of the office it is written under
 * @param fields to fill in
 * @param rare fields that seldom need it
 * @param errors what is wrong with the row as a whole
 * @param upload whether a file can be sent along
 * @param moved what somebody else has changed meanwhile; null for nothing
 * @param back where to go without saving
 */
public record RowFormView(
        Frame frame,
        String action,
        Map<String, String> hidden,
        String office,
        List<FieldView> fields,
        List<FieldView> rare,
        List<Said> errors,
        boolean upload,
        @Nullable RowLines moved,
        String back) {

    public RowFormView {
        hidden = Map.copyOf(hidden);
        fields = List.copyOf(fields);
        rare = List.copyOf(rare);
        errors = List.copyOf(errors);
    }
}
