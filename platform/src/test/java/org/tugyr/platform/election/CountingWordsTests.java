package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

/** What the counting core says of rules that it does not take has words in every language. */
class CountingWordsTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final ProblemWords PROBLEMS = new ProblemWords(LEXICON, Catalogue.KINDS);

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    IRV          | 1     | overvotes                   | settings of a rules file, each as name=value
                    IRV          | 1     | seats=2                     | settings that have no column of their own
                    IRV          | 1     | batch=true;batch=true       | each setting once
                    IRV          | 1     | nobody=knows                | one of method,
                    IRV          | 1     | lots=seed                   | settings, each as name: value
                    IRV          | 1     | lots.recorded=a             | setting recorded: a list, each item after -
                    IRV          | 1     | batch=perhaps               | setting batch: one of false, true
                    IRV          | 1     | minimum=few                 | setting minimum: a whole number
                    IRV          | 1     | maxSkipped=few              | setting maxSkipped: a whole number, or unlimited
                    IRV          | 1     | share=much                  | setting share: a decimal such as 0.15
                    IRV          | 1     | decimals=10                 | setting decimals: 0 to 9
                    IRV          | 1     | maxRankings=0               | setting maxRankings: 1 or more
                    SCOTTISH_STV | 0     |                             | at least 1
                    BLOCK        | 40000 |                             | 31999 or fewer
                    """)
    void areThereForWhatTheCoreRefuses(Method method, int seats, String settings, String expected) {
        check(method, seats, settings);

        assertThat(problems).anyMatch(problem -> problem.expected().startsWith(expected));
        for (Language language : Language.values()) {
            assertThat(problems)
                    .extracting(problem -> PROBLEMS.expected(problem, LEXICON.in(language)))
                    .extracting(Said::lang)
                    .containsOnly(language.tag());
        }
    }

    @Test
    void nameTheSetting() {
        check(Method.IRV, 1, "maxSkipped=few");

        assertThat(PROBLEMS.expected(problems.getFirst(), LEXICON.in(Language.RU))
                        .text())
                .isEqualTo("настройка maxSkipped: целое число или unlimited");
    }

    private void check(Method method, int seats, String settings) {
        ContestRuleRow rules = new ContestRuleRow(
                "x",
                method,
                seats,
                null,
                null,
                null,
                Preference.LOT,
                null,
                settings == null ? null : List.of(settings.split(";")),
                null);
        new ContestGuard().check("contest:x", new Rules(rules, problems));
    }

    /** Nothing but rules. */
    private record Rules(ContestRuleRow rules, List<Problem> problems) implements Guard.Scene {

        @Override
        public LocalDate today() {
            return LocalDate.of(2021, 1, 10);
        }

        @Override
        public boolean complete(String subject) {
            return true;
        }

        @Override
        public <R extends Row> List<R> rows(Class<R> type, String subject) {
            return type.isInstance(rules) ? List.of(type.cast(rules)) : List.of();
        }

        @Override
        public <R extends Row> Optional<R> row(Class<R> type, String key) {
            return Optional.empty();
        }

        @Override
        public <R extends Row> Optional<R> before(R row) {
            return Optional.empty();
        }

        @Override
        public void refuse(Row row, String column, String expected, String found) {
            problems.add(new Problem("contest-rules.csv", 2, column, expected, found));
        }
    }
}
