package org.tugyr.platform.intake.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Text.Mark;
import org.tugyr.platform.intake.words.RowWords.Pair;
import org.tugyr.platform.intake.words.RowWords.Value;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

/** Tells rows in three languages before they are recorded. */
class RowWordsTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Map<String, Text> TITLES = Map.of(
            "pledge:p-1", text("kk", Map.of("kk", "Мектеп салу", "ru", "Построить школу"), Map.of("ru", Mark.MACHINE)),
            "criterion:c-1", Text.of("kk", "Мектеп ашылды"));

    private static RowWords rows(Language language) {
        return new RowWords(Catalogue.KINDS, LEXICON.in(language));
    }

    private static Text text(String lang, Map<String, String> values, Map<String, Mark> marks) {
        return new Text(lang, new TreeMap<>(values), new TreeMap<>(marks));
    }

    /** A row of a kind: columns that are not named are empty. */
    private static Row row(String file, Map<String, Object> values) {
        Kind<? extends Row> kind = Catalogue.KINDS.byFile(file).orElseThrow();
        List<@Nullable Object> all = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            Object value = values.get(field.name());
            boolean written = value instanceof String && field.type() != String.class;
            all.add(written ? RowJson.parse(field.type(), value.toString()) : value);
        }
        return kind.create(all.toArray());
    }

    private static Row value(String amount) {
        return row(
                "values",
                Map.of("indicator", "i-1", "period", "2021-Q3", "published_on", "2021-12-16", "value", amount));
    }

    private static Row verdict(String outcome) {
        return row(
                "verdicts",
                Map.of(
                        "verdict", "v-1",
                        "review", "r-1",
                        "council", "k-1",
                        "pledge", "p-1",
                        "outcome", outcome,
                        "voted_on", "2021-12-16",
                        "criteria", List.of("c-1", "c-2"),
                        "reasons", Text.of("ru", "Школа открыта."),
                        "reply_by", "2022-01-16"));
    }

    private static Map<String, String> shown(List<Pair> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        Pair::label,
                        pair -> pair.values().stream().map(Value::text).collect(Collectors.joining(" + ")),
                        (one, other) -> one + " / " + other,
                        TreeMap::new));
    }

    private static Pair pair(List<Pair> pairs, String label) {
        return pairs.stream()
                .filter(pair -> pair.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesNumbersDaysAndPeriodsAsTheLanguageDoes() {
        assertThat(shown(rows(Language.KK).pairs(value("1234.50"), TITLES)))
                .containsEntry("Кезең", "2021 жылғы III тоқсан")
                .containsEntry("Жарияланған күні", "2021 жылғы 16 желтоқсан")
                .containsEntry("Мәні", "1\u00a0234,50")
                .containsEntry("Көрсеткіш", "i-1")
                .hasSize(4);
        assertThat(shown(rows(Language.RU).pairs(value("1234.50"), TITLES)))
                .containsEntry("Период", "III квартал 2021 года")
                .containsEntry("Значение", "1\u00a0234,50");
        assertThat(shown(rows(Language.EN).pairs(value("1234.50"), TITLES)))
                .containsEntry("Published on", "16 December 2021")
                .containsEntry("Value", "1,234.50");
    }

    @Test
    void tellsChoicesAndReferencesInWords() {
        List<Pair> pairs = rows(Language.RU).pairs(verdict("kept-late"), TITLES);

        assertThat(shown(pairs)).containsEntry("Критерии, по которым голосовали", "Мектеп ашылды + c-2");
        assertThat(pair(pairs, "Обещание").values())
                .containsExactly(new Value("Построить школу", "ru", Mark.MACHINE, "обещание"));
        assertThat(pairs.stream().flatMap(pair -> pair.values().stream()).map(Value::text))
                .contains("исполнено с опозданием");
        assertThat(pair(rows(Language.EN).pairs(verdict("kept-late"), TITLES), "Pledge")
                        .values())
                .containsExactly(new Value("Мектеп салу", "kk", null, "a pledge"));
    }

    @Test
    void saysWhatIsKeptApartFromTheLog() {
        List<Pair> pairs = rows(Language.KK).pairs(verdict("kept"), TITLES);

        Pair reasons = pair(pairs, "Негіздеме");
        assertThat(reasons.sealed()).startsWith("Бөлек сақталады");
        assertThat(reasons.values()).containsExactly(new Value("Школа открыта.", "ru", null, ""));
        assertThat(pair(pairs, "Уәде").sealed()).isEmpty();
    }

    @Test
    void leavesOutTheKeyThatStaysWithTheImporter() {
        Row person = row("persons", Map.of("person", "k-1", "name", Text.of("kk", "А. Б."), "public_figure", true));

        assertThat(shown(rows(Language.KK).pairs(person, Map.of())))
                .containsOnly(Map.entry("Аты-жөні", "А. Б."), Map.entry("Жария тұлға", "иә"));
    }

    @Test
    void asksForTheTitlesOfAllThatRowsReferTo() {
        Row item = row(
                "agenda-items",
                Map.of("stocktake", "s-1", "number", 1, "title", Text.of("kk", "Мектеп"), "concerns", "measure:m-1"));

        assertThat(rows(Language.KK).references(List.of(verdict("kept"), item)))
                .containsExactlyInAnyOrder(
                        "review:r-1",
                        "council:k-1",
                        "pledge:p-1",
                        "criterion:c-1",
                        "criterion:c-2",
                        "stocktake:s-1",
                        "measure:m-1");
        assertThat(pair(rows(Language.RU).pairs(item, Map.of()), "Касается").values())
                .containsExactly(new Value("measure:m-1", "", null, "мероприятие"));
    }

    @Test
    void tellsOfACorrectionOnlyWhatDiffers() {
        var differences = rows(Language.RU).differences(value("2.5"), value("2.7"), TITLES);

        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Значение");
            assertThat(one.before()).extracting(Value::text).containsExactly("2,5");
            assertThat(one.after()).extracting(Value::text).containsExactly("2,7");
        });
    }

    @Test
    void tellsOfATextTheWordingsThatDiffer() {
        Map<String, Object> topic = Map.of("topic", "t-1");
        Row before = row("topics", with(topic, "name", text("kk", Map.of("kk", "Сайлау", "ru", "Выборы"), Map.of())));
        Row after = row(
                "topics",
                with(topic, "name", text("kk", Map.of("kk", "Сайлау", "ru", "Выборы"), Map.of("ru", Mark.OFFICIAL))));
        Row fewer = row("topics", with(topic, "name", Text.of("kk", "Сайлау")));

        assertThat(rows(Language.KK).differences(before, after, Map.of()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).containsExactly(new Value("Выборы", "ru", Mark.OURS, ""));
                    assertThat(one.after()).containsExactly(new Value("Выборы", "ru", Mark.OFFICIAL, ""));
                });
        assertThat(rows(Language.KK).differences(before, fewer, Map.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.after()).containsExactly(new Value("ештеңе", "kk", null, "")));
    }

    @Test
    void saysThatAnErasedValueMayHaveBeenThere() {
        Map<String, Object> reply = Map.of("verdict", "v-1", "by", "o-1", "replied_on", "2021-12-16");
        Row before = row("verdict-replies", reply);
        Row after = row("verdict-replies", with(reply, "reply", Text.of("kk", "Келісеміз.")));

        assertThat(rows(Language.EN).differences(before, after, Map.of()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).extracting(Value::text).containsExactly("nothing, or it was erased");
                    assertThat(one.after()).containsExactly(new Value("Келісеміз.", "kk", null, ""));
                    assertThat(one.sealed()).isNotEmpty();
                });
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return more;
    }
}
