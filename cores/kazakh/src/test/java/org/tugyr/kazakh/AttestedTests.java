package org.tugyr.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Holds the rules against what was written and printed by others. */
class AttestedTests {

    @Test
    void writesEveryPairThatIsAttested() {
        List<Map<String, String>> pairs = Tables.shared("kk-suffix-open.csv");

        assertThat(pairs).hasSizeGreaterThan(100);
        SoftAssertions.assertSoftly(softly -> {
            for (Map<String, String> pair : pairs) {
                Endings endings = Endings.parse(pair.get("case")).orElseThrow();
                softly.assertThat(Stem.of(pair.get("stem")).with(endings))
                        .as(pair.get("id"))
                        .isEqualTo(pair.get("expected"));
            }
        });
    }

    @Test
    void readsNumbersAsTheyAreSpoken() {
        SoftAssertions.assertSoftly(softly -> {
            for (Map<String, String> pair : Tables.shared("kk-suffix-open.csv")) {
                if (!pair.get("spoken_last_word").isEmpty()) {
                    softly.assertThat(Spoken.of(pair.get("stem")).word())
                            .as(pair.get("id"))
                            .isEqualTo(pair.get("spoken_last_word"));
                }
            }
        });
    }
}
