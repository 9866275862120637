package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.roadmap.Pressing;

/** What a headquarters should look at, in one list: read in seven queries. */
final class HeadquartersList {

    /** So many pledges, and so many measures, are looked at. */
    private static final int MOST = 60;

    private final Readings readings;
    private final Pressing pressing;
    private final Tables tables;

    HeadquartersList(Readings readings, Pressing pressing, Tables tables) {
        this.readings = readings;
        this.pressing = pressing;
        this.tables = tables;
    }

    /**
     * The list.
     *
     * @param organisation the headquarters; null where the office does not tell which
     * @param area whose delivery it steers; null for that of the whole record
     * @param ordered what deserves attention, the most deserving first
     * @param open own decisions that are not over, those due first first
     */
    record Listed(
            Reach reach,
            LocalDate day,
            @Nullable String organisation,
            @Nullable String area,
            List<Attention> ordered,
            Map<String, Pressing.Pledge> pledges,
            Map<String, Pressing.Measure> measures,
            Map<String, Decision> decisions,
            List<Decision> open) {}

    Listed of(Held held) {
        LocalDate day = held.record().day();
        String root = held.record().root();
        GrantRow office = held.row();
        Reach reach = Reach.in(tables, root, day);
        String area = reach.area(office).orElse(null);
        List<Decision> all = readings.decisions(root, Long.MAX_VALUE).stream()
                .filter(decision -> !decision.taken().heldOn().isAfter(day))
                .toList();
        String organisation = headquarters(office, area, all, reach);
        List<Decision> own = all.stream()
                .filter(decision -> organisation == null
                        ? area == null || area.equals(decision.taken().area())
                        : organisation.equals(decision.taken().organisation()))
                .filter(decision -> !decision.on(day).state().isOver())
                .toList();
        List<Decision> raised = all.stream()
                .filter(decision -> area != null
                        && DecisionRule.escalatedTo(decision, reach.tree(), day)
                                .filter(area::equals)
                                .isPresent())
                .toList();
        Set<String> areas = area == null
                ? office.scope().subject() == null ? Set.of() : Set.of("")
                : reach.tree().within(area);
        List<Pressing.Pledge> pledges = pressing.pledges(root, areas, MOST);
        List<Pressing.Measure> measures = pressing.measures(root, areas, day, MOST);
        return listed(reach, day, organisation, area, pledges, measures, own, raised);
    }

    private static Listed listed(
            Reach reach,
            LocalDate day,
            @Nullable String organisation,
            @Nullable String area,
            List<Pressing.Pledge> pledges,
            List<Pressing.Measure> measures,
            List<Decision> own,
            List<Decision> raised) {
        Map<String, Decision> decisions = new HashMap<>();
        raised.forEach(decision -> decisions.put("decision:" + decision.row().decision(), decision));
        own.forEach(decision -> decisions.put("decision:" + decision.row().decision(), decision));
        List<Attention> all = new ArrayList<>();
        pledges.forEach(pledge -> Attention.of(pledge).ifPresent(all::add));
        measures.forEach(measure -> Attention.of(measure, day).ifPresent(all::add));
        decisions.values().forEach(decision -> Attention.of(decision, day).ifPresent(all::add));
        Map<String, Pressing.Pledge> byPledge = new HashMap<>();
        pledges.forEach(pledge -> byPledge.put("pledge:" + pledge.pledge(), pledge));
        Map<String, Pressing.Measure> byMeasure = new HashMap<>();
        measures.forEach(measure -> byMeasure.put("measure:" + measure.measure(), measure));
        return new Listed(
                reach,
                day,
                organisation,
                area,
                Attention.inOrder(all),
                byPledge,
                byMeasure,
                decisions,
                own.stream()
                        .sorted(Comparator.comparing(
                                        (Decision decision) -> decision.on(day).due())
                                .thenComparing(decision -> decision.row().decision()))
                        .toList());
    }

    /** The headquarters itself; or the one that met last for the area; or else the only one that the area has. */
    private static @Nullable String headquarters(
            GrantRow office, @Nullable String area, List<Decision> all, Reach reach) {
        if (office.organisation() != null) {
            return office.organisation();
        }
        return all.stream()
                .map(Decision::taken)
                .filter(taken -> Objects.equals(taken.area(), area))
                .max(Comparator.comparing(HeadquartersRows.StocktakeRow::heldOn))
                .map(HeadquartersRows.StocktakeRow::organisation)
                .or(() -> only(area, reach))
                .orElse(null);
    }

    private static Optional<String> only(@Nullable String area, Reach reach) {
        List<String> found = reach.organisations().stream()
                .flatMap(key -> reach.organisation(key).stream())
                .filter(row -> row.kind() == OrganisationKind.HEADQUARTERS && Objects.equals(row.area(), area))
                .map(OrganisationRow::organisation)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
