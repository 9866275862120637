package org.tugyr.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;

/**
 * Somebody whose address is confirmed.
 *
 * @param id random
 * @param account whose own address it is; null for who follows without an account
 * @param followings what they follow, in the order in which they began
 */
record Follower(
        String id, @Nullable String account, Language language, Frequency frequency, List<Following> followings) {

    Follower {
        followings = List.copyOf(followings);
    }

    /**
     * A subject that is followed.
     *
     * @param subject such as {@code pledge:roads}
     * @param told up to where what changed was told
     */
    record Following(String subject, long told) {

        String kind() {
            return subject.substring(0, subject.indexOf(':'));
        }

        String key() {
            return subject.substring(subject.indexOf(':') + 1);
        }
    }
}
