package org.tugyr.platform.election;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.PageProblem;

/**
 * Which contests of a record a reader wants to see; whatever is null does not matter. The address holds all of it.
 *
 * @param area with everything below it
 * @param year of the vote
 * @param held the day of the vote as it is recorded: a group of contests opens by it
 */
record ContestFilter(
        String root,
        @Nullable Sort sort,
        @Nullable String area,
        @Nullable String year,
        @Nullable Method method,
        @Nullable String held) {

    static final String PATH = "/contests";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /** A filter as an address has it; what is empty in it does not matter. */
    static ContestFilter of(
            String root,
            @Nullable String sort,
            @Nullable String area,
            @Nullable String year,
            @Nullable String method,
            @Nullable String held) {
        return new ContestFilter(
                root,
                choice("sort", Sort.values(), sort),
                matching("area", KEY, area),
                matching("year", YEAR, year),
                choice("method", Method.values(), method),
                day(held));
    }

    private static <E extends Enum<E>> @Nullable E choice(String name, E[] values, @Nullable String word) {
        return word == null || word.isEmpty()
                ? null
                : Arrays.stream(values)
                        .filter(value -> RowJson.word(value).equals(word))
                        .findFirst()
                        .orElseThrow(() -> PageProblem.badParameter(name, word));
    }

    private static @Nullable String matching(String name, Pattern pattern, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        } else if (!pattern.matcher(value).matches()) {
            throw PageProblem.badParameter(name, value);
        }
        return value;
    }

    private static @Nullable String day(@Nullable String held) {
        try {
            return held == null || held.isEmpty() ? null : new When(held).text();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw PageProblem.badParameter("held", held);
        }
    }

    /** The day whose areas matter: that of the vote, where one is asked for, and not one that has not come yet. */
    LocalDate day(LocalDate today) {
        LocalDate day = held == null ? today : new When(held).latest();
        return day.isAfter(today) ? today : day;
    }

    /** Whether it asks for contests of one kind that were voted on one day. */
    boolean isGroup() {
        return sort != null && held != null;
    }

    /** Whether it asks for anything but a record. */
    boolean narrows() {
        return sort != null || area != null || year != null || method != null || held != null;
    }

    /** Whether a contest is wanted, as far as its own row says; areas and methods are asked elsewhere. */
    boolean takes(ContestRow row) {
        return (sort == null || row.sort() == sort)
                && (held == null || (row.held() != null && row.held().text().equals(held)))
                && (year == null || (row.held() != null && row.held().text().startsWith(year)));
    }

    ContestFilter inGroup(Sort of, String on) {
        return new ContestFilter(root, of, area, year, method, on);
    }

    ContestFilter inArea(String key) {
        return new ContestFilter(root, sort, key, year, method, held);
    }

    /** The address of what it asks for. */
    String address() {
        StringBuilder address = new StringBuilder(PATH).append("?record=").append(root);
        add(address, "sort", sort == null ? null : RowJson.word(sort));
        add(address, "area", area);
        add(address, "year", year);
        add(address, "method", method == null ? null : RowJson.word(method));
        add(address, "held", held);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }
}
