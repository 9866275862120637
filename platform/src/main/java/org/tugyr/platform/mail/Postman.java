package org.tugyr.platform.mail;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tugyr.platform.mail.Outbox.Taken;
import org.tugyr.platform.mail.Outbox.What;
import org.tugyr.platform.mail.Post.Result;

/** Empties the outbox. Several nodes may do so at the same time: each letter is one node's alone. */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Followers followers;
    private final Post post;
    private final MailSettings settings;
    private final Clock clock;
    private volatile boolean ended;

    Postman(Outbox outbox, Followers followers, Post post, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.followers = followers;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due, until nothing is or a letter was not taken. */
    void deliver() {
        try {
            boolean going = true;
            while (going && !ended) {
                Optional<Taken> next = outbox.take();
                going = next.isPresent() && deliver(next.get());
            }
        } finally {
            post.close();
        }
    }

    private boolean deliver(Taken taken) {
        String id = taken.envelope().id();
        return switch (post.send(taken.envelope())) {
            case Result.Sent _ -> {
                outbox.done(id, What.SENT);
                if (taken.follower() != null) {
                    followers.arrived(taken.follower());
                }
                yield true;
            }
            case Result.Never(String why) -> {
                LOG.warn("a letter was refused for good ({})", why);
                outbox.done(id, What.REFUSED);
                if (taken.follower() != null) {
                    followers.refused(taken.follower());
                }
                yield true;
            }
            case Result.Later(String why) -> {
                boolean lost = taken.madeAt().plus(settings.patience()).isBefore(clock.instant());
                LOG.warn("a letter was not taken ({}); {}", why, lost ? "given up" : "it is tried again later");
                if (lost) {
                    outbox.done(id, What.GIVEN_UP);
                } else {
                    outbox.later(id, taken.tries());
                }
                yield lost; // the next one would hardly fare better just now
            }
        };
    }

    /** Lets the letter in hand go out, and takes no other. */
    void end() {
        ended = true;
    }
}
