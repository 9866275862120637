package org.tugyr.platform.writing;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.web.words.Words;

/** What forms say in the reader's language of kinds, columns, choices and problems. */
record FormWords(Words words) {

    String get(String key, Object... args) {
        return words.get(key, args);
    }

    String none() {
        return words.get("writing.none");
    }

    String kind(Kind<?> kind) {
        return words.get("data.table." + kind.file());
    }

    String label(Kind<?> kind, Kind.Field field) {
        return field.name();
    }

    @Nullable
    String hint(Kind<?> kind, Kind.Field field) {
        return field.column().value();
    }

    String choice(Kind.Field field, String word) {
        return word;
    }

    String problem(Kind<?> kind, Problem problem) {
        return problem.expected() + " / " + problem.found();
    }
}
