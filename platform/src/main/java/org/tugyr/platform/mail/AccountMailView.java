package org.tugyr.platform.mail;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.web.Refusal;

/**
 * The e-mail of who is signed in.
 *
 * @param address their own, confirmed; null where they have none
 * @param waits whether an address waits to be confirmed
 * @param desk whether they are told what is due
 * @param manage address of the page on which they say how often; null where they have no address
 * @param form what was typed
 * @param leaves whether letters leave this site
 */
public record AccountMailView(
        Frame frame,
        @Nullable String address,
        boolean waits,
        boolean desk,
        @Nullable String manage,
        FollowForm form,
        boolean leaves,
        @Nullable Refusal refusal) {}
