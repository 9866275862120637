package org.tugyr.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.FactLog;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
@DirtiesContext // the record grows
class SearchPageTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Autowired
    private FactLog log;

    @Autowired
    private Index index;

    private boolean appended;

    @BeforeEach
    void bringTheIndexUp() {
        if (index.behind() > 0 && !appended) {
            SearchedRecord.appendTo(log);
            appended = true;
        }
        index.tick();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Жітіқара",
                "житикара",
                "Zhitikara",
                "ЖІТІҚАРА АУДАНЫ",
                "Жiтiқара",
                "Жітіқараның",
                "в Житикаринском районе",
                "в Житикаре",
                "житик",
                "394800000"
            })
    void findsAPlaceHoweverItIsSpelled(String text) throws Exception {
        assertThat(found("en", text)).contains("href=\"/areas/KZ-39-10\"").doesNotContain("is spelled alike");
    }

    @ParameterizedTest
    @CsvSource({
        "мәслихаттардағы, /organisations/maslikhat",
        "мәслихатымыз, /organisations/maslikhat",
        "областными маслихатами, /organisations/maslikhat",
        "облмаслихат, /organisations/maslikhat",
        "көпірлерді, /pledges/bridges",
        "мостами, /pledges/bridges",
        "bridge, /pledges/bridges",
        "council election, /contests/council",
        "list of three, /lists/three",
        "кеңес, /contests/council",
        "төраға, /persons/asel",
        "statement seats, /claims/year.seats",
        "жылы үйдің, /programmes/warmth",
        "тёплыми домами, /programmes/warmth",
        "boiler, /indicators/boilers",
        "қазандықтарды, /indicators/boilers"
    })
    void findsWordsWithAnyEndings(String text, String address) throws Exception {
        assertThat(found("en", text)).contains("href=\"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({"Житекара, KZ-39-10", "Zhitikrаa, KZ-39-10", "Жітіқра ауданы, KZ-39-10", "Костонай, KZ-39"})
    void forgivesAMistypedLetterAndSaysSo(String text, String area) throws Exception {
        assertThat(found("en", text))
                .contains("href=\"/areas/" + area + "\"", "Shown is what is spelled alike", "<mark>");
    }

    @Test
    void putsNamesInTheReadersLanguageFirst() throws Exception {
        String kazakh = found("kk", "парк");
        String russian = found("ru", "парк");

        assertThat(kazakh.indexOf("/pledges/park.kk")).isPositive().isLessThan(kazakh.indexOf("/pledges/park.ru"));
        assertThat(russian.indexOf("/pledges/park.ru")).isPositive().isLessThan(russian.indexOf("/pledges/park.kk"));
    }

    @Test
    void callsThingsByTheNameOfTheDayAndTellsTheOtherThatWasMeant() throws Exception {
        assertThat(found("ru", "старая партия"))
                .contains("<span>Новая <mark>партия</mark></span>")
                .contains("<b>Прежнее название:</b> <span><mark>Старая</mark> <mark>партия</mark></span>");
    }

    @Test
    void tellsWhyWhereNameAndPlaceDoNotShowIt() throws Exception {
        assertThat(found("en", "раздевалки стадиона Житикара"))
                .contains("href=\"/pledges/stadium\"", "<mark>Zhitikara</mark> district")
                .contains("<b>In its wording:</b> <span lang=\"ru\">", "<mark>раздевалками</mark>");
    }

    @Test
    void countsWhatWasFoundByKindAndNarrows() throws Exception {
        assertThat(found("en", "Kostanay"))
                .contains("Organisations <span class=\"count\">3</span>", "href=\"/areas/KZ-39\"");
        assertThat(body("/search?lang=en&kind=organisation&q=Kostanay"))
                .contains("href=\"/organisations/maslikhat\"")
                .doesNotContain("<a href=\"/areas/KZ-39\"");
    }

    @ParameterizedTest
    @CsvSource({
        "programme, Warm home, Programmes, 1, /programmes/warmth",
        "indicator, Boilers, Indicators, 1, /indicators/boilers",
        "report, Three achievements, Reports, 2, /reports/year"
    })
    void narrowsToEachKind(String kind, String text, String label, int count, String address) throws Exception {
        MvcTestResult page =
                site.get().uri("/search?lang=en&kind={kind}&q={q}", kind, text).exchange();

        assertThat(text(page))
                .contains("aria-current=\"true\">" + label + " <span class=\"count\">" + count + "</span>")
                .contains("href=\"" + address + "\"");
    }

    @Test
    void tellsWhichWordsOfASummaryWereMeant() throws Exception {
        assertThat(found("en", "подъезды"))
                .contains("href=\"/programmes/warmth\"", "<b>In its summary:</b> <span lang=\"ru\">");
    }

    @Test
    void searchesOneRecordOnly() throws Exception {
        assertThat(found("en", "roads")).doesNotContain("/pledges/roads").contains("/search?record=trial&amp;q=roads");
        assertThat(body("/search?lang=en&record=trial&q=roads"))
                .contains("href=\"/pledges/roads\"", "Test data:")
                .doesNotContain("/pledges/bridges");
    }

    @Test
    void keepsTheReaderInTheRecordWhereTheyStand() throws Exception {
        assertThat(body("/pledges/roads?lang=en"))
                .containsSubsequence("class=\"seek\"", "name=\"record\" value=\"trial\"", "name=\"q\"");
        assertThat(body("/about?lang=en")).contains("class=\"seek\"").doesNotContain("name=\"record\"");
    }

    @Test
    void neverFindsAPrivatePersonNorOneUnderAKeyThatWasGivenUp() throws Exception {
        assertThat(found("en", "Жеке адам")).contains("Nothing was found");
        assertThat(found("en", "berik"))
                .contains("href=\"/persons/berik\"")
                .doesNotContain("href=\"/persons/berik-2\"");
    }

    @Test
    void suggestsWordsAloneWhereTogetherTheyFindNothing() throws Exception {
        assertThat(found("en", "мосты стадион"))
                .contains("Nothing was found", "Did you mean", "<q>стадион</q> <span class=\"count\">1</span>");
        assertThat(found("en", "ъыъыъы")).contains("Nothing was found", "href=\"/areas?record=real\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' | !a & (b):*<->\\", "a'::text", ":*", "!!!", "\"><b>", "%", "и", "<->", "a:*D & !b"})
    void takesSignsForWhatTheyAre(String text) throws Exception {
        assertThat(found("en", text)).doesNotContain("<b>\"", "Something went wrong");
    }

    @Test
    void refusesWhatIsTooLongBesideTheFieldAndKeepsItShortened() throws Exception {
        MvcTestResult page =
                site.get().uri("/search?lang=en&q={q}", "дорога".repeat(1_700)).exchange();

        assertThat(page).hasStatus(400);
        assertThat(text(page))
                .contains("aria-invalid=\"true\" aria-describedby=\"q-error\"")
                .contains("Give at most 200 letters")
                .contains("value=\"" + "дорога".repeat(34).substring(0, 200) + "\"");
    }

    @Test
    void saysThatThereIsNoWord() throws Exception {
        assertThat(found("en", "!?")).contains("There is no word in this");
        assertThat(body("/search?lang=en"))
                .contains("What are you looking for?")
                .doesNotContain("Nothing was found");
    }

    @Test
    void isNotListedBySearchEngines() throws Exception {
        assertThat(body("/search?q=%D0%BF%D0%B0%D1%80%D0%BA&lang=ru&at=3&x=y"))
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<link rel=\"canonical\" href=\"/search?record=real&amp;q=%D0%BF%D0%B0%D1%80%D0%BA\">");
        assertThat(body("/areas")).doesNotContain("noindex", "canonical");
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=x&kind=nonsense, 400",
        "/search?q=x&page=0, 400",
        "/search?q=x&page=x, 400",
        "/search?q=park&page=9, 400",
        "/search?q=x&record=nope, 404"
    })
    void refusesWhatAnAddressCannotSay(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    @Test
    void asksAFixedNumberOfQueries() throws Exception {
        var _ = statements.asked();
        var _ = found("en", "Kostanay");
        assertThat(statements.asked()).isLessThanOrEqualTo(31);
    }

    private String found(String lang, String text) throws Exception {
        MvcTestResult page =
                site.get().uri("/search?lang={lang}&q={q}", lang, text).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(URI.create(address)).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
