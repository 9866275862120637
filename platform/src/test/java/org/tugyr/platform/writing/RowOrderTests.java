package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOrderTests {

    @ParameterizedTest
    @CsvSource({
        "1234, ABCD", // as they stood
        "1232, ADBC", // the last is to be second
        "3234, BCAD", // the first is to be third
        "2134, BACD", // two change places
        "9234, BCDA", // behind all
        "1230, DABC", // before all
        "1111, BCDA", // those that move stay in order
    })
    void movesALineToTheNumberThatIsTypedBesideIt(String typed, String order) {
        List<RowOrder.Line> lines = new ArrayList<>();
        typed.chars().forEach(digit -> {
            int standing = lines.size() + 1;
            lines.add(new RowOrder.Line(Character.toString('A' + standing - 1), standing, digit - '0'));
        });

        assertThat(String.join("", RowOrder.of(lines))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"1, NAB", "2, ANB", "3, ABN", "2147483647, ABN"})
    void putsANewLineWhereItsNumberSays(int number, String order) {
        assertThat(String.join(
                        "",
                        RowOrder.of(List.of(
                                new RowOrder.Line("A", 1, 1),
                                new RowOrder.Line("B", 2, 2),
                                new RowOrder.Line("N", 0, number)))))
                .isEqualTo(order);
    }
}
