package org.tugyr.platform.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tugyr.platform.web.words.Words;

/** What later modules tell followers of one kind of subject: contributed as a bean, together with a {@code FollowKind} of it. */
public interface News {

    /** The kind of subject, such as {@code pledge}. */
    String kind();

    /** What can be followed under a key; empty where there is nothing of that kind, or no longer. Words are in the follower's language. */
    Optional<Followed> subject(String key, Words words);

    /** Up to where everything is told now: what comes later is new. */
    long now(String key);

    /**
     * What is new.
     *
     * @param told what {@link #now} or {@link Told#upTo} said before
     */
    Told since(String key, long told, Words words);

    /**
     * What is followed.
     *
     * @param title as it is called, in the follower's language
     * @param path of its page
     * @param zone that decides when it is morning
     * @param synthetic whether its record is invented
     */
    record Followed(String title, String path, ZoneId zone, boolean synthetic) {}

    /**
     * What is new, what matters most first.
     *
     * @param upTo up to where it is told
     */
    record Told(List<Line> lines, long upTo) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** A change in one line, and the path of the page that shows it. */
    record Line(String words, String path) {}
}
