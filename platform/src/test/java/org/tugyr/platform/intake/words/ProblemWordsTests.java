package org.tugyr.platform.intake.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

/** Tells problems in three languages. */
class ProblemWordsTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final ProblemWords PROBLEMS = new ProblemWords(LEXICON, Catalogue.KINDS);

    private static Problem problem(String place, String expected, String found) {
        String[] parts = place.split(":", -1);
        return new Problem(parts[0] + ".csv", 2, parts.length == 1 ? "" : parts[1], expected, found);
    }

    private static Said expected(Language language, String place, String expected) {
        return PROBLEMS.expected(problem(place, expected, ""), LEXICON.in(language));
    }

    private static Said found(Language language, String place, String found) {
        return PROBLEMS.found(problem(place, "", found), LEXICON.in(language));
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        String sentence = "a day from 2021-12-16 to 2022-01-05";

        assertThat(expected(Language.KK, "reviews:planned_on", sentence).text())
                .isEqualTo("2021 жылғы 16 желтоқсан – 2022 жылғы 5 қаңтар аралығындағы күн");
        assertThat(expected(Language.RU, "reviews:planned_on", sentence).text())
                .isEqualTo("день с 16 декабря 2021 года по 5 января 2022 года");
        assertThat(expected(Language.EN, "reviews:planned_on", sentence).text())
                .isEqualTo("a day from 16 December 2021 to 5 January 2022");
    }

    @Test
    void givesKazakhDaysTheirEndings() {
        assertThat(expected(Language.KK, "measures:due", "a day from 2021-12-16 on"))
                .isEqualTo(new Said("2021 жылғы 16 желтоқсаннан бергі күн", "kk"));
    }

    @Test
    void prefersTheMoreSpecificTemplate() {
        assertThat(expected(Language.RU, "decision-states:new_due", "a day after 2021-12-16, and only while it is open")
                        .text())
                .isEqualTo("день позже 16 декабря 2021 года, и только пока решение открыто");
        assertThat(expected(Language.RU, "reviews:answer_by", "a day after 2021-12-16")
                        .text())
                .isEqualTo("день позже 16 декабря 2021 года");
        assertThat(expected(Language.RU, "council-members:started_on", "a day from 2021-12-16 on, when the term begins")
                        .text())
                .isEqualTo("день не раньше 16 декабря 2021 года, когда начинаются полномочия");
    }

    @Test
    void leavesKeysAndNumbersAsTheyAre() {
        assertThat(expected(Language.RU, "councils:quorum", "at most 7, the members of council-2021")
                        .text())
                .isEqualTo("не больше 7: столько членов в совете council-2021");
        assertThat(expected(Language.KK, "targets:low", "at most high, 12.50").text())
                .isEqualTo("жоғарғы шектен аспайтын мән: 12.50");
    }

    @Test
    void tellsChoicesInTheWordsOfTheirColumn() {
        assertThat(expected(Language.RU, "verdicts:outcome", "one of kept, kept-late, broken")
                        .text())
                .isEqualTo("одно из: исполнено, исполнено с опозданием, не исполнено");
        assertThat(expected(Language.KK, "decision-states:done_on", "nothing where the state is withdrawn")
                        .text())
                .isEqualTo("«кері қайтарылды» күйінде бос");
        assertThat(expected(Language.KK, "targets:low", "nothing (the indicator's direction is increase)")
                        .text())
                .isEqualTo("бос (көрсеткіштің бағыты – көбею)");
        assertThat(found(Language.RU, "wordings:wording", "date-moved").text()).isEqualTo("date-moved");
        assertThat(found(Language.RU, "wordings:change", "date-moved")).isEqualTo(new Said("срок перенесён", "ru"));
    }

    @Test
    void tellsASentenceWithinASentence() {
        String key = "a key of Latin letters, digits, '.', '_' and '-', at most 80 long";

        assertThat(expected(Language.RU, "verdicts:criteria", "a list separated by ; of " + key)
                        .text())
                .startsWith("список через «;», в нём: ключ из латинских букв");
        assertThat(found(Language.KK, "verdicts:outcome", "a change in the record, under v-1")
                        .text())
                .isEqualTo("өзгеріс (жазбалардағы кілті: v-1)");
    }

    @Test
    void tellsWhatWasFound() {
        assertThat(found(Language.KK, "pledges:area", "")).isEqualTo(new Said("ештеңе", "kk"));
        assertThat(found(Language.RU, "verdicts:criteria", "crit-1, frozen on 2021-12-16"))
                .isEqualTo(new Said("crit-1, закреплён 16 декабря 2021 года", "ru"));
        assertThat(found(Language.RU, "pledges:area", "Ministry of Health"))
                .isEqualTo(new Said("Ministry of Health", ""));
        assertThat(found(Language.RU, "reviews:planned_on", "2021-13-45")).isEqualTo(new Said("2021-13-45", ""));
    }

    @Test
    void tellsAnswersAndChoicesThatWereFound() {
        assertThat(found(Language.RU, "record:synthetic", "yes")).isEqualTo(new Said("да", "ru"));
        assertThat(found(Language.RU, "record:record", "yes")).isEqualTo(new Said("yes", ""));
        assertThat(found(Language.KK, "votes:candidacy", "c, which is refused").text())
                .isEqualTo("c (бас тартылды)");
        assertThat(expected(Language.RU, "contest-rules:advance", "nothing with two-rounds")
                        .text())
                .startsWith("пусто, если способ подсчёта – «Избран тот, у кого больше половины голосов");
        assertThat(expected(
                                Language.KK,
                                "votes:votes",
                                "with all others of KZ-39, precinct 5 at most 7, who took part there")
                        .text())
                .isEqualTo("KZ-39, 5 учаскесі: басқаларымен бірге 7-ден аспауы, онда сонша адам қатысқан");
    }

    @Test
    void saysInEnglishWhatHasNoMessage() {
        assertThat(expected(Language.KK, "pledges:area", "something that nobody has said before"))
                .isEqualTo(new Said("something that nobody has said before", "en"));
    }

    @Test
    void takesNoTermForADayThatIsNone() {
        assertThat(expected(Language.RU, "reviews:planned_on", "a day from 2021-02-31 on")
                        .text())
                .isEqualTo("день не раньше 2021-02-31");
    }

    @Test
    void hasPatternsThatCanBeFilledInEveryLanguage() {
        LEXICON.in(Language.EN).patterns().forEach((key, pattern) -> {
            if (key.matches("[a-z]+\\.(expected|found)\\..*")) {
                String filled = pattern.replace("{0}", "road-1")
                        .replace("{1}", "2")
                        .replace("{2}", "3")
                        .replace("{3}", "4");
                assertThat(LEXICON.in(Language.EN).get(key, "road-1", "2", "3", "4"))
                        .isEqualTo(filled);
                for (Language language : Language.values()) {
                    assertThat(LEXICON.in(language).get(key, "road-1", "2", "3", "4"))
                            .doesNotContain("{", "}");
                }
            }
        });
    }

    @Test
    void namesTheColumn() {
        assertThat(PROBLEMS.label(problem("parts/a/verdicts:reasons_ru", "", ""), LEXICON.in(Language.KK)))
                .isEqualTo("Негіздеме (Русский)");
    }
}
