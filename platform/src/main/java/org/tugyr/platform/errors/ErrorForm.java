package org.tugyr.platform.errors;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;

/**
 * What a reader typed.
 *
 * @param page path of the page it is about
 * @param size of the log on that page; empty for none
 * @param wrong what is wrong
 * @param email where to send the answer; empty for nowhere
 */
public record ErrorForm(String page, String size, String wrong, String email) {

    static final int LONGEST_PAGE = 300;

    /** The most characters a report may have. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 10;
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]{0,299}");
    private static final Pattern SIZE = Pattern.compile("\\d{0,15}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\".]+");

    static ErrorForm of(@Nullable String page, @Nullable String size, @Nullable String wrong, @Nullable String email) {
        return new ErrorForm(
                page == null ? "/" : page.strip(),
                size == null ? "" : size.strip(),
                wrong == null ? "" : wrong.strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", ""),
                email == null ? "" : email.strip());
    }

    /** Why it is not taken; empty where it is. */
    Optional<Refusal> refusal() {
        if (!PATH.matcher(page).matches()
                || page.length() > LONGEST_PAGE
                || !SIZE.matcher(size).matches()) {
            return Optional.of(Refusal.of("errors.refused.page"));
        }
        if (wrong.length() < SHORTEST || wrong.length() > LONGEST) {
            return Optional.of(
                    Refusal.of("errors.refused.wrong", SHORTEST, LONGEST).at("wrong"));
        }
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            return Optional.of(Refusal.of("errors.refused.email").at("email"));
        }
        return Optional.empty();
    }

    /** The form for another page, where that of this one is none that can be reported. */
    ErrorForm onKnownPage() {
        return PATH.matcher(page).matches() && SIZE.matcher(size).matches()
                ? this
                : new ErrorForm("/", "", wrong, email);
    }

    public @Nullable Long sizeOrNull() {
        return size.isEmpty() ? null : Long.valueOf(size);
    }
}
