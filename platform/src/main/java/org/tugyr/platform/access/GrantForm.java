package org.tugyr.platform.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.words.Language;

/**
 * What an administrator typed to grant a role.
 *
 * @param place an area or organisation such as {@code area:KZ-39}; empty for the whole record
 * @param person key of the person who sits in a council by it; empty for none
 * @param appointing key of the organisation that appoints; empty for none
 * @param titles public name of the office by language
 */
public record GrantForm(
        String record,
        String account,
        String person,
        String role,
        String place,
        String appointing,
        SortedMap<String, String> titles,
        String from,
        String to) {

    static final int LONGEST_TITLE = 160;

    private static final Pattern PLACE = Pattern.compile("(?:(?:area|organisation):[A-Za-z0-9][A-Za-z0-9._-]{0,79})?");
    /** Stands before a name that nobody has, or several. */
    private static final String UNKNOWN = "? ";

    private static final Pattern KEY = Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]{0,79})?");

    /**
     * Reads it.
     *
     * @param persons finds in a record the key of the person whose key or name was typed
     */
    static GrantForm of(Map<String, String> typed, BiFunction<String, String, Optional<String>> persons) {
        SortedMap<String, String> titles = new TreeMap<>();
        for (Language language : Language.values()) {
            titles.put(language.tag(), read(typed, "title_" + language.tag()).replaceAll("\\p{Cntrl}", " "));
        }
        String person = read(typed, "person");
        return new GrantForm(
                read(typed, "record"),
                read(typed, "account"),
                person.isEmpty()
                        ? ""
                        : persons.apply(read(typed, "record"), person).orElse(UNKNOWN + person),
                read(typed, "role"),
                read(typed, "place"),
                read(typed, "appointing").replaceFirst("^organisation:", ""),
                titles,
                read(typed, "from"),
                read(typed, "to"));
    }

    private static String read(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Why it cannot be understood; empty where it can. */
    Optional<Refusal> refusal() {
        if (!PLACE.matcher(place).matches()) {
            return refuse("place", "place");
        } else if (!KEY.matcher(appointing).matches()) {
            return refuse("place", "appointing");
        } else if (!KEY.matcher(person).matches()) {
            return refuse("person", "person");
        } else if (titles.values().stream().anyMatch(title -> title.isBlank() || title.length() > LONGEST_TITLE)) {
            return refuse("title", "title");
        }
        try {
            var _ = LocalDate.parse(from);
            var _ = LocalDate.parse(to);
            var _ = chosen();
            return Optional.empty();
        } catch (DateTimeException e) {
            return refuse("day", "from");
        } catch (IllegalArgumentException e) {
            return refuse("role", "role");
        }
    }

    private static Optional<Refusal> refuse(String reason, String field) {
        return Optional.of(Refusal.of("access.refused.form." + reason).at(field));
    }

    Granting.Wish wish(String by, String language) {
        return new Granting.Wish(
                record,
                new Text(language, titles, new TreeMap<>()),
                account,
                person.isEmpty() ? null : person,
                chosen(),
                Scope.of(place),
                appointing.isEmpty() ? null : appointing,
                LocalDate.parse(from),
                LocalDate.parse(to),
                by,
                null);
    }

    /** The role chosen. */
    Role chosen() {
        return RowJson.choice(Role.class, role);
    }

    /** The first day, of a form that can be understood. */
    public LocalDate first() {
        return LocalDate.parse(from);
    }

    /** The last day, of a form that can be understood. */
    public LocalDate last() {
        return LocalDate.parse(to);
    }
}
