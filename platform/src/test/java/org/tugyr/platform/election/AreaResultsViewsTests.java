package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class AreaResultsViewsTests {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 17);

    private final AreaResultsViews views = new AreaResultsViews(
            List.of("a", "b"),
            key -> Text.of("en", key),
            _ -> "/",
            DAY,
            Lexicon.load().in(Language.EN));

    private static ByArea.Result result(int place, long a, long b) {
        String name = "Place " + place;
        String outline = "POLYGON ((%1$d 0, %2$d 0, %2$d 9, %1$d 9, %1$d 0))".formatted(9 * place, 9 * place + 9);
        AreaRow area = new AreaRow(
                "p" + place, DAY, null, null, AreaKind.DISTRICT, text(name, name, name), null, null, null, outline);
        SequencedMap<String, Long> votes = new LinkedHashMap<>();
        votes.put(a >= b ? "a" : "b", Math.max(a, b));
        votes.put(a >= b ? "b" : "a", Math.min(a, b));
        return new ByArea.Result(area, votes, null, null, false);
    }

    private List<AreaMap.Area> areas(ByArea.Result... results) {
        AreaResults view = views.of("title", List.of(results));
        return Objects.requireNonNull(Objects.requireNonNull(view).map()).areas();
    }

    @Test
    void numbersThoseWhoLeadHereAndThere() {
        assertThat(areas(result(0, 60, 40), result(1, 40, 60)))
                .extracting(AreaMap.Area::label, AreaMap.Area::colour)
                .containsExactly(tuple("1", "c-1"), tuple("2", "c-2"));
    }

    @Test
    void showsTheSharesWhereTheSameLeadsEverywhere() {
        assertThat(areas(result(0, 60, 40), result(1, 99, 1), result(2, 80, 20)))
                .extracting(AreaMap.Area::label, AreaMap.Area::colour)
                .containsExactly(tuple("60%", "c-1 d-1"), tuple("99%", "c-1 d-4"), tuple("80%", "c-1 d-3"));
    }

    @Test
    void numbersOneAreaAloneAndThoseThatAreEqual() {
        assertThat(areas(result(0, 60, 40))).extracting(AreaMap.Area::label).containsExactly("1");
        assertThat(areas(result(0, 50, 50), result(1, 50, 50)))
                .extracting(AreaMap.Area::label)
                .containsExactly("=", "=");
    }
}
