package org.tugyr.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Replays the tables of docs/rules/kazakh.md. */
class RulesTests {

    @Test
    void takesTheEndingsOfTheTable() {
        List<List<String>> rows =
                Tables.rules("| last sound | DAT | LOC | ABL | GEN | ACC | INS | ADJ | PL | POSS3 | ORD |");
        List<Ending> columns = List.of(
                Ending.DAT,
                Ending.LOC,
                Ending.ABL,
                Ending.GEN,
                Ending.ACC,
                Ending.INS,
                Ending.ADJ,
                Ending.PL,
                Ending.POSS3,
                Ending.ORD);

        assertThat(rows).hasSameSizeAs(Tail.values());
        for (Tail tail : Tail.values()) {
            List<String> cells =
                    columns.stream().map(column -> cell(tail, column)).toList();
            assertThat(rows.get(List.of(Tail.values()).indexOf(tail)))
                    .as(tail.name())
                    .endsWith(cells.toArray(String[]::new));
        }
    }

    private static String cell(Tail tail, Ending ending) {
        String back = tail.ending(ending);
        String front = Harmony.FRONT.of(back);
        return back.isEmpty() ? "–" : back.equals(front) ? back : back + "/" + front;
    }

    @Test
    void inflectsTheExamples() {
        List<List<String>> rows = Tables.rules("| stem | endings | form |");

        assertThat(rows).hasSizeGreaterThan(100);
        SoftAssertions.assertSoftly(softly -> rows.forEach(row -> softly.assertThat(
                        Stem.of(row.get(0)).with(Endings.parse(row.get(1)).orElseThrow()))
                .isEqualTo(row.get(2))));
    }

    @Test
    void namesEveryEnding() {
        List<List<String>> rows = Tables.rules("| name | what it makes | example |");

        assertThat(rows)
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Ending.values()).map(Ending::name).toList());
    }

    @Test
    void readsNumbersOut() {
        replay("| number | in words |", number -> Numerals.words(new BigDecimal(number)));
    }

    @Test
    void writesDatesInFull() {
        replay("| date | in full |", date -> switch (date.length()) {
            case 4 -> Dates.of(Year.parse(date));
            case 7 -> Dates.of(YearMonth.parse(date));
            default -> Dates.of(LocalDate.parse(date));
        });
    }

    @Test
    void ordersByTheAlphabet() {
        List<String> inOrder =
                List.of(Tables.rules("| in order |").getFirst().getFirst().split(", "));
        List<String> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(7));

        mixed.sort(Alphabet.ORDER);

        assertThat(mixed).isEqualTo(inOrder);
        assertThat(Alphabet.LETTERS).hasSize(42);
        assertThat(rules()).contains("`" + Alphabet.LETTERS + "`");
    }

    @Test
    void putsMixedWordsRight() {
        replay("| typed | meant |", Homoglyphs::fold);
    }

    @Test
    void findsStems() {
        replay("| word | stem |", Stemmer::stem);
    }

    @Test
    void findsWhatSpellingsHaveInCommon() {
        replay("| spelled | key |", SearchKey::of);
    }

    @Test
    void tellsEveryException() {
        String rules = rules();

        Stream.of(
                        Exceptions.FRONT,
                        Exceptions.BACK,
                        Exceptions.SHORTENED.keySet(),
                        Exceptions.KEEPING,
                        Exceptions.POSSESSIVE,
                        Exceptions.NOT_POSSESSIVE,
                        Exceptions.INSTITUTIONS)
                .flatMap(Collection::stream)
                .forEach(word -> assertThat(rules).containsPattern("(?<!\\p{L})" + word + "(?!\\p{L})"));
    }

    private static void replay(String header, UnaryOperator<String> rule) {
        List<List<String>> rows = Tables.rules(header);

        assertThat(rows).isNotEmpty();
        SoftAssertions.assertSoftly(softly ->
                rows.forEach(row -> softly.assertThat(rule.apply(row.get(0))).isEqualTo(row.get(1))));
    }

    private static String rules() {
        return Tables.read(Path.of("../../docs/rules/kazakh.md"));
    }
}
