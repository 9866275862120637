package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** What guards and intake can say has words in every language. */
class SpokenTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Words WORDS = LEXICON.in(Language.KK);
    private static final ProblemWords PROBLEMS = new ProblemWords(LEXICON, Catalogue.KINDS);

    private static boolean translated(String expected) {
        return PROBLEMS.expected(new Problem("none.csv", 1, "", expected, ""), WORDS)
                .lang()
                .equals("kk");
    }

    @Test
    void findsTheWordsOfEverySentenceInTheSource() throws IOException {
        Map<String, Set<String>> said = Spoken.sentences(false);
        Set<String> without = new TreeSet<>();
        said.forEach((file, sentences) -> sentences.stream()
                .filter(sentence -> !translated(sentence))
                .forEach(sentence -> without.add(file + ": " + sentence)));

        assertThat(said.values().stream().mapToInt(Set::size).sum()).isGreaterThan(190);
        assertThat(without).isEmpty();
    }

    @Test
    void findsTheWordsOfWhatWasFound() throws IOException {
        Set<String> without = new TreeSet<>();
        Spoken.sentences(true)
                .forEach((file, sentences) -> sentences.stream()
                        .filter(sentence -> PROBLEMS.found(new Problem("none.csv", 1, "", "", sentence), WORDS)
                                .lang()
                                .isEmpty())
                        .forEach(sentence -> without.add(file + ": " + sentence)));

        assertThat(without)
                .as("answers, choices and keys, and what is found in the files of an import alone")
                .containsExactly(
                        "facts/RecordGuard.java: no",
                        "facts/RecordGuard.java: yes",
                        "intake/Folder.java: a file of this name",
                        "intake/Folder.java: no such file in 1",
                        "intake/Folder.java: one beside the parts' own",
                        "intake/Importer.java: 1 rows",
                        "lists/ListGuard.java: contest:1",
                        "oversight/CouncilGuard.java: chair");
    }

    @Test
    void findsTheWordsOfEveryCell() {
        Set<String> without = new TreeSet<>();
        for (Kind<?> kind : Catalogue.KINDS.all()) {
            for (Kind.Field field : kind.fields()) {
                String expected = field.type() == Text.class
                        ? TextCells.MARKS
                        : CellType.of(field).expected();
                if (!translated(expected)) {
                    without.add(expected);
                }
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void keepsNoWordsForWhatNobodySays() throws IOException {
        assertThat(unsaid("found", Spoken.sentences(true)))
                .as("put together elsewhere than in the call")
                .containsExactly("intake.found.utf-8");
        assertThat(unsaid("expected", Spoken.sentences(false)))
                .as("part of other sentences, or said by the cores, whose sentences guards hand on")
                .containsExactlyInAnyOrder(
                        "report.expected.figures",
                        "lists.expected.least",
                        "lists.expected.run",
                        "lists.expected.name-once",
                        "lists.expected.bureau-share",
                        "lists.expected.slots-once",
                        "election.expected.divisors",
                        "election.expected.hare",
                        "election.expected.second-party",
                        "election.expected.settings",
                        "election.expected.no-column",
                        "election.expected.setting-once",
                        "election.expected.setting-lines",
                        "election.expected.setting-list",
                        "election.expected.whole-or",
                        "election.expected.share",
                        "election.expected.decimals",
                        "election.expected.at-least");
    }

    private static Set<String> unsaid(String part, Map<String, Set<String>> said) {
        Set<String> unsaid = new TreeSet<>();
        LEXICON.in(Language.EN).patterns().forEach((key, pattern) -> {
            Pattern sentence = Pattern.compile("\\Q" + pattern.replaceAll("\\{\\d}", "\\\\E.*\\\\Q") + "\\E");
            boolean ours = key.matches("[a-z]+\\." + part + "\\..*") && !key.equals("intake.found.nothing");
            if (ours
                    && said.values().stream()
                            .flatMap(Set::stream)
                            .noneMatch(one -> sentence.matcher(one).matches())) {
                unsaid.add(key);
            }
        });
        return unsaid;
    }

    @Test
    void readsWhatTheSourceSays() throws IOException {
        Map<String, Set<String>> said = Spoken.sentences(false);

        assertThat(said.get("oversight/AnswerGuard.java")).containsExactly("a day from 1 to 1");
        assertThat(said.get("people/AreaGuard.java"))
                .contains("an area that exists without end", "an area that exists until 1");
        assertThat(said.get("roadmap/IndicatorGuard.java")).contains("nothing (the indicator's direction is 1)");
        assertThat(said.get("intake/Cells.java")).contains("at most 1 characters", "text without control characters");
        assertThat(said.get("report/CheckGuard.java"))
                .contains("from;to, each ATTESTATION, ATTESTATION/PART or report");
    }
}
