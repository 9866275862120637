package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {
    private final CanonicalWriter writer = new CanonicalWriter();

    @TestFactory
    Stream<DynamicTest> refusesTheKnownBadEntries() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("jcs/reject.json").stream()
                    .map(bad -> DynamicTest.dynamicTest(bad.string("name"), () -> {
                        assertThatThrownBy(() -> Intake.parse(bad.string("json")))
                                .isInstanceOf(MalformedException.class);
                        assertThatThrownBy(() ->
                                        Intake.parseEntry(bad.string("json").getBytes(UTF_8)))
                                .isInstanceOf(MalformedException.class);
                    }));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.0", "1e2", "0.5", "-0.1", "9007199254740992", "-9007199254740992", "99999999999999999999"})
    void refusesNumbersThatAreNotSafeIntegers(String number) {
        assertThatThrownBy(() -> Intake.parse("{\"n\":" + number + "}"))
                .hasMessageContaining("line 1, column 6 (byte 5)")
                .hasMessageContaining("an integer within");
    }

    @Test
    void keepsTheLargestIntegers() {
        var text = "{\"max\":9007199254740991,\"min\":-9007199254740991}";

        assertThat(Intake.parse(text).canonicalText()).isEqualTo(text);
    }

    @Test
    void refusesARealThatWasBuiltInCode() {
        var value =
                Json.object().put("a", new Json.Arr(List.of(Json.number(0.5)))).build();

        assertThatThrownBy(() -> Intake.entry(value, writer)).hasMessageContaining("found 0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":2}", "{ \"a\":1}", "\"\\u0041\"", "-0", "[1]\n"})
    void refusesAnotherSpellingOfAnEntry(String entry) {
        assertThatThrownBy(() -> Intake.parseEntry(entry.getBytes(UTF_8))).hasMessageContaining("canonical form");
    }

    @Test
    void takesEntriesUpToTheLengthThatABundleCanHold() {
        var longest = new Json.Str("x".repeat(Intake.MAX_BYTES - 2));
        var longer = new Json.Str("x".repeat(Intake.MAX_BYTES - 1));

        var entry = Intake.entry(longest, writer);

        assertThat(entry).hasSize(65_535);
        assertThat(Intake.parseEntry(entry)).isEqualTo(longest);
        assertThatThrownBy(() -> Intake.entry(longer, writer)).hasMessageContaining("65536 bytes");
        assertThatThrownBy(() -> Intake.parseEntry(longer.canonicalBytes())).hasMessageContaining("65536 bytes");
    }
}
