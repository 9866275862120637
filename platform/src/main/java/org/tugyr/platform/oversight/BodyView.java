package org.tugyr.platform.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What headquarters decided and which councils judge, on the page of an area, an organisation or a person.
 *
 * @param tally null where nothing was decided
 * @param decisions where they are listed
 * @param escalated decisions of areas right below that came up here
 */
public record BodyView(
        DecisionsView.@Nullable Tally tally,
        String decisions,
        List<DecisionLine> escalated,
        List<CouncilView.Line> councils) {

    public BodyView {
        escalated = List.copyOf(escalated);
        councils = List.copyOf(councils);
    }
}
