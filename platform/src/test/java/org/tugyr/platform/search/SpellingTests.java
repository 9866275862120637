package org.tugyr.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {

    @Test
    void spellsANameAlikeInAllLettersAndLanguages() {
        Set<String> spellings = Stream.of("Жітіқара", "житикара", "Zhitikara", "ЖІТІҚАРА", "Жiтiқара")
                .map(Lexemes::whole)
                .collect(Collectors.toSet());

        assertThat(spellings).containsExactly("jitikara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' | !a & (b):*<->\\", "щёлочь", "中文 दिल्ली 𝒜", "Ñandú", "a'b:A*", "\u0000\u202e"})
    void holdsSmallAsciiLettersAndDigitsOnly(String text) {
        assertThat(Spelling.words(text))
                .allSatisfy(word -> assertThat(Spelling.of(word.word())).matches("[a-z0-9]*"));
    }

    @Test
    void tellsLettersOfOtherScriptsApart() {
        assertThat(Spelling.of("中")).isNotEqualTo(Spelling.of("文")).isNotEmpty();
        assertThat(Spelling.of("щ")).isNotEqualTo(Spelling.of("ш"));
    }

    @ParameterizedTest
    @CsvSource({
        "jitikara, jitekara, 1",
        "jitikara, jitkara, 1",
        "kostanai, kosatnai, 1",
        "dorogi, dorogi, 0",
        "a, bcd, 3"
    })
    void countsMistakes(String one, String other, int mistakes) {
        assertThat(Distance.of(one, other)).isEqualTo(mistakes);
        assertThat(Distance.of(other, one)).isEqualTo(mistakes);
    }
}
