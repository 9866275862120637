package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.confirm.Assertion;
import org.tugyr.platform.confirm.CoseKey;

/** Lets people confirm with a passkey what they write for an office. */
public final class Confirming {

    private final Passkeys passkeys;
    private final PasskeyStore store;

    Confirming(Passkeys passkeys, PasskeyStore store) {
        this.passkeys = passkeys;
        this.store = store;
    }

    /**
     * A confirmation that holds.
     *
     * @param key the passkey's public key
     * @param site that it belongs to
     */
    public record Confirmed(CoseKey key, String site, Assertion assertion) {}

    /** Whether somebody has a passkey that works at the address that was asked for. */
    public boolean possible(HttpServletRequest request, Signed who) {
        return passkeys.work(request) && !store.of(who.account()).isEmpty();
    }

    /** What a browser is to ask an authenticator, as JSON. */
    public String ask(HttpServletRequest request, Signed who, Hash challenge) {
        return passkeys.askToConfirm(request, who.account(), challenge);
    }

    /** What the browser answered, where it is by a passkey of theirs and holds. */
    public Optional<Confirmed> take(HttpServletRequest request, Signed who, Hash challenge, String credential) {
        return passkeys.work(request)
                ? passkeys.confirm(request, who.account(), challenge, credential)
                : Optional.empty();
    }
}
