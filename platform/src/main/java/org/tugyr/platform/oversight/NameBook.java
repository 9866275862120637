package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.words.Words;

/** What everybody and everything is called on a day, with its page. */
final class NameBook {

    private final History own;
    private final Names names;
    private final LocalDate day;
    private final Words words;

    /** @param own holds those that are named */
    NameBook(History own, LocalDate day, Words words) {
        this.own = own;
        this.names = new Names(own);
        this.day = day;
        this.words = words;
    }

    Named organisation(String key) {
        return new Named(names.ofOrganisation(key, day).orElseGet(() -> plain(key)), "/organisations/" + key);
    }

    @Nullable
    Named organisationOrNone(@Nullable String key) {
        return key == null ? null : organisation(key);
    }

    Named area(String key) {
        return new Named(names.ofArea(key, day).orElseGet(() -> plain(key)), "/areas/" + key);
    }

    /** The area right above another, where it is among those that are named; null otherwise. */
    @Nullable
    Named above(String area) {
        return names.area(area, day)
                .map(AreaRow::parent)
                .filter(parent -> names.area(parent, day).isPresent())
                .map(this::area)
                .orElse(null);
    }

    /** A person; one whose name is not open is a member. */
    Named person(String key) {
        Text name = own.row(PersonRow.class, key).map(row -> row.row().name()).orElse(null);
        return new Named(
                name == null ? Text.of(words.language().tag(), words.get("oversight.member.unnamed")) : name,
                "/persons/" + key);
    }

    @Nullable
    Text post(@Nullable String key) {
        return own.row(PostRow.class, Objects.requireNonNullElse(key, ""))
                .map(row -> row.row().title())
                .orElse(null);
    }

    Named pledge(String key) {
        return new Named(
                own.row(PledgeRow.class, key).map(row -> row.row().title()).orElseGet(() -> plain(key)),
                "/pledges/" + key);
    }

    /** A pledge or measure, as {@code kind:key}. */
    @Nullable
    Named subject(@Nullable String subject) {
        if (subject == null) {
            return null;
        }
        String key = subject.substring(subject.indexOf(':') + 1);
        return subject.startsWith("pledge:")
                ? pledge(key)
                : new Named(
                        own.row(MeasureRow.class, key)
                                .map(row -> row.row().name())
                                .orElseGet(() -> plain(key)),
                        Objects.requireNonNull(Addresses.of(subject)));
    }

    @Nullable
    Named document(@Nullable String key) {
        return key == null
                ? null
                : new Named(
                        own.row(EvidenceRow.class, key)
                                .map(row -> row.row().title())
                                .orElseGet(() -> plain(key)),
                        "/evidence/" + key);
    }

    /** A council by the name of its organisation. */
    Named council(String key) {
        return new Named(
                own.row(CouncilRow.class, key)
                        .flatMap(row -> names.ofOrganisation(row.row().organisation(), day))
                        .orElseGet(() -> plain(key)),
                "/councils/" + key);
    }

    Named stocktake(String key) {
        return new Named(
                own.row(StocktakeRow.class, key).map(row -> row.row().title()).orElseGet(() -> plain(key)),
                "/stocktakes/" + key);
    }

    private static Text plain(String key) {
        return Text.of("en", key);
    }
}
