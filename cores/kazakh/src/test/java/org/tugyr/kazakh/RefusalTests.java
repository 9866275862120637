package org.tugyr.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "…", "«»", "()", "б", "прс", "қала)", "мүше.", "日本", "%", "\"", "ж."})
    void knowsNoStemInWhatCannotBeReadOut(String text) {
        assertThat(Stem.parse(text)).isEmpty();
        assertThatThrownBy(() -> Stem.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "XYZ",
                "dat",
                "DAT+",
                "+",
                "DAT+LOC",
                "POSS3+PL",
                "DAT+POSS3",
                "ORD+ADJ",
                "POSS3+POSS3",
                "GEN ",
                "PL,DAT"
            })
    void knowsNoEndingsThatNoWordTakes(String text) {
        assertThat(Endings.parse(text)).isEmpty();
    }

    @Test
    void takesNothingButACaseAfterThePossessive() {
        Stem oblast = Stem.of("Қостанай облысы");

        assertThat(oblast.refuses(Endings.of(Ending.DAT))).isEmpty();
        assertThat(oblast.refuses(Endings.of(Ending.PL))).contains(Stem.Refusal.POSSESSIVE_ALREADY);
        assertThat(oblast.refuses(Endings.of(Ending.POSS3, Ending.DAT))).contains(Stem.Refusal.POSSESSIVE_ALREADY);
        assertThatThrownBy(() -> oblast.with(Ending.PL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Қостанай облысы");
    }

    @Test
    void countsInTheSingular() {
        assertThat(Stem.of("215 мүше").refuses(Endings.of(Ending.PL))).contains(Stem.Refusal.COUNTED);
        assertThat(Stem.of("2,7 мың").refuses(Endings.of(Ending.PL, Ending.DAT)))
                .contains(Stem.Refusal.COUNTED);
        assertThat(Stem.of("215 мүше").refuses(Endings.of(Ending.POSS3))).isEmpty();
        assertThat(Stem.of("2020–2021 жыл").refuses(Endings.of(Ending.PL))).isEmpty();
        assertThat(Stem.of("мүше").refuses(Endings.of(Ending.PL))).isEmpty();
    }

    @Test
    void holdsEndingsTogetherInOneOrderOnly() {
        assertThatThrownBy(() -> new Endings(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Endings.of(Ending.DAT, Ending.PL)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Endings.parse("PL+POSS3+DAT")).contains(Endings.of(Ending.PL, Ending.POSS3, Ending.DAT));
    }

    @Test
    void readsNoNumberOutThatNobodyWould() {
        assertThatThrownBy(() -> Numerals.words(1_000_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numerals.words(new BigDecimal("0.0000001")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Numerals.words(999_999_999_999_999L)).startsWith("тоғыз жүз тоқсан тоғыз триллион");
    }
}
