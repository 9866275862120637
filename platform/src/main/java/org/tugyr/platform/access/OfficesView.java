package org.tugyr.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * The offices that somebody holds.
 *
 * @param vacant records without an administrator, which they may take
 */
public record OfficesView(List<Line> offices, List<Text> vacant) {

    public OfficesView {
        offices = List.copyOf(offices);
        vacant = List.copyOf(vacant);
    }

    /**
     * An office.
     *
     * @param place where it holds; null for the whole record
     */
    public record Line(Held held, @Nullable Text place) {}
}
