package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeMemberRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** The watcher is not the watched: nobody sits in the headquarters and in a council of one area at a time. */
public record WatcherGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "person";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(MembershipRow.class, StocktakeMemberRow.class, CouncilMemberRow.class);
    }

    /** A seat in a headquarters; where a day is not known, any day may be meant. */
    private record Seat(String organisation, String area, LocalDate from, LocalDate to) {}

    @Override
    public void check(String subject, Scene scene) {
        List<CouncilMemberRow> members = scene.rows(CouncilMemberRow.class, subject);
        if (members.isEmpty()) {
            return;
        }
        List<Seat> seats = seats(subject, scene);
        for (CouncilMemberRow member : members) {
            scene.row(CouncilRow.class, member.council()).ifPresent(council -> {
                Bench bench = new Bench(council, members, List.of(), List.of());
                seats.stream()
                        .filter(seat -> !seat.from().isAfter(bench.to(member))
                                && !seat.to().isBefore(bench.from(member))
                                && Bodies.overlap(seat.area(), council.area(), scene))
                        .findFirst()
                        .ifPresent(seat -> scene.refuse(
                                member,
                                "person",
                                "nobody of the headquarters of the area, since the watcher is not the watched",
                                "a member of " + seat.organisation()));
            });
        }
    }

    private static List<Seat> seats(String subject, Scene scene) {
        List<Seat> seats = new ArrayList<>();
        for (MembershipRow row : scene.rows(MembershipRow.class, subject)) {
            scene.rows(OrganisationRow.class, "organisation:" + row.organisation()).stream()
                    .filter(organisation -> organisation.kind() == OrganisationKind.HEADQUARTERS)
                    .flatMap(organisation -> Stream.ofNullable(area(row, organisation)))
                    .forEach(area -> seats.add(new Seat(
                            row.organisation(),
                            area,
                            row.startedOn() == null
                                    ? LocalDate.MIN
                                    : row.startedOn().earliest(),
                            row.endedOn() == null
                                    ? LocalDate.MAX
                                    : row.endedOn().latest())));
        }
        for (StocktakeMemberRow row : scene.rows(StocktakeMemberRow.class, subject)) {
            scene.row(StocktakeRow.class, row.stocktake())
                    .ifPresent(stocktake -> seats.add(new Seat(
                            stocktake.organisation(), stocktake.area(), stocktake.heldOn(), stocktake.heldOn())));
        }
        return seats;
    }

    private static @Nullable String area(MembershipRow row, OrganisationRow organisation) {
        return row.area() == null ? organisation.area() : row.area();
    }
}
