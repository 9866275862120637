package org.tugyr.platform.writing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.words.ColumnWords;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.words.Words;

/** What forms say in the reader's language of kinds, columns, choices and problems. */
record FormWords(Words words, ProblemWords problems) {

    String get(String key, Object... args) {
        return words.get(key, args);
    }

    String none() {
        return words.get("writing.none");
    }

    String kind(Kind<?> kind) {
        return words.get("data.table." + kind.file());
    }

    /** One of the kind, with a capital letter; as its table where there is no word for one. */
    String one(Kind<?> kind) {
        String one = columns().one(kind);
        return one.isEmpty() ? kind(kind) : Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }

    String label(Kind<?> kind, Kind.Field field) {
        return columns().label(kind, field);
    }

    String label(Kind<?> kind, String column) {
        return columns().label(kind, column);
    }

    @Nullable
    String hint(Kind<?> kind, Kind.Field field) {
        return columns().hint(kind, field).orElse(null);
    }

    String choice(Kind.Field field, String word) {
        return field.type().isEnum()
                ? Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> (Enum<?>) constant)
                        .filter(constant -> RowJson.word(constant).equals(word))
                        .findFirst()
                        .map(columns()::choice)
                        .orElse(word)
                : columns().answer(word.equals("yes"));
    }

    /** What is wrong in a column, as it stands beside its field. */
    Said problem(Problem problem) {
        Said expected = problems.expected(problem, words);
        Said found = problems.found(problem, words);
        return new Said(words.get("writing.problem", expected.text(), found.text()), expected.lang());
    }

    /** What is wrong, with the column it is in. */
    Said placed(Kind<?> kind, Problem problem) {
        Said said = problem(problem);
        return problem.column().isEmpty()
                ? said
                : new Said(label(kind, problem.column()) + ": " + said.text(), said.lang());
    }

    private ColumnWords columns() {
        return new ColumnWords(words);
    }
}
