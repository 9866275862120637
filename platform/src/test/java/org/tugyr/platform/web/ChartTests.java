package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gg.jte.output.StringOutput;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.chart.Maps;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;
import org.xml.sax.InputSource;

class ChartTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final LocalDate START = LocalDate.of(2020, 12, 31);

    private final Words kk = LEXICON.in(Language.KK);

    @Test
    void tellsTheTrajectoryInWords() {
        String svg = draw(Demo.roads("км", "Ауыл жолдары"), kk);

        assertThat(svg)
                .contains("role=\"img\"")
                .contains("aria-label=\"Ауыл жолдары. Өлшенген мәндер саны: 9. Алғашқысы: 0,0\u00a0км, 2020 жылғы 31"
                        + " желтоқсан. Соңғысы: 31,0\u00a0км, 2022 жылғы 31 желтоқсан. Мақсат: 2025 жылғы 31"
                        + " желтоқсанға дейін 168,5\u00a0км.\"");
    }

    @Test
    void drawsEveryThingOnce() {
        String svg = draw(Demo.roads("км", "Ауыл жолдары"), kk);

        assertThat(count(svg, "class=\"dot\"")).isEqualTo(9);
        assertThat(count(svg, "class=\"goal\"")).isEqualTo(2);
        assertThat(count(svg, "class=\"goal moved\"")).isEqualTo(1);
        assertThat(count(svg, "class=\"vintage\"")).isEqualTo(1);
        assertThat(count(svg, "class=\"pace\"")).isEqualTo(1);
        assertThat(svg).contains(">2021<", ">2025<", "мақсат 168,5\u00a0км", ">09.01.2023<");
    }

    @Test
    void putsHigherValuesHigher() {
        String svg = draw(series("1", "2", "3"), kk);
        List<Double> heights = Pattern.compile("class=\"dot\" cx=\"[\\d.]+\" cy=\"([\\d.]+)\"")
                .matcher(svg)
                .results()
                .map(circle -> Double.valueOf(circle.group(1)))
                .toList();

        assertThat(heights).hasSize(3);
        assertThat(heights.get(0)).isGreaterThan(heights.get(1));
        assertThat(heights.get(1)).isGreaterThan(heights.get(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "-5, -2, -9", "4.9, 4.9, 4.9", "1E9, 2E9, 3E9", "-1, 0, 1", "0.001, 0.002, 0.004"})
    void drawsAnySeriesWithinItsFrame(String first, String second, String third) throws Exception {
        for (Language language : Language.values()) {
            String svg = draw(series(first, second, third), LEXICON.in(language));

            parse(svg);
            assertThat(svg).doesNotContain("NaN", "Infinity");
            assertThat(Pattern.compile(" c?[xy][12]?=\"-\\d").matcher(svg).find())
                    .as("left or above the frame")
                    .isFalse();
        }
    }

    @Test
    void drawsASingleValue() throws Exception {
        parse(draw(series("7"), kk));
        assertThat(draw(series("7"), kk)).contains("Бір мән өлшенген: 7, 2020 жылғы 31 желтоқсан.");
    }

    @Test
    void escapesNames() throws Exception {
        String svg = draw(Demo.roads("<km>", "\"A\" & <b>"), kk);

        parse(svg);
        assertThat(svg).contains("&quot;A&quot; &amp; &lt;b&gt;").doesNotContain("<km>");
    }

    @Test
    void knowsTheShapesOfRegionsAndDistricts() {
        assertThat(Maps.of("kz-regions-2021").shapes())
                .hasSize(17)
                .containsKey("KZ-39")
                .doesNotContainKey("KZ-10");
        assertThat(Maps.of("kz-regions-2022").shapes()).hasSize(20).containsKeys("KZ-39", "KZ-10", "KZ-62");
        assertThat(Maps.of("kostanay-districts").shapes()).hasSize(20).containsKey("3910");
        assertThatThrownBy(() -> Maps.of("atlantis")).hasMessage("no map atlantis");
    }

    private static final String WEST = "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))";
    private static final String EAST = "MULTIPOLYGON (((20 0, 40.5 0, 20 10, 20 0)), ((50 0,60 0,55 5,50 0)))";

    @Test
    void drawsOutlinesOfARecordSideBySideAsTheyLie() {
        Maps map = Maps.on(START, List.of("nowhere", WEST, EAST));

        assertThat(map).isNotNull();
        assertThat(map.credit()).isNull();
        assertThat(map.width()).isEqualTo(9040);
        assertThat(map.height()).isEqualTo(1540);
        assertThat(map.shapes()).containsOnlyKeys(WEST, EAST);
        assertThat(map.shapes().get(WEST).path()).isEqualTo("M20 1520l3000 0 0-1500-3000 0z");
        assertThat(map.shapes().get(EAST).path()).isEqualTo("M3020 1520l3075 0-3075-1500zM7520 1520l1500 0-750-750z");
    }

    @Test
    void placesALabelWhereThereIsMostRoom() {
        Maps map = Maps.on(START, List.of(WEST, EAST));

        Maps.Shape west = map.shapes().get(WEST);
        assertThat(west.x()).isBetween(700, 2300);
        assertThat(west.y()).isCloseTo(770, within(60));
        assertThat(west.room()).isCloseTo(750, within(60));
        assertThat(map.shapes().get(EAST).x()).as("in the larger part").isBetween(3300, 4200);
    }

    @Test
    void prefersTheMapsThatComeWithTugyrAndSaysWhoseTheyAre() {
        Maps map = Maps.on(START, List.of(WEST, "KZ-39"));

        assertThat(map.credit()).isEqualTo("web.map.attribution");
        assertThat(Maps.on(START, List.of("nowhere"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9))",
                "POLYGON ((0 0, 9 0, 0 0))",
                "POLYGON (0 0, 9 0, 9 9, 0 0)",
                "POLYGON ((0 0, 9 0, x 9, 0 0))",
                "LINESTRING (0 0, 9 0)"
            })
    void takesNoShapeThatCannotBeDrawn(String shape) {
        assertThat(Maps.isShape(shape)).isFalse();
        assertThat(Maps.on(START, List.of(shape))).isNull();
    }

    @Test
    void readsAnOutlineAsLongAsAnEntryMayBe() {
        String long64 = "POLYGON ((0 0" + ", 123456 654321".repeat(4_600) + ", 0 0))";

        assertThat(Maps.isShape(long64)).isTrue();
        assertThat(Maps.isShape("KZ-39")).isTrue();
    }

    @Test
    void leadsFromEveryAreaToItsPage() throws Exception {
        var area = new AreaMap.Area("KZ-39", "Қостанай облысы", "жоспарға сай", "/areas/KZ-39", Tone.GOOD, Icon.ARROW);
        var city = new AreaMap.Area("KZ-71", "Астана", "дерек жоқ", "/areas/KZ-71", Tone.NONE, Icon.DASH);
        StringOutput out = new StringOutput();

        new AreaMap("Карта", Maps.of("kz-regions-2022"), List.of(city, area))
                .draw(kk)
                .writeTo(out);

        parse(out.toString());
        assertThat(out.toString())
                .contains("<a href=\"/areas/KZ-39\" aria-label=\"Қостанай облысы: жоспарға сай\" class=\"t-good\">")
                .contains("<title>Қостанай облысы: жоспарға сай</title>")
                .containsSubsequence("/areas/KZ-39", "/areas/KZ-71", "<circle");
        assertThat(count(out.toString(), "<path class=\"shape\"")).isEqualTo(20);
    }

    private static Trajectory series(String... values) {
        List<Trajectory.Dot> dots = new java.util.ArrayList<>();
        for (String value : values) {
            dots.add(new Trajectory.Dot(START.plusYears(dots.size()), new BigDecimal(value)));
        }
        return new Trajectory(
                "series", "", null, START.plusYears(1), List.of(), List.of(), dots, List.of(), null, List.of());
    }

    private static String draw(Trajectory data, Words words) {
        StringOutput out = new StringOutput();
        data.draw(words).getFirst().writeTo(out);
        return out.toString();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void parse(String svg) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
