package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @TestFactory
    Stream<DynamicTest> writesTheCanonicalFormOfThePublishedExamples() {
        return KnownAnswers.tests(() -> {
            var folder = KnownAnswers.path("jcs");
            return Stream.of("arrays", "french", "structures", "unicode")
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        var input = KnownAnswers.bytes(folder.resolve("input/" + name + ".json"));
                        var hex = KnownAnswers.text(folder.resolve("outhex/" + name + ".txt"));

                        var canonical = Json.parse(input).canonicalBytes();

                        assertThat(canonical)
                                .isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")))
                                .isEqualTo(KnownAnswers.bytes(folder.resolve("output/" + name + ".json")));
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> writesNumbersAsEcmaScriptDoes() {
        return KnownAnswers.tests(() -> {
            var folder = KnownAnswers.path("jcs");
            return Stream.of("es6-numbers-0001-1000.txt", "es6-numbers-1001-6000.txt")
                    .map(name -> DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(KnownAnswers.text(folder.resolve(name))
                                            .lines())
                                    .hasSizeGreaterThan(999)
                                    .allSatisfy(line -> {
                                        int comma = line.indexOf(',');
                                        var value =
                                                Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(line, 0, comma));
                                        assertThat(Json.number(value).canonicalText())
                                                .isEqualTo(line.substring(comma + 1));
                                        assertThat(Json.parse(line.substring(comma + 1)))
                                                .isEqualTo(Json.number(value));
                                    })));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "0000000000000002, 1e-323",
        "0000000000000003, 1.5e-323",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "8000000000000000, 0",
        "4340000000000001, 9007199254740994",
        "444b1ae4d6e2ef50, 1e+21",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "3e7ad7f29abcaf48, 1e-7",
    })
    void writesExtremeNumbersShortest(String bits, String text) {
        var value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));

        assertThat(Json.number(value).canonicalText()).isEqualTo(text);
    }

    @Test
    void ordersKeysByUtf16CodeUnits() {
        var object = Json.object()
                .put("\uD83D\uDE00", 1)
                .put("\uFB33", 2)
                .put("қ", 3)
                .put("a", 4)
                .put("", 5)
                .build();

        assertThat(object.canonicalText()).isEqualTo("{\"\":5,\"a\":4,\"қ\":3,\"\uD83D\uDE00\":1,\"\uFB33\":2}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        var text = new Json.Str("\u0000\b\t\n\f\r\u001f\"\\/\u007f\u2028ә");

        assertThat(text.canonicalText()).isEqualTo("\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\u007f\u2028ә\"");
        assertThat(Json.parse(text.canonicalText())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "[1 2]",
                "01",
                "-",
                "-01",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "1e400",
                "-1e400",
                "tru",
                "nulll",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "[",
                "{",
                "{\"a\"",
                "{\"a\":",
                "[1",
                "[]]",
                "\u00a01",
                "\ufeff1",
                "\"\0\""
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .hasMessageContaining("valid UTF-8")
                .hasMessageContaining("byte 1");
    }

    @Test
    void saysWhereAndWhatWasExpected() {
        var problem = catchThrowableOfType(MalformedException.class, () -> Json.parse("{\n  \"әке\": 01}"));

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(11);
        assertThat(problem.offset()).isEqualTo(15);
        assertThat(problem.expected()).isEqualTo("'}'");
        assertThat(problem.found()).isEqualTo("\"1\"");
    }

    @Test
    void nestsToALimitAndNoDeeper() {
        var deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(Json.parse(deepest).canonicalText()).isEqualTo(deepest);
        assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Json.Arr(List.of(Json.parse(deepest))).canonicalBytes())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeBuiltInvalid() {
        assertThatThrownBy(() -> new Json.Str("\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Int(Json.MAX_INTEGER + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Int(Long.MIN_VALUE)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Json.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Real(1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.object().put("a", 1).put("a", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Obj(new TreeMap<>(String.CASE_INSENSITIVE_ORDER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsMembersByKind() {
        var object = (Json.Obj) Json.parse("{\"s\":\"x\",\"i\":7,\"b\":true,\"a\":[null],\"o\":{}}");

        assertThat(object.string("s")).isEqualTo("x");
        assertThat(object.integer("i")).isEqualTo(7);
        assertThat(object.bool("b")).isTrue();
        assertThat(object.array("a")).containsExactly(Json.Nul.NULL);
        assertThat(object.object("o").members()).isEmpty();
        assertThat(object.find("z")).isEmpty();
        assertThatThrownBy(() -> object.string("i")).hasMessageContaining("\"i\": expected a string, found \"7\"");
        assertThatThrownBy(() -> object.integer("z")).hasMessageContaining("\"z\": expected a member, found none");
    }
}
