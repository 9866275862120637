package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.web.words.Words;

/** Makes memberships readable. Pure. */
final class Seats {

    private Seats() {}

    /** The subjects whose names the memberships need. */
    static List<String> mentioned(Collection<Recorded<MembershipRow>> memberships) {
        List<String> subjects = new ArrayList<>();
        for (Recorded<MembershipRow> recorded : memberships) {
            MembershipRow row = recorded.row();
            subjects.add("person:" + row.person());
            subjects.add("organisation:" + row.organisation());
            if (row.post() != null) {
                subjects.add("post:" + row.post());
            }
            if (row.area() != null) {
                subjects.add("area:" + row.area());
            }
        }
        return subjects.stream().distinct().toList();
    }

    /** The memberships with names: those that hold on the day first, by rank, then the former, latest first. */
    static List<Seat> of(Collection<Recorded<MembershipRow>> memberships, History own, LocalDate day, Words words) {
        Comparator<Recorded<MembershipRow>> currentFirst =
                Comparator.comparing(membership -> !membership.row().holdsOn(day));
        return memberships.stream()
                .sorted(currentFirst
                        .thenComparingInt(membership -> rank(membership.row(), own))
                        .thenComparing(membership -> started(membership.row()), Comparator.reverseOrder())
                        .thenComparingLong(Recorded::index))
                .map(membership -> seat(membership, own, day, words))
                .toList();
    }

    private static int rank(MembershipRow row, History own) {
        PostRow post = post(row, own);
        return post == null || post.rank() == null ? Integer.MAX_VALUE : post.rank();
    }

    private static String started(MembershipRow row) {
        return row.startedOn() == null ? "" : row.startedOn().text();
    }

    private static @Nullable PostRow post(MembershipRow row, History own) {
        return row.post() == null
                ? null
                : own.row(PostRow.class, row.post()).map(Recorded::row).orElse(null);
    }

    private static Seat seat(Recorded<MembershipRow> recorded, History own, LocalDate day, Words words) {
        MembershipRow row = recorded.row();
        Names names = new Names(own);
        PersonRow person =
                own.row(PersonRow.class, row.person()).map(Recorded::row).orElse(null);
        PostRow post = post(row, own);
        return new Seat(
                person == null ? null : person.name(),
                "/persons/" + row.person(),
                person != null && person.publicFigure() && person.name() == null,
                names.ofOrganisation(row.organisation(), day).orElseGet(() -> Text.of("en", row.organisation())),
                "/organisations/" + row.organisation(),
                post == null ? null : post.title(),
                names.ofArea(row.area(), day).orElse(null),
                row.area() == null ? null : "/areas/" + row.area(),
                row.startedOn(),
                row.endedOn(),
                when(row.startedOn(), words),
                when(row.endedOn(), words),
                row.holdsOn(day),
                recorded.index());
    }

    private static @Nullable String when(@Nullable When when, Words words) {
        return when == null ? null : words.when(Objects.requireNonNull(when));
    }
}
