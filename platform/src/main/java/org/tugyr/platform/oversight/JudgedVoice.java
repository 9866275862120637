package org.tugyr.platform.oversight;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * What a council finds of a pledge, on the pledge's page.
 *
 * @param dissents how many members were for another verdict
 * @param replied whether the respondent has replied
 */
public record JudgedVoice(
        String pledge, VerdictLine line, @Nullable Text reasons, int dissents, boolean replied, boolean past) {

    /** The verdict for machines. */
    public String outcome() {
        return line.outcome().name();
    }
}
