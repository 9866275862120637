package org.tugyr.platform.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who can sign in.
 *
 * @param id random; the only part of it that facts know
 * @param name typed to sign in; private
 * @param password as it is kept; null for none
 * @param coded whether it has time-based codes
 * @param invitedBy an administrator's office, or shell; null where it is not known
 * @param founder whether it came in by a link that only the operator saw
 */
record Account(
        String id,
        String name,
        @Nullable String password,
        boolean coded,
        @Nullable String invitedBy,
        boolean founder,
        boolean open,
        Instant madeAt) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@+-]{1,79}");
    private static final int LENGTH = 16;

    /** A new id. */
    static String fresh() {
        return Secrets.readable(LENGTH);
    }

    /** Whether something can be typed as a name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A name in one spelling, so that none is there twice. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
