package org.tugyr.platform.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;

/**
 * The attestations of a record by topic, or those of one topic.
 *
 * @param topic the name of the topic shown; null for the list of all
 */
public record TopicsView(
        List<Choice> records,
        String root,
        @Nullable Text topic,
        List<Topic> topics,
        List<AttestationView> attestations) {

    public TopicsView {
        records = List.copyOf(records);
        topics = List.copyOf(topics);
        attestations = List.copyOf(attestations);
    }
}
