package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class CsvTests {

    private record Line(String name, @Nullable BigDecimal value) {}

    private static Sheet<Line> sheet(Iterable<Line> lines) {
        return Sheet.<Line>of("values", lines)
                .text("web.csv.note", Line::name)
                .number("web.csv.value", Line::value)
                .link("web.csv.page", line -> "/x/" + line.name().length());
    }

    private static String csv(Language language, Sheet<?> sheet) throws IOException {
        Reader reader = new Reader(
                Lexicon.load().in(language),
                "/indicators/roads.km",
                "csv=values",
                new Site("https://example.org", List.of(), path -> path, Set.of(), Set.of(), Set.of()),
                false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Csv(reader, Demo.STATE, sheet).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void givesEnglishReadersWhatProgramsRead() throws IOException {
        assertThat(csv(Language.EN, sheet(List.of(new Line("a, \"b\"", new BigDecimal("-1.50"))))))
                .isEqualTo("\ufeffNote,Figure,Page,As of,Record entries\r\n"
                        + "\"a, \"\"b\"\"\",-1.50,https://example.org/x/6,2023-01-09,61204\r\n");
    }

    @Test
    void givesOthersWhatTheirSpreadsheetsOpen() throws IOException {
        assertThat(csv(Language.KK, sheet(List.of(new Line("Қостанай", new BigDecimal("-1.50")), new Line("ә", null))))
                        .split("\r\n"))
                .containsExactly(
                        "\ufeffЕскертпе;Көрсеткіші;Беті;Қай күнгі жағдай;Жазбалар саны",
                        "Қостанай;-1,50;https://example.org/x/8;2023-01-09;61204",
                        "ә;;https://example.org/x/1;2023-01-09;61204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void letsNoTextBecomeAFormula(String text) throws IOException {
        assertThat(org.tugyr.platform.web.parts.Sheet.harmless(text)).isEqualTo("'" + text);
        assertThat(csv(Language.EN, sheet(List.of(new Line(text, BigDecimal.ONE)))))
                .contains("'" + text)
                .doesNotContain("\n" + text);
    }

    @Test
    void takesTheWordsOfTheReadersLanguage() throws IOException {
        Text name = new Text("kk", new TreeMap<>(Map.of("kk", "жол", "en", "road")), new TreeMap<>());
        Sheet<Text> sheet = Sheet.<Text>of("names", List.of(name)).text("web.csv.note", line -> line);

        assertThat(csv(Language.EN, sheet)).contains("road");
        assertThat(csv(Language.RU, sheet)).contains("жол");
    }

    @Test
    void readsALongListAPartAtATime() {
        AtomicInteger parts = new AtomicInteger();
        Iterator<Integer> lines = new Lines<>(3, page -> {
                    parts.incrementAndGet();
                    return List.of(page * 10, page * 10 + 1);
                })
                .iterator();

        assertThat(lines.next()).isEqualTo(10);
        assertThat(parts).hasValue(1);
        assertThat(lines).toIterable().containsExactly(11, 20, 21, 30, 31);
    }
}
