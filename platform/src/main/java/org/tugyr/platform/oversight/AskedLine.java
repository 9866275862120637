package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * What a council asked of a body: evidence, or to follow a recommendation.
 *
 * @param key its number's id without the state
 * @param state the name of its state for machines
 * @param said the state in the reader's language
 * @param bad nothing came, or it is late
 * @param by until when; null where no day was set
 * @param answers what came, in order
 */
public record AskedLine(
        String key,
        Text wording,
        Named body,
        String state,
        String said,
        boolean bad,
        LocalDate on,
        @Nullable LocalDate by,
        List<Answer> answers,
        long entry) {

    public AskedLine {
        answers = List.copyOf(answers);
    }

    /**
     * What the body said.
     *
     * @param head what it did, in the reader's language
     */
    public record Answer(
            String head,
            LocalDate on,
            @Nullable Text words,
            @Nullable Named document,
            long entry) {}
}
