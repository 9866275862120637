package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review: what is reported and measured side by side, what the council asked for and what came, and how it ended.
 *
 * @param voices what is reported and measured of the pledge
 * @param judged the verdict that stands on it; null where none does
 */
public record ReviewView(
        CouncilView.ReviewLine line,
        Named council,
        List<AskedLine> requests,
        List<VerdictLine> verdicts,
        List<AskedLine> recommendations,
        List<Content> voices,
        @Nullable JudgedVoice judged,
        boolean past) {

    public ReviewView {
        voices = List.copyOf(voices);
        requests = List.copyOf(requests);
        verdicts = List.copyOf(verdicts);
        recommendations = List.copyOf(recommendations);
    }
}
