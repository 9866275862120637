package org.tugyr.platform.lists;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.lists.ListRows.ListRow;

/** A list stands in an election by party lists, rests on a primary, and is measured against somebody else. */
public record ListGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "list";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ListRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ListRow list : scene.rows(ListRow.class, subject)) {
            sort(list, "contest", list.contest(), Sort.PARTY_LIST, scene);
            sort(list, "primary", list.primary(), Sort.PRIMARY, scene);
            candidacy(list, scene);
            earlier(list, scene);
        }
    }

    private static void sort(ListRow list, String column, @Nullable String contest, Sort sort, Scene scene) {
        if (contest != null) {
            scene.row(ContestRow.class, contest)
                    .filter(row -> row.sort() != sort)
                    .ifPresent(row -> scene.refuse(
                            list, column, sort == Sort.PRIMARY ? "a primary" : "an election by party lists", contest));
        }
    }

    private static void candidacy(ListRow list, Scene scene) {
        String candidacy = list.candidacy();
        if (candidacy == null) {
            return;
        } else if (list.contest() == null) {
            scene.refuse(list, "contest", "the election in which the candidacy stands", "");
            return;
        }
        String contest = "contest:" + list.contest();
        List<CandidacyRow> standing = scene.rows(CandidacyRow.class, contest);
        if (scene.complete(contest)
                && standing.stream().noneMatch(row -> row.candidacy().equals(candidacy))) {
            scene.refuse(list, "candidacy", "a candidacy of " + list.contest(), candidacy);
        }
    }

    private static void earlier(ListRow list, Scene scene) {
        String earlier = Objects.requireNonNullElse(list.earlier(), "");
        boolean faction = earlier.startsWith("organisation:");
        if (earlier.equals("list:" + list.list())) {
            scene.refuse(list, "earlier", "another list", list.list());
        } else if (faction != (list.earlierOn() != null)) {
            scene.refuse(
                    list,
                    "earlier_on",
                    faction ? "the day whose members count" : "nothing, unless earlier is a faction",
                    faction ? "" : String.valueOf(list.earlierOn()));
        } else if (earlier.isEmpty() == (list.earlierPeople() != null)) {
            scene.refuse(
                    list,
                    "earlier_people",
                    earlier.isEmpty() ? "nothing without earlier" : "how many people " + earlier + " had",
                    earlier.isEmpty() ? String.valueOf(list.earlierPeople()) : "");
        }
    }
}
