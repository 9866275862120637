package org.tugyr.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.mail.Follower.Following;
import org.tugyr.platform.mail.Letter.Group;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/**
 * Tells followers, in their morning, what is new. What was told and the letter that tells it are one transaction, and a follower is
 * one node's alone meanwhile: nobody is told twice.
 */
final class Digests {

    /** The most lines in a letter. */
    static final int MOST = 50;

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final Followers followers;
    private final Newsroom newsroom;
    private final Outbox outbox;
    private final Letters letters;
    private final Press press;
    private final Links links;
    private final Lexicon lexicon;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            Followers followers,
            Newsroom newsroom,
            Outbox outbox,
            Letters letters,
            Press press,
            Links links,
            Lexicon lexicon,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.newsroom = newsroom;
        this.outbox = outbox;
        this.letters = letters;
        this.press = press;
        this.links = links;
        this.lexicon = lexicon;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells the next one to whom it is morning; false where there is none. */
    boolean tellNext() {
        AtomicReference<String> whom = new AtomicReference<>("");
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Follower> due = followers.due().flatMap(followers::byId);
                due.ifPresent(follower -> {
                    whom.set(follower.id());
                    tell(follower);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            if (whom.get().isEmpty()) {
                throw e;
            }
            LOG.error(
                    "a digest could not be made ({}); it is tried again later",
                    e.getClass().getSimpleName());
            followers.next(whom.get(), clock.instant().plus(AGAIN)); // so that it does not stand in the way of others
            return true;
        }
    }

    /** What is new of one thing that is followed. */
    private record Told(News.Followed of, List<News.Line> lines) {}

    private void tell(Follower follower) {
        Words words = lexicon.in(follower.language());
        List<Told> all = new ArrayList<>();
        ZoneId zone = null;
        for (Following following : follower.followings()) {
            Optional<News> news = newsroom.of(following.kind());
            Optional<News.Followed> followed = news.flatMap(teller -> teller.subject(following.key(), words));
            if (followed.isEmpty()) {
                followers.stop(follower.id(), following.subject()); // it is no longer in the record
                continue;
            }
            zone = zone == null ? followed.get().zone() : zone;
            News.Told told = news.get().since(following.key(), following.told(), words);
            followers.told(follower.id(), following.subject(), told.upTo());
            all.add(new Told(followed.get(), told.lines()));
        }
        if (all.isEmpty() && follower.account() == null) {
            followers.forget(follower.id());
            return;
        }
        List<Group> groups =
                groups(all.stream().filter(told -> !told.lines().isEmpty()).toList(), words);
        if (!groups.isEmpty()) {
            int lines = all.stream().mapToInt(told -> told.lines().size()).sum();
            boolean synthetic = all.stream()
                    .anyMatch(told -> told.of().synthetic() && !told.lines().isEmpty());
            Letter letter = letters.digest(follower, groups, lines, synthetic, followers.token(follower.id()));
            outbox.put(press.print(letter, followers.address(follower.id())), follower.id());
        }
        ZoneId morning = zone == null ? ZoneOffset.UTC : zone;
        followers.next(follower.id(), follower.frequency().next(clock.instant(), morning, settings.hour()));
    }

    /** So many lines as a letter has, shared out among what is followed. */
    private List<Group> groups(List<Told> all, Words words) {
        int[] shown = new int[all.size()];
        int left = MOST;
        for (boolean more = true; more && left > 0; ) {
            more = false;
            for (int i = 0; i < shown.length && left > 0; i++) {
                if (shown[i] < all.get(i).lines().size()) {
                    shown[i]++;
                    left--;
                    more = true;
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            Told told = all.get(i);
            int hidden = told.lines().size() - shown[i];
            groups.add(new Group(
                    told.of().title(),
                    links.to(told.of().path()),
                    told.lines().stream()
                            .limit(shown[i])
                            .map(line -> new Letter.Line(line.words(), links.to(line.path())))
                            .toList(),
                    hidden == 0 ? null : words.get("mail.digest.more", hidden)));
        }
        return groups;
    }
}
