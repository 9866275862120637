package org.tugyr.platform.writing;

import org.tugyr.platform.access.Confirming.Confirmed;
import org.tugyr.platform.confirm.Assertion;
import org.tugyr.platform.confirm.CoseKey;

/**
 * A confirmation as it is kept until it is on record.
 *
 * @param key the public key, as in its fact
 * @param site that the passkey belongs to
 */
record Confirmation(String key, String site, Assertion assertion) {

    static Confirmation of(Confirmed confirmed) {
        return new Confirmation(confirmed.key().text(), confirmed.site(), confirmed.assertion());
    }

    CoseKey publicKey() {
        return CoseKey.parse(key);
    }
}
