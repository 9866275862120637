package org.tugyr.platform.intake.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** Holds for every kind that offices write: it has words in every language, and no words stand there for nothing. */
class ColumnWordsTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Set<String> ROOMS = Set.of(
            "people",
            "access",
            "writing",
            "evidence",
            "election",
            "lists",
            "mandates",
            "programme",
            "roadmap",
            "oversight",
            "report");
    /** Shared words that no field of a row asks for: columns of the CSV, and how both are put together. */
    private static final Set<String> OF_FILES = Set.of(
            "intake.column.lang", "intake.column.translations", "intake.column.translations.hint", "intake.column.in");
    /** Where pages show a choice already, and nothing else in the same words, they and forms say the same. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("election.choice.step", "election.step"),
            Map.entry("people.choice.area-kind", "people.area.kind"),
            Map.entry("people.choice.change-kind", "people.change"),
            Map.entry("people.choice.organisation-kind", "people.organisation.kind"),
            Map.entry("people.choice.known", "people.known"),
            Map.entry("access.choice.end-reason", "access.why"),
            Map.entry("doors.choice.role", "access.role"),
            Map.entry("election.choice.sort", "election.sort"),
            Map.entry("election.choice.method", "election.method"),
            Map.entry("election.choice.candidacy-state", "election.state"),
            Map.entry("lists.choice.rounding", "lists.rounding"),
            Map.entry("lists.choice.scope", "lists.scope"),
            Map.entry("lists.choice.slot-origin", "lists.origin"),
            Map.entry("lists.choice.figure", "lists.figure"),
            Map.entry("mandates.choice.how", "mandates.how"),
            Map.entry("report.choice.sayer", "report.said-by"),
            Map.entry("report.choice.claim-kind", "report.kind"),
            Map.entry("report.choice.method", "report.method"),
            Map.entry("evidence.choice.independence", "evidence.independence"),
            Map.entry("evidence.choice.certainty", "evidence.certainty"),
            Map.entry("programme.choice.programme-kind", "programme.programme-kind"),
            Map.entry("programme.choice.programme-state", "programme.programme-state"),
            Map.entry("programme.choice.pledge-kind", "programme.pledge-kind"),
            Map.entry("programme.choice.wording-change", "programme.wording-change"),
            Map.entry("programme.choice.criterion-side", "programme.criterion-side"),
            Map.entry("programme.choice.proposal-kind", "programme.proposal-kind"),
            Map.entry("programme.choice.proposal-outcome", "programme.proposal-outcome"),
            Map.entry("roadmap.choice.reported", "web.standing.reported"),
            Map.entry("roadmap.choice.progress", "web.standing.reported"),
            Map.entry("roadmap.choice.judged", "web.standing.judged"),
            Map.entry("roadmap.choice.direction", "roadmap.direction"),
            Map.entry("roadmap.choice.frequency", "roadmap.frequency"),
            Map.entry("oversight.choice.confidence", "oversight.confidence.step"),
            Map.entry("oversight.choice.seat", "oversight.seat"),
            Map.entry("oversight.choice.followed", "oversight.recommendation"));

    private static List<Kind<? extends Row>> kinds() {
        return Catalogue.KINDS.all().stream()
                .filter(kind -> ROOMS.contains(room(kind)))
                .toList();
    }

    private static String room(Kind<?> kind) {
        String name = kind.type().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<Enum<?>> choices(Kind<?> kind) {
        return kind.fields().stream()
                .filter(field -> field.type().isEnum())
                .flatMap(field -> Stream.of(field.type().getEnumConstants()))
                .map(constant -> (Enum<?>) constant);
    }

    @ParameterizedTest
    @EnumSource
    void haveAllThatAFormShows(Language language) {
        Words words = LEXICON.in(language);
        ColumnWords columns = new ColumnWords(words);
        Set<String> missing = new TreeSet<>();
        for (Kind<?> kind : kinds()) {
            kind.fields().stream()
                    .filter(field -> columns.labelKey(kind, field).isEmpty())
                    .forEach(field -> missing.add(kind.file() + "." + field.name()));
            choices(kind)
                    .map(ColumnWords::choiceKey)
                    .filter(key -> !words.has(key))
                    .forEach(missing::add);
            Stream.of(ColumnWords.oneKey(kind)).filter(key -> !words.has(key)).forEach(missing::add);
        }

        assertThat(kinds()).hasSizeGreaterThan(70);
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() {
        Words words = LEXICON.in(Language.EN);
        ColumnWords columns = new ColumnWords(words);
        Set<String> used = new TreeSet<>(OF_FILES);
        for (Kind<?> kind : kinds()) {
            for (Kind.Field field : kind.fields()) {
                columns.labelKey(kind, field).ifPresent(used::add);
                columns.hintKey(kind, field).ifPresent(used::add);
            }
            choices(kind).map(ColumnWords::choiceKey).forEach(used::add);
            used.add(ColumnWords.oneKey(kind));
        }
        Set<String> there = words.patterns().keySet().stream()
                .filter(key -> key.matches("[a-z]+\\.(column|choice)\\..*|intake\\.hint\\..*|[a-z]+\\.kind\\..*\\.one"))
                .collect(Collectors.toCollection(TreeSet::new));
        there.removeAll(used);

        assertThat(there).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nameChoicesAsPagesDo(Language language) {
        Words words = LEXICON.in(language);

        ELSEWHERE.forEach((choice, page) -> words.patterns().keySet().stream()
                .filter(key -> key.startsWith(choice + "."))
                .forEach(key -> {
                    String word = key.substring(choice.length() + 1);
                    String other = words.has(page + "." + word) ? page + "." + word : page + "-" + word;
                    if (!words.patterns().getOrDefault(other, "").contains("{")) {
                        assertThat(words.get(key)).as(key).isEqualTo(words.get(other));
                    }
                }));
    }

    @Test
    void areShort() {
        for (Language language : Language.values()) {
            ColumnWords columns = new ColumnWords(LEXICON.in(language));
            for (Kind<?> kind : kinds()) {
                for (Kind.Field field : kind.fields()) {
                    assertThat(columns.label(kind, field)).hasSizeLessThan(45).matches("(?s)\\p{Lu}.*[^.]");
                    columns.hint(kind, field)
                            .ifPresent(hint ->
                                    assertThat(hint).hasSizeLessThan(110).endsWith("."));
                }
            }
        }
    }

    @Test
    void preferTheKindsOwnWordsToSharedOnes() {
        ColumnWords columns = new ColumnWords(LEXICON.in(Language.RU));
        Kind<?> pledges = Catalogue.KINDS.byFile("pledges").orElseThrow();
        Kind<?> attested = Catalogue.KINDS.byFile("attested").orElseThrow();

        assertThat(columns.label(pledges, "area")).isEqualTo("Территория");
        assertThat(columns.label(pledges, "title")).isEqualTo("Краткое название");
        assertThat(columns.label(pledges, "pledge")).isEqualTo("Ключ");
        assertThat(columns.label(Catalogue.KINDS.byFile("wordings").orElseThrow(), "pledge"))
                .isEqualTo("Обещание");
        assertThat(columns.label(attested, "evidence")).isEqualTo("Источник");
        assertThat(columns.one(pledges)).isEqualTo("обещание");
    }

    @Test
    void nameEveryColumnOfAText() {
        ColumnWords columns = new ColumnWords(LEXICON.in(Language.EN));
        Kind<?> verdicts = Catalogue.KINDS.byFile("verdicts").orElseThrow();

        assertThat(columns.label(verdicts, "reasons_kk")).isEqualTo("Reasons (Қазақша)");
        assertThat(columns.label(verdicts, "lang")).isEqualTo("Language of the original");
        assertThat(columns.label(verdicts, "no_such_column")).isEqualTo("no_such_column");
    }

    @Test
    void hintAtTheShapeWhereNothingElseIsSaid() {
        ColumnWords columns = new ColumnWords(LEXICON.in(Language.EN));
        Kind<?> values = Catalogue.KINDS.byFile("values").orElseThrow();

        assertThat(columns.hint(values, values.fields().get(1)))
                .hasValueSatisfying(hint -> assertThat(hint).contains("2021-Q3"));
        assertThat(columns.hint(values, values.fields().getFirst())).isEmpty();
    }
}
