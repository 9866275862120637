package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;

/** What is known of an area counts for it; else what is known of its precincts and of the areas below it. */
class ByAreaTests {

    private final AreaTree tree = AreaTree.of(AreasRecord.areas(), LocalDate.of(2020, 5, 10));
    private final List<Row> rows = new ArrayList<>(AreasRecord.contest());

    @Test
    void addsUpPrecinctsAndAreasOnTheWayUp() {
        assertThat(found("KZ-x"))
                .containsExactly(
                        "west {a=70, b=30} 100 of 200",
                        "north {b=90, a=50} 140 of 280",
                        "hidden {a=20, b=20} 40 of 80");
        assertThat(found("north")).containsExactly("north-1 {b=70, a=20} 90 of 180", "north-2 {a=30, b=20} 50 of 100");
        assertThat(found("north-1")).isEmpty();
    }

    @Test
    void prefersWhatIsStatedForAnArea() {
        rows.add(new VoteRow("vote", "north", null, "a", 1000, null));
        rows.add(new VoteRow("vote", "north", null, "b", 1, null));
        rows.add(new ProtocolRow("vote", "north", null, null, 1001L, null, null, null, null, null, null, null));

        assertThat(found("KZ-x")).contains("north {a=1000, b=1} 1001 of null");
    }

    @Test
    void saysNothingOfAnAreaWhereVotesOfSomebodyAreNotKnown() {
        rows.removeIf(row -> row instanceof VoteRow vote
                && vote.area().equals("west")
                && vote.candidacy().equals("b"));

        assertThat(found("KZ-x")).noneMatch(line -> line.startsWith("west"));
    }

    @Test
    void knowsWhoIsEqualAndWhereThereArePrecincts() {
        ByArea results = results();

        assertThat(results.of(area("hidden")).first()).containsExactly("a", "b");
        assertThat(results.hasPrecincts("north")).isFalse();
        assertThat(results.hasPrecincts("north-2")).isTrue();
        assertThat(results.of(area("north")).parts()).isTrue();
    }

    private AreaRow area(String key) {
        return tree.area(key).orElseThrow();
    }

    private List<String> found(String above) {
        return results().below(above).stream()
                .map(result -> result.area().area() + " " + result.votes() + " " + result.tookPart() + " of "
                        + result.registered())
                .toList();
    }

    private ByArea results() {
        List<OfContest> of = rows.stream().map(OfContest.class::cast).toList();
        return new ByArea(Contest.of((ContestRow) of.getFirst(), of), tree);
    }
}
