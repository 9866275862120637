package org.tugyr.platform.access;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.access.Links.Link;
import org.tugyr.platform.access.Steps.Kind;
import org.tugyr.platform.access.Steps.Step;
import org.tugyr.platform.web.Refusal;

/**
 * Coming in by a one-time link: first a name and a password, then a first code. There is an account only when both are there, and
 * the link is used up only then.
 */
final class Joining {

    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Steps steps;
    private final Sessions sessions;
    private final Founding founding;
    private final AccessKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Joining(
            Links links,
            Accounts accounts,
            Passwords passwords,
            Steps steps,
            Sessions sessions,
            Founding founding,
            AccessKey key,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.steps = steps;
        this.sessions = sessions;
        this.founding = founding;
        this.key = key;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What has begun. */
    sealed interface Begun {

        /** What the browser must show to go on, and the secret in base 32 that an authenticator app is shown. */
        record Shown(String step, String name, String secret) implements Begun {}

        /** Something was wrong with what was typed. */
        record Refused(Refusal refusal) implements Begun {}
    }

    /** What has come of it. */
    sealed interface Joined {

        /** Signed in, with what the session's cookie holds; recovery codes are shown once. */
        record In(String session, List<String> codes) implements Joined {}

        /** The code was wrong; the secret can be shown again, in base 32. */
        record Wrong(String name, String secret) implements Joined {}

        /** The link or the step is no more. */
        record Gone() implements Joined {}
    }

    /** The first step. */
    Begun begin(String token, Link link, String typed, String password) {
        String name = link.name() == null ? typed.strip() : link.name();
        Optional<Refusal> refusal = name(name).or(() -> passwords.refusal(password, name));
        if (refusal.isPresent()) {
            return new Begun.Refused(refusal.get());
        }
        String id = Account.fresh();
        byte[] secret = Secrets.bytes(Totp.BYTES);
        Json content = Json.object()
                .put("link", base64(Secrets.hash(token)))
                .put("name", name)
                .put("password", passwords.hash(password))
                .put("secret", base64(key.seal(secret, id)))
                .build();
        return new Begun.Shown(steps.begin(Kind.JOIN, id, content.canonicalText()), name, Base32.of(secret));
    }

    /** Why a name cannot be taken; empty where it can. */
    Optional<Refusal> name(String name) {
        return !Account.isName(name)
                ? Optional.of(Refusal.of("access.refused.name").at("name"))
                : accounts.isTaken(name)
                        ? Optional.of(Refusal.of("access.refused.name.taken").at("name"))
                        : Optional.empty();
    }

    /** The second step. */
    Joined finish(String token, Link link, @Nullable String begun, String code, String device) {
        Optional<Step> step = steps.look(begun, Kind.JOIN);
        if (step.isEmpty()) {
            return new Joined.Gone();
        }
        Json.Obj content = (Json.Obj) Intake.parse(step.get().content());
        String id = String.valueOf(step.get().account());
        byte[] sealed = Base64.getDecoder().decode(content.string("secret"));
        byte[] secret = key.open(sealed, id);
        String name = content.string("name");
        OptionalLong now = Totp.step(secret, code, clock.instant(), 0);
        if (!content.string("link").equals(base64(Secrets.hash(token)))) {
            return new Joined.Gone();
        } else if (now.isEmpty()) {
            return new Joined.Wrong(name, Base32.of(secret));
        }
        Joined joined = transaction.execute(_ -> {
            if (accounts.isTaken(name)
                    || !links.use(token)
                    || steps.take(begun, Kind.JOIN).isEmpty()) {
                return new Joined.Gone();
            }
            accounts.add(id, name, content.string("password"), sealed, link);
            accounts.secret(id, sealed, now.getAsLong());
            return new Joined.In(sessions.begin(id, device, SignIn.BY_PASSWORD), accounts.recoveryCodes(id));
        });
        if (joined instanceof Joined.In && link.first()) {
            founding.take(id);
        }
        return joined;
    }

    /** Comes in with a passkey alone, which {@code keep} verifies and keeps; the second step of {@link #beginByPasskey}. */
    Joined finishByPasskey(String token, Link link, @Nullable String begun, String device, Keeping keep) {
        Optional<Step> step = steps.take(begun, Kind.MAKE_PASSKEY);
        if (step.isEmpty()) {
            return new Joined.Gone();
        }
        Json.Obj content = (Json.Obj) Intake.parse(step.get().content());
        String id = String.valueOf(step.get().account());
        String name = content.string("name");
        if (!content.string("link").equals(base64(Secrets.hash(token)))) {
            return new Joined.Gone();
        }
        Joined joined = transaction.execute(status -> {
            if (accounts.isTaken(name) || !links.use(token)) {
                return new Joined.Gone();
            }
            accounts.add(id, name, null, null, link);
            if (!keep.keep(id, content.string("challenge"))) {
                status.setRollbackOnly();
                return new Joined.Gone();
            }
            return new Joined.In(sessions.begin(id, device, Passkeys.BY_PASSKEY), accounts.recoveryCodes(id));
        });
        if (joined instanceof Joined.In && link.first()) {
            founding.take(id);
        }
        return joined;
    }

    /** Verifies and keeps what an authenticator made for an account. */
    interface Keeping {
        boolean keep(String account, String challenge);
    }

    /**
     * The first step to come in with a passkey.
     *
     * @param ask asks an authenticator for one, for an account of a random id and with a name
     * @return what the browser must show to go on, and what it asks its authenticator; empty where the name cannot be taken
     */
    Optional<Making> beginByPasskey(
            String token, Link link, String typed, java.util.function.BiFunction<String, String, Passkeys.Asked> ask) {
        String name = link.name() == null ? typed.strip() : link.name();
        if (name(name).isPresent()) {
            return Optional.empty();
        }
        String id = Account.fresh();
        Passkeys.Asked asked = ask.apply(id, name);
        Json content = Json.object()
                .put("link", base64(Secrets.hash(token)))
                .put("name", name)
                .put("challenge", asked.challenge())
                .build();
        return Optional.of(new Making(steps.begin(Kind.MAKE_PASSKEY, id, content.canonicalText()), asked.options()));
    }

    /** What the browser must show to go on, and what it asks its authenticator. */
    record Making(String step, String options) {}

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
