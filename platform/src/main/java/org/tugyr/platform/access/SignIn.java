package org.tugyr.platform.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccountEvent.What;
import org.tugyr.platform.access.Steps.Kind;
import org.tugyr.platform.access.Steps.Step;

/** Signing in with a name, a password and a code. Whether a name is known cannot be told from the answer, nor from its time. */
final class SignIn {

    /** How a session began. */
    static final String BY_PASSWORD = "password";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Steps steps;
    private final Sessions sessions;
    private final Attempts attempts;

    SignIn(Accounts accounts, Passwords passwords, Steps steps, Sessions sessions, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.steps = steps;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** What became of an attempt. */
    sealed interface Answer {

        /** The next step, known by what its cookie holds. */
        record Next(String step) implements Answer {}

        /** Signed in, with what the session's cookie holds, to go to a path. */
        record In(String session, String to) implements Answer {}

        /** Something was wrong. */
        record Wrong() implements Answer {}

        /** Too many things were wrong; so many seconds to wait. */
        record Wait(long seconds) implements Answer {}

        /** It took too long, or was never begun: from the beginning. */
        record Anew() implements Answer {}
    }

    /** The first step. */
    Answer password(String name, String password, String to, String address) {
        long wait = attempts.begin(name, address);
        if (wait > 0) {
            return new Answer.Wait(wait);
        }
        Optional<Account> account = accounts.byName(name).filter(Account::coded);
        boolean right =
                passwords.matches(password, account.map(Account::password).orElse(null));
        if (!right) {
            account.ifPresent(known -> accounts.note(known.id(), What.WRONG));
            return new Answer.Wrong();
        }
        attempts.succeeded(name, address);
        return new Answer.Next(steps.begin(Kind.CODE, account.orElseThrow().id(), to));
    }

    /** The second step, with a time-based code or a recovery code. */
    Answer code(@Nullable String token, String code, String device, String address) {
        Optional<Step> step = steps.look(token, Kind.CODE);
        Optional<Account> account = step.flatMap(begun -> accounts.byId(String.valueOf(begun.account())))
                .filter(Account::open);
        if (account.isEmpty()) {
            return new Answer.Anew();
        }
        String id = account.get().id();
        long wait = attempts.begin("code " + id, address);
        if (wait > 0) {
            return new Answer.Wait(wait);
        }
        boolean recovery = code.strip().length() > Totp.DIGITS;
        if (!(recovery ? accounts.takeRecoveryCode(id, code) : accounts.takeCode(id, code))) {
            accounts.note(id, What.WRONG);
            return new Answer.Wrong();
        }
        if (steps.take(token, Kind.CODE).isEmpty()) {
            return new Answer.Anew();
        }
        attempts.succeeded("code " + id, address);
        accounts.note(id, recovery ? What.RECOVERY : What.PASSWORD);
        return new Answer.In(
                sessions.begin(id, device, BY_PASSWORD), step.orElseThrow().content());
    }
}
