package org.tugyr.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;

class AreaTreeTests {

    private static final List<AreaRow> ROWS = List.of(
            area("country", "1991-12-16", null, null),
            area("old", "2018-01-01", "2022-06-07", "country"),
            area("new", "2022-06-08", null, "country"),
            area("moved", "2018-01-01", "2022-06-07", "old"),
            area("moved", "2022-06-08", null, "new"));

    @Test
    void hangsAnAreaWhereItWasOnTheDay() {
        AreaTree before = AreaTree.of(ROWS, LocalDate.of(2022, 6, 7));
        AreaTree after = AreaTree.of(ROWS, LocalDate.of(2022, 6, 8));

        assertThat(before.children("country")).extracting(AreaRow::area).containsExactly("old");
        assertThat(before.within("old")).containsExactly("old", "moved");
        assertThat(after.children("country")).extracting(AreaRow::area).containsExactly("new");
        assertThat(after.above("moved")).extracting(AreaRow::area).containsExactly("country", "new");
    }

    @Test
    void stillCountsAnAreaThatIsNoMore() {
        assertThat(AreaTree.of(ROWS, LocalDate.of(2023, 1, 1)).within("country"))
                .containsExactlyInAnyOrder("country", "old", "new", "moved");
    }

    @Test
    void endsWhereAreasLieInEachOther() {
        AreaTree tree = AreaTree.of(
                List.of(area("a", "2020-01-01", null, "b"), area("b", "2020-01-01", null, "a")),
                LocalDate.of(2021, 1, 1));

        assertThat(tree.within("a")).containsExactly("a", "b");
        assertThat(tree.above("a")).extracting(AreaRow::area).containsExactly("b");
    }

    private static AreaRow area(String key, String from, @Nullable String to, @Nullable String parent) {
        return new AreaRow(
                key,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                parent,
                AreaKind.REGION,
                Text.of("en", key),
                null,
                null,
                null,
                null);
    }
}
