package org.tugyr.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Words;

/**
 * An expected no: why something asked for is not done.
 *
 * @param key message key of the reason
 * @param args what the message is told
 * @param field the form field it stands beside; null where it concerns the whole
 */
public record Refusal(
        String key, List<Object> args, @Nullable String field) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** A refusal of the whole. */
    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args), null);
    }

    /** The refusal beside a field. */
    public Refusal at(String name) {
        return new Refusal(key, args, name);
    }

    /** The reason in the reader's language. */
    public String reason(Words words) {
        return words.get(key, args.toArray());
    }
}
