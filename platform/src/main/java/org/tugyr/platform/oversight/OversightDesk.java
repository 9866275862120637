package org.tugyr.platform.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * A part of the desk: what an office has to do with oversight.
 *
 * @param id of its heading
 * @param title its heading
 * @param office public name of the office
 * @param lead how the lines are ordered
 * @param rule name of the rule that orders them; null where the lead says all
 * @param empty what is said where there are none
 * @param more how many lines are left out
 * @param start what can be begun here; null for nothing
 */
public record OversightDesk(
        String id,
        String title,
        Text office,
        String lead,
        @Nullable String rule,
        List<DeskLine> lines,
        String empty,
        int more,
        @Nullable Start start) {

    public OversightDesk {
        lines = List.copyOf(lines);
    }

    /**
     * A button.
     *
     * @param id of the draft that it begins
     */
    public record Start(String action, String office, String id, String label, String note) {}
}
