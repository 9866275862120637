package org.tugyr.platform.intake.words;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/**
 * Problems in the reader's language. Guards say what they expect in English, for whoever imports at a terminal; their
 * sentences are found again by the messages {@code expected.*} and {@code found.*}.
 */
public final class ProblemWords {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private final Kinds kinds;
    private final Sentences expected;
    private final Sentences found;

    public ProblemWords(Lexicon lexicon, Kinds kinds) {
        this.kinds = kinds;
        this.expected = new Sentences(lexicon.in(Language.EN), "expected");
        this.found = new Sentences(lexicon.in(Language.EN), "found");
    }

    /** What should stand there; in English, and marked so, where there is no message for it. */
    public Said expected(Problem problem, Words words) {
        return expected.in(words, problem.expected(), argument -> argument(argument, expected, problem, words))
                .map(text -> new Said(text, words.language().tag()))
                .orElseGet(() -> new Said(problem.expected(), "en"));
    }

    /** What stands there: a choice in words, else as it was typed. */
    public Said found(Problem problem, Words words) {
        if (problem.found().isEmpty()) {
            return new Said(words.get("intake.found.nothing"), words.language().tag());
        }
        return choice(problem.found(), ofColumn(problem), words)
                .or(() -> answer(problem, words))
                .or(() -> found.in(words, problem.found(), argument -> argument(argument, found, problem, words)))
                .map(text -> new Said(text, words.language().tag()))
                .orElseGet(() -> new Said(problem.found(), ""));
    }

    /** The kind whose rows a problem is about. */
    public Optional<Kind<? extends Row>> kind(Problem problem) {
        String file = problem.file().substring(problem.file().lastIndexOf('/') + 1);
        return file.endsWith(".csv") ? kinds.byFile(file.substring(0, file.length() - 4)) : Optional.empty();
    }

    /** What the column is called; empty where the whole row is meant. */
    public String label(Problem problem, Words words) {
        return kind(problem)
                .map(kind -> new ColumnWords(words).label(kind, problem.column()))
                .orElse(problem.column());
    }

    /** Days, choices, and sentences within sentences in words; keys and numbers as they are. */
    private String argument(String argument, Sentences sentences, Problem problem, Words words) {
        return day(argument, words)
                .or(() -> choices(argument, problem, words))
                .or(() -> argument.indexOf(' ') < 0
                        ? Optional.empty()
                        : sentences.in(words, argument, inner -> argument(inner, sentences, problem, words)))
                .orElse(argument);
    }

    private static Optional<String> day(String argument, Words words) {
        try {
            return DAY_OR_MONTH.matcher(argument).matches()
                    ? Optional.of(words.when(new When(argument)))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<String> choices(String list, Problem problem, Words words) {
        List<Optional<String>> each = Arrays.stream(list.split(", ", -1))
                .map(word -> choice(word, choosing(problem), words))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? Optional.of(each.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static Optional<String> choice(String word, List<Kind.Field> choosing, Words words) {
        return choosing.stream()
                .flatMap(field -> Arrays.stream(field.type().getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> RowJson.word(constant).equals(word))
                .map(new ColumnWords(words)::choice)
                .findFirst();
    }

    private Optional<String> answer(Problem problem, Words words) {
        boolean yes = problem.found().equals("yes");
        return column(problem)
                .filter(field ->
                        field.type() == boolean.class && (yes || problem.found().equals("no")))
                .map(_ -> new ColumnWords(words).answer(yes));
    }

    private Optional<Kind.Field> column(Problem problem) {
        return kind(problem).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.name().equals(problem.column()))
                .findFirst();
    }

    private List<Kind.Field> ofColumn(Problem problem) {
        return column(problem).filter(field -> field.type().isEnum()).stream().toList();
    }

    /** The columns of choices that a sentence may speak of: the problem's own first, its kind's, those of its module. */
    private List<Kind.Field> choosing(Problem problem) {
        Optional<Kind<? extends Row>> own = kind(problem);
        Stream<Kind<? extends Row>> near = own.stream()
                .flatMap(kind -> kinds.all().stream()
                        .filter(other ->
                                other.type().getPackage().equals(kind.type().getPackage())));
        Stream<Kind.Field> others = Stream.concat(own.stream(), near)
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.type().isEnum());
        return Stream.concat(ofColumn(problem).stream(), others).toList();
    }
}
