package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;

/** Finds the areas and organisations that a row belongs to, along the columns that its form declares. */
final class Places {

    private final Kinds kinds;
    private final Rule.Present present;
    private final List<Row> beside;

    /** @param beside rows that are to be recorded together */
    Places(Kinds kinds, Rule.Present present, List<Row> beside) {
        this.kinds = kinds;
        this.present = present;
        this.beside = List.copyOf(beside);
    }

    /** Subjects such as {@code area:KZ-39}; none where no column leads to one. */
    List<String> of(List<String> paths, Row row) {
        List<String> subjects = new ArrayList<>();
        for (String path : paths) {
            follow(row, List.of(path.split("\\.")), subjects);
        }
        return subjects;
    }

    private void follow(Row row, List<String> path, List<String> subjects) {
        Kind<?> kind = kinds.of(row);
        for (Kind.Field field :
                kind.fields()) { // what a column may lead to several kinds need not have all of the path
            Object value = field.name().equals(path.getFirst()) ? field.read(row) : null;
            if (value != null) {
                String subject =
                        field.refs().isEmpty() ? kind.subjectKind() + ":" + value : field.subject(value.toString());
                if (path.size() > 1) {
                    row(subject).ifPresent(next -> follow(next, path.subList(1, path.size()), subjects));
                } else if (Form.isPlace(subject)) {
                    subjects.add(subject);
                }
            }
        }
    }

    private Optional<Row> row(String subject) {
        return beside.stream()
                .filter(row -> kinds.of(row).about(row).stream()
                        .findFirst()
                        .filter(subject::equals)
                        .isPresent())
                .filter(row -> subject.startsWith(kinds.of(row).subjectKind() + ":"))
                .findFirst()
                .or(() -> present.own(List.of(subject)).all().stream()
                        .map(recorded -> (Row) recorded.row())
                        .filter(Objects::nonNull)
                        .reduce((_, later) -> later));
    }
}
