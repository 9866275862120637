package org.tugyr.platform.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Finding;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.words.Words;

/**
 * A pledge on which the voices disagree.
 *
 * @param area where it is promised; null where the list is of that area only
 */
public record FindingLine(
        Text title,
        String href,
        @Nullable Text area,
        Standing reported,
        Standing measured,
        Standing judged,
        Finding finding) {

    static FindingLine of(Listed pledge, @Nullable Text area, LocalDate day, Words words) {
        return new FindingLine(
                pledge.title(),
                "/pledges/" + pledge.pledge(),
                area,
                pledge.voices().said(),
                pledge.voices().shown(),
                pledge.voices().found(),
                Finding.of(pledge.voices(), pledge.grounds(), day, words).orElseThrow());
    }
}
