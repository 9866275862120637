package org.tugyr.platform.access;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page of who is signed in shows at its top.
 *
 * @param name as they sign in
 * @param token that forms must carry
 */
public record Frame(String name, String token) {

    /** The frame for who is signed in. */
    public static Frame of(Signed signed, CsrfToken token) {
        return new Frame(signed.name(), token.getToken());
    }
}
