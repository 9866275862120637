package org.tugyr.platform.mail;

import java.util.function.Supplier;

/** Whole addresses of this site's pages, for letters. */
final class Links {

    private final Supplier<String> site;

    /**
     * Addresses of a site.
     *
     * @param site where it is reached from outside, without a slash at the end; known once it is served
     */
    Links(Supplier<String> site) {
        this.site = site;
    }

    String to(String path) {
        return site.get() + path;
    }

    String confirm(String token) {
        return to(FollowPages.PATH + "/confirm/" + token);
    }

    String manage(String token) {
        return to(manages(token));
    }

    static String manages(String token) {
        return FollowPages.PATH + "/" + token;
    }

    String unsubscribe(String token) {
        return to(unsubscribes(token));
    }

    static String unsubscribes(String token) {
        return manages(token) + "/unsubscribe";
    }
}
