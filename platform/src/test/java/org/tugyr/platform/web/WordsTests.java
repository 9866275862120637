package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

class WordsTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final LocalDate DAY = LocalDate.of(2021, 12, 16);

    private final Words kk = LEXICON.in(Language.KK);
    private final Words ru = LEXICON.in(Language.RU);
    private final Words en = LEXICON.in(Language.EN);

    @Test
    void writesDaysAfterTheCustomOfEachLanguage() {
        assertThat(kk.day(DAY)).isEqualTo("2021 жылғы 16 желтоқсан");
        assertThat(ru.day(DAY)).isEqualTo("16 декабря 2021 года");
        assertThat(en.day(DAY)).isEqualTo("16 December 2021");
        assertThat(kk.shortDay(DAY)).isEqualTo("16.12.2021");
        assertThat(en.shortDay(LocalDate.of(2021, 9, 3))).isEqualTo("3 Sep 2021");
        Instant moment = Instant.parse("2023-01-09T12:04:00Z");
        assertThat(kk.moment(moment, ZoneId.of("Asia/Qostanay"))).isEqualTo("2023 жылғы 9 қаңтар, 18:04");
    }

    @Test
    void neverRoundsADateThatIsKnownInPart() {
        assertThat(kk.when(new When("2021"))).isEqualTo("2021 жыл");
        assertThat(ru.when(new When("2021"))).isEqualTo("2021 год");
        assertThat(en.when(new When("2021"))).isEqualTo("2021");
        assertThat(kk.month(YearMonth.of(2021, 12))).isEqualTo("2021 жылғы желтоқсан");
        assertThat(ru.when(new When("2021-12"))).isEqualTo("декабрь 2021 года");
        assertThat(en.when(new When("2021-12-16"))).isEqualTo("16 December 2021");
    }

    @Test
    void namesPeriods() {
        assertThat(kk.period(new Period("2021-Q3"))).isEqualTo("2021 жылғы III тоқсан");
        assertThat(ru.period(new Period("2021-Q3"))).isEqualTo("III квартал 2021 года");
        assertThat(en.period(new Period("2021-Q3"))).isEqualTo("Q3 2021");
        assertThat(kk.period(new Period("2021-H2"))).isEqualTo("2021 жылғы II жартыжылдық");
        assertThat(ru.period(new Period("2021-H1"))).isEqualTo("I полугодие 2021 года");
        assertThat(ru.period(new Period("2021-09"))).isEqualTo("сентябрь 2021 года");
        assertThat(en.period(new Period("2021"))).isEqualTo("2021");
    }

    @Test
    void writesNumbersAfterTheCustomOfEachLanguage() {
        BigDecimal number = new BigDecimal("-1234567.50");

        assertThat(kk.number(number)).isEqualTo("−1\u00a0234\u00a0567,50");
        assertThat(ru.number(number)).isEqualTo("−1\u00a0234\u00a0567,50");
        assertThat(en.number(number)).isEqualTo("−1,234,567.50");
        assertThat(kk.number(new BigDecimal("2.25"), 1)).isEqualTo("2,3");
        assertThat(kk.number(new BigDecimal("1E+3"))).isEqualTo("1\u00a0000");
        assertThat(kk.percent(new BigDecimal("71.09"))).isEqualTo("71,09%");
        assertThat(ru.percent(new BigDecimal("46"))).isEqualTo("46\u00a0%");
    }

    @Test
    void tellsHowFarADayIs() {
        assertThat(kk.relativeDays(DAY, DAY)).isEqualTo("бүгін");
        assertThat(kk.relativeDays(DAY.minusDays(1), DAY)).isEqualTo("кеше");
        assertThat(kk.relativeDays(DAY.minusDays(214), DAY)).isEqualTo("214 күн бұрын");
        assertThat(ru.relativeDays(DAY.minusDays(21), DAY)).isEqualTo("21 день назад");
        assertThat(ru.relativeDays(DAY.minusDays(22), DAY)).isEqualTo("22 дня назад");
        assertThat(ru.relativeDays(DAY.plusDays(11), DAY)).isEqualTo("через 11 дней");
        assertThat(en.relativeDays(DAY.plusDays(1), DAY)).isEqualTo("tomorrow");
        assertThat(en.relativeDays(DAY.plusDays(2), DAY)).isEqualTo("in 2 days");
    }

    @Test
    void choosesPlurals() {
        assertThat(ru.get("web.foot.size", 61204L)).isEqualTo("61\u00a0204 записи");
        assertThat(ru.get("web.foot.size", 11L)).isEqualTo("11 записей");
        assertThat(en.get("web.foot.size", 1L)).isEqualTo("1 record entry");
        assertThat(kk.get("web.foot.size", 61204L)).isEqualTo("61\u00a0204 жазба");
    }

    @Test
    void addsKazakhEndingsByHowAnArgumentIsRead() {
        assertThat(kk.get("people.from", kk.day(DAY))).isEqualTo("2021 жылғы 16 желтоқсаннан бастап");
        assertThat(kk.get("people.from", "2021 жыл")).isEqualTo("2021 жылдан бастап");
        assertThat(kk.get("people.to", "2022 жылғы шілде")).isEqualTo("2022 жылғы шілдеге дейін");
        assertThat(kk.get("roadmap.sentence.measured.share", "31 км", kk.percent(new BigDecimal("57"))))
                .isEqualTo("Өлшенгені: 31 км, бұл сол күнге жоспарланғанның 57%-ы.");
        assertThat(kk.get("roadmap.measured.counted", 2L, 1_300L))
                .isEqualTo("1\u00a0300 көрсеткіштің 2-сі бағаланды. Ең нашары шешеді.");
        assertThat(kk.get("site.map.says", 6, 9)).isEqualTo("9 уәденің 6-сы жоспарға сай");
        assertThat(kk.get("site.map.says", 0, 9)).isEqualTo("9 уәденің ешқайсысы жоспарға сай емес");
        assertThat(ru.get("site.map.says", 6, 9)).isEqualTo("по плану 6 из 9");
    }

    @Test
    void leavesAnArgumentThatTakesNoEndingAsItIs() {
        assertThat(kk.get("people.from", "…")).isEqualTo("… бастап");
    }

    @Test
    void ordersByTheAlphabetOfEachLanguage() {
        List<String> names =
                new ArrayList<>(List.of("Үлкен", "Іле", "Ұлытау", "Әулиекөл", "Бурабай", "Ыбырай", "Абай"));

        names.sort(kk.alphabet());

        assertThat(names).containsExactly("Абай", "Әулиекөл", "Бурабай", "Ұлытау", "Үлкен", "Ыбырай", "Іле");
    }

    @Test
    void refusesAKeyNobodyHas() {
        assertThatThrownBy(() -> kk.get("web.no-such-word"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.no-such-word");
    }

    @Test
    void findsTheBestLanguageABrowserAccepts() {
        assertThat(Language.accepted("ru-RU,ru;q=0.9,en;q=0.8")).isEqualTo(Language.RU);
        assertThat(Language.accepted("de, en-GB;q=0.7")).isEqualTo(Language.EN);
        assertThat(Language.accepted("kk-Cyrl-KZ")).isEqualTo(Language.KK);
        assertThat(Language.accepted("de")).isEqualTo(Language.KK);
        assertThat(Language.accepted(";;;")).isEqualTo(Language.KK);
    }
}
