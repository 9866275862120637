package org.tugyr.platform.confirm;

import java.util.Base64;

/** Bytes as base64url without padding, in the one spelling there is. */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException where it is another alphabet or another spelling */
    static byte[] bytes(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!of(bytes).equals(text)) {
            throw new IllegalArgumentException("another spelling of base64url");
        }
        return bytes;
    }
}
