package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PostRow;

/**
 * Nobody holds a post twice at once, and no more people hold it than it has seats.
 *
 * <p>Only days that are certain count, and one may take over on the day on which another leaves.
 */
public record PostGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "post";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(PostRow.class, MembershipRow.class);
    }

    /** Certain days of a membership, the last one excluded. */
    private record Term(MembershipRow row, LocalDate from, LocalDate until) {

        static Term of(MembershipRow row, LocalDate today) {
            LocalDate until =
                    row.endedOn() == null ? LocalDate.MAX : row.endedOn().earliest();
            LocalDate unknown = row.endedOn() == null ? today : until;
            return new Term(
                    row, row.startedOn() == null ? unknown : row.startedOn().latest(), until);
        }
    }

    @Override
    public void check(String subject, Scene scene) {
        int seats = scene.rows(PostRow.class, subject).stream()
                .mapToInt(post -> post.seats() == null ? 1 : post.seats())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<Term> terms = scene.rows(MembershipRow.class, subject).stream()
                .map(row -> Term.of(row, scene.today()))
                .filter(term -> term.from().isBefore(term.until()))
                .sorted(Comparator.comparing(Term::from))
                .toList();
        List<Term> holding = new ArrayList<>();
        for (Term term : terms) {
            holding.removeIf(other -> !other.until().isAfter(term.from()));
            Optional<Term> twice = holding.stream()
                    .filter(other -> other.row().person().equals(term.row().person()))
                    .findFirst();
            twice.ifPresent(
                    other -> refuse(term.row(), "person", "nobody in one post twice at a time", other.row(), scene));
            holding.add(term);
            if (twice.isEmpty() && holding.size() > seats) {
                refuse(
                        term.row(),
                        "post",
                        "at most " + seats + " at a time in this post",
                        holding.getFirst().row(),
                        scene);
            }
        }
    }

    private static void refuse(MembershipRow row, String column, String expected, MembershipRow other, Scene scene) {
        scene.refuse(
                row,
                column,
                expected,
                row.membership() + " (" + days(row) + ") beside " + other.membership() + " (" + days(other) + ")");
    }

    private static String days(MembershipRow row) {
        return (row.startedOn() == null ? "…" : row.startedOn()) + " to "
                + (row.endedOn() == null ? "…" : row.endedOn());
    }
}
