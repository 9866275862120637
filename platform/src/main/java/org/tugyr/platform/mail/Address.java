package org.tugyr.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of e-mail in the form that every server takes: what HTML's field of that type takes, its domain in ASCII.
 *
 * @param text such as {@code reader@example.org}
 */
record Address(String text) {

    static final int LONGEST = 254;

    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    Address {
        if (!isPlain(text)) {
            throw new IllegalArgumentException("no address of e-mail");
        }
    }

    /** The address that was typed; empty where it is none. */
    static Optional<Address> of(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 0 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = typed.substring(0, at + 1)
                    + IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                            .toLowerCase(Locale.ROOT);
            return isPlain(plain) ? Optional.of(new Address(plain)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        int at = text.lastIndexOf('@');
        String[] labels = text.substring(at + 1).split("\\.", -1);
        return at > 0
                && at <= LONGEST_NAME
                && text.length() <= LONGEST
                && NAME.matcher(text.substring(0, at)).matches()
                && labels.length > 1
                && Pattern.matches("\\D.*", labels[labels.length - 1])
                && java.util.Arrays.stream(labels)
                        .allMatch(label -> LABEL.matcher(label).matches());
    }

    /** The same for all spellings that are taken for one mailbox. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Nothing of it gets into a log by accident. */
    @Override
    public String toString() {
        return "Address[…]";
    }
}
