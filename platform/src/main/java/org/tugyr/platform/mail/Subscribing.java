package org.tugyr.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.mail.Follower.Following;
import org.tugyr.platform.mail.Requests.Request;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** How following begins, changes and ends; each is one transaction. */
final class Subscribing {

    /** So many letters of confirmation go to one address in a day, whoever asks for them. */
    static final int A_DAY = 3;

    private final Requests requests;
    private final Followers followers;
    private final Newsroom newsroom;
    private final Outbox outbox;
    private final Letters letters;
    private final Press press;
    private final Lexicon lexicon;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subscribing(
            Requests requests,
            Followers followers,
            Newsroom newsroom,
            Outbox outbox,
            Letters letters,
            Press press,
            Lexicon lexicon,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.followers = followers;
        this.newsroom = newsroom;
        this.outbox = outbox;
        this.letters = letters;
        this.press = press;
        this.lexicon = lexicon;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether so many asked within a day that nobody else may. */
    boolean isFull() {
        return requests.lately() >= settings.daily();
    }

    /** Sends a letter with a link by which the address is confirmed; none where enough were sent there today, which nobody is told. */
    void ask(Request request, String title) {
        byte[] bucket = followers.bucket(request.address());
        transaction.executeWithoutResult(_ -> {
            followers.lock(bucket);
            if (requests.lately(bucket) < A_DAY) {
                String token = requests.add(request, bucket);
                Letter letter = letters.confirmation(request.language(), title, request.account() != null, token);
                outbox.put(press.print(letter, request.address()), null);
            }
        });
    }

    /** What a link would confirm, in its language; empty where it holds no longer. */
    Optional<Asked> asked(String token) {
        return requests.find(token)
                .flatMap(request -> title(request).map(title -> new Asked(request.account() != null, title)));
    }

    /**
     * What a link would confirm.
     *
     * @param account whether it is the address of an account
     * @param title of what is to be followed
     */
    record Asked(boolean account, String title) {}

    private Optional<String> title(Request request) {
        return request.subject() == null ? Optional.of("") : title(request.subject(), request.language());
    }

    /** What a subject is called in a language; empty where there is none. */
    Optional<String> title(String subject, Language language) {
        return newsroom.subject(subject, lexicon.in(language)).map(News.Followed::title);
    }

    /** Confirms what a link is of; gives the token of who follows. A second click finds the same. Empty where the link holds no longer. */
    Optional<String> confirm(String token) {
        return inOne(() -> requests.take(token).flatMap(request -> {
            Optional<String> id = request.follower() != null
                    ? followers.byId(request.follower()).map(Follower::id)
                    : begin(request);
            id.ifPresent(known -> requests.confirmed(token, known));
            return id.map(followers::token);
        }));
    }

    private Optional<String> begin(Request request) {
        Words words = lexicon.in(request.language());
        Optional<News.Followed> followed =
                Optional.ofNullable(request.subject()).flatMap(of -> newsroom.subject(of, words));
        if (request.subject() != null && followed.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = followed.map(News.Followed::zone).orElse(ZoneOffset.UTC);
        Instant next = request.frequency().next(clock.instant(), zone, settings.hour());
        byte[] bucket = followers.bucket(request.address());
        followers.lock(bucket);
        Optional<Follower> known = request.account() == null ? followers.byBucket(bucket) : Optional.empty();
        known.ifPresent(old -> followers.change(old.id(), request.language(), request.frequency(), next));
        if (request.account() != null) {
            followers.ofAccount(request.account()).ifPresent(old -> followers.remove(old.id()));
        }
        String id = known.map(Follower::id)
                .orElseGet(() -> followers.add(
                        request.account(), request.address(), request.language(), request.frequency(), next));
        if (request.subject() != null) {
            follow(id, request.subject());
        }
        return Optional.of(id);
    }

    /** Begins to follow, from now on. */
    void follow(String id, String subject) {
        Following following = new Following(subject, 0);
        newsroom.of(following.kind()).ifPresent(news -> followers.follow(id, subject, news.now(following.key())));
    }

    /** Changes how often and in which language somebody is told. */
    void change(Follower follower, Language language, Frequency frequency) {
        ZoneId zone = follower.followings().stream()
                .flatMap(each -> newsroom.subject(each.subject(), lexicon.in(language)).stream())
                .map(News.Followed::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        followers.change(follower.id(), language, frequency, frequency.next(clock.instant(), zone, settings.hour()));
    }

    /** Ends following a subject; whoever follows nothing more is forgotten, but for the address of an account. */
    void stop(Follower follower, String subject) {
        transaction.executeWithoutResult(_ -> {
            followers.stop(follower.id(), subject);
            boolean none = followers
                    .byId(follower.id())
                    .map(now -> now.followings().isEmpty())
                    .orElse(true);
            if (none && follower.account() == null) {
                followers.forget(follower.id());
            }
        });
    }

    /** Ends everything: the address is deleted. */
    void stopAll(Follower follower) {
        transaction.executeWithoutResult(_ -> followers.forget(follower.id()));
    }

    private <T> Optional<T> inOne(Supplier<Optional<T>> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
