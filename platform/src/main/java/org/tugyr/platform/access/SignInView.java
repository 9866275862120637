package org.tugyr.platform.access;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;

/**
 * A form to sign in with.
 *
 * @param token that it must carry
 * @param name as it was typed; empty for nothing
 * @param to where to go then
 * @param refusal why not; null for nothing
 * @param passkeys whether passkeys work here
 */
public record SignInView(
        String token, String name, String to, @Nullable Refusal refusal, boolean passkeys) {}
