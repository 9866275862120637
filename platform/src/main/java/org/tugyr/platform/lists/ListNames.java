package org.tugyr.platform.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListView.Named;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.words.Words;

/** What lists, and all that they name, are called on a day in a language. */
final class ListNames {

    private final History named;
    private final Names names;
    private final LocalDate today;
    private final Words words;

    /** @param named what the lists name */
    ListNames(History named, LocalDate today, Words words) {
        this.named = named;
        this.names = new Names(named);
        this.today = today;
        this.words = words;
    }

    /** The day whose names are used: when the list was adopted or its ranking final, as far as that is known. */
    LocalDate day(ListRow row) {
        LocalDate day = row.adopted() != null ? row.adopted().latest() : row.rankedOn();
        return day == null || day.isAfter(today) ? today : day;
    }

    String language() {
        return words.language().tag();
    }

    ListWords told(RecordedList list) {
        return new ListWords(
                words,
                key -> quota(list, key).in(language()),
                key -> person(key).name().in(language()));
    }

    Text organisation(ListRow row) {
        return names.ofOrganisation(row.organisation(), day(row)).orElseGet(() -> Text.of("en", row.organisation()));
    }

    @Nullable
    Text contest(@Nullable String key) {
        return named.row(ContestRow.class, Objects.requireNonNullElse(key, ""))
                .map(contest -> contest.row().title())
                .orElse(null);
    }

    @Nullable
    Named election(@Nullable String key) {
        Text title = contest(key);
        return title == null ? null : new Named(title, "/contests/" + key);
    }

    Text quota(RecordedList list, String key) {
        return list.quota(key).map(QuotaRow::name).orElseGet(() -> Text.of("en", key));
    }

    /** Somebody by name where it is open. */
    Named person(String key) {
        Text name = named.row(PersonRow.class, key)
                .map(recorded -> recorded.row().name())
                .orElse(null);
        return new Named(name == null ? Text.of(language(), words.get("lists.unnamed")) : name, "/persons/" + key);
    }

    Optional<Named> area(ListRow row) {
        return names.ofArea(row.area(), day(row)).map(name -> new Named(name, "/areas/" + row.area()));
    }

    /** The list or the faction from whose people a list is renewed. */
    Named earlier(ListRow row) {
        String earlier = Objects.requireNonNullElse(row.earlier(), "");
        String key = earlier.substring(earlier.indexOf(':') + 1);
        boolean faction = earlier.startsWith("organisation:");
        Text name = faction
                ? names.ofOrganisation(key, Objects.requireNonNullElse(row.earlierOn(), day(row)))
                        .orElseGet(() -> Text.of("en", key))
                : named.row(ListRow.class, key).map(list -> list.row().title()).orElseGet(() -> Text.of("en", key));
        return new Named(name, (faction ? "/organisations/" : "/lists/") + key);
    }

    List<Named> people(List<String> keys) {
        return keys.stream().map(this::person).toList();
    }

    String finding(RecordedList list, ListFinding finding) {
        return new FindingWords(
                        words,
                        key -> quota(list, key).in(language()),
                        key -> person(key).name().in(language()),
                        key -> document(key).name().in(language()))
                .sentence(finding);
    }

    Named document(String key) {
        Text title =
                named.row(EvidenceRow.class, key).map(row -> row.row().title()).orElseGet(() -> Text.of("en", key));
        return new Named(title, "/evidence/" + key);
    }
}
