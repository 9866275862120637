package org.tugyr.platform.oversight;

import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;

/** A council has a term, a quorum that its members can reach, one chair, and interests of nobody but its members. */
public record CouncilGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "council";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(CouncilRow.class, CouncilMemberRow.class, InterestRow.class, RecusalRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (CouncilRow council : scene.rows(CouncilRow.class, subject)) {
            Bench bench = new Bench(
                    council,
                    scene.rows(CouncilMemberRow.class, subject),
                    scene.rows(InterestRow.class, subject),
                    scene.rows(RecusalRow.class, subject));
            council(bench, scene);
            bench.members().forEach(member -> member(member, bench, scene));
            bench.interests().stream()
                    .filter(row -> row.declaredOn().isAfter(scene.today()))
                    .forEach(row -> scene.refuse(
                            row,
                            "declared_on",
                            "a day up to " + scene.today(),
                            row.declaredOn().toString()));
            if (scene.complete(subject)) {
                seats(bench, scene);
            }
        }
    }

    private static void council(Bench bench, Scene scene) {
        CouncilRow council = bench.council();
        if (!Bodies.isKind(council.organisation(), OrganisationKind.COUNCIL, scene)) {
            scene.refuse(council, "organisation", "an organisation of kind council", council.organisation());
        } else if (!Bodies.acts(council.organisation(), council.area(), scene)) {
            scene.refuse(
                    council, "area", "the area of " + council.organisation() + ", or one within it", council.area());
        } else if (council.endsOn().isBefore(council.startsOn())) {
            scene.refuse(
                    council,
                    "ends_on",
                    "a day from " + council.startsOn() + " on",
                    council.endsOn().toString());
        } else if (council.quorum() < 1) {
            scene.refuse(council, "quorum", "1 or more", String.valueOf(council.quorum()));
        }
    }

    private static void member(CouncilMemberRow member, Bench bench, Scene scene) {
        CouncilRow council = bench.council();
        if (bench.from(member).isBefore(council.startsOn())) {
            scene.refuse(
                    member,
                    "started_on",
                    "a day from " + council.startsOn() + " on, when the term begins",
                    bench.from(member).toString());
        } else if (bench.to(member).isAfter(council.endsOn())
                || bench.to(member).isBefore(bench.from(member))) {
            scene.refuse(
                    member,
                    "ended_on",
                    "a day from " + bench.from(member) + " to " + council.endsOn(),
                    bench.to(member).toString());
        }
    }

    private static void seats(Bench bench, Scene scene) {
        CouncilRow council = bench.council();
        if (council.quorum() > bench.members().size()) {
            scene.refuse(
                    council,
                    "quorum",
                    "at most " + bench.members().size() + ", the members of " + council.council(),
                    String.valueOf(council.quorum()));
        }
        List<CouncilMemberRow> chairs = bench.members().stream()
                .filter(member -> member.seat() == Seat.CHAIR)
                .toList();
        for (CouncilMemberRow chair : chairs) {
            if (chairs.stream().anyMatch(other -> !other.equals(chair) && together(chair, other, bench))) {
                scene.refuse(chair, "seat", "one chair at a time", "chair");
                break;
            }
        }
        bench.interests().stream()
                .filter(row -> bench.member(row.person()).isEmpty())
                .forEach(row -> scene.refuse(row, "person", "a member of " + council.council(), "somebody else"));
        bench.recusals().stream()
                .filter(row -> bench.member(row.person()).isEmpty())
                .forEach(row -> scene.refuse(row, "person", "a member of " + council.council(), "somebody else"));
    }

    private static boolean together(CouncilMemberRow one, CouncilMemberRow other, Bench bench) {
        return !bench.from(one).isAfter(bench.to(other)) && !bench.from(other).isAfter(bench.to(one));
    }
}
