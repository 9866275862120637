package org.tugyr.platform.founding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.writing.FieldView;

/**
 * A record to be founded.
 *
 * @param fields that everybody fills in
 * @param rare fields that few do
 * @param said message key of what is wrong with the whole; null for nothing
 * @param wrong whether anything is
 */
public record FoundingView(
        Frame frame,
        List<FieldView> fields,
        List<FieldView> rare,
        @Nullable String said,
        boolean wrong) {

    public FoundingView {
        fields = List.copyOf(fields);
        rare = List.copyOf(rare);
    }
}
