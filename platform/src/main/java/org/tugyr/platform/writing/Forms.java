package org.tugyr.platform.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;

/** All forms of the house, by the file of their main kind. */
final class Forms {

    private static final String DOCUMENT = "evidence";

    private final Kinds kinds;
    private final Map<String, Form> forms;

    Forms(Kinds kinds, List<Form> forms) {
        this.kinds = kinds;
        this.forms = forms.stream()
                .collect(Collectors.toMap(
                        form -> kinds.of(form.main().kind()).file(), Function.identity(), Form::joined));
    }

    /** The form whose main kind has a file of this name. */
    Optional<Form> find(String file) {
        return Optional.ofNullable(forms.get(file));
    }

    /** The forms that a role writes, in the order of the house. */
    List<Form> of(Role role) {
        return kinds.all().stream()
                .map(kind -> forms.get(kind.file()))
                .filter(form -> form != null && form.roles().contains(role))
                .toList();
    }

    /** The name of a form: the file of its main kind. */
    String name(Form form) {
        return kinds.of(form.main().kind()).file();
    }

    /**
     * Where an office must hold to write a row of a kind; empty where the form does not take such rows. Documents belong to no place:
     * whoever may write what refers to one may file it.
     */
    Optional<List<String>> places(Form form, Class<? extends Row> kind) {
        return parts(form)
                .filter(part -> part.kind() == kind)
                .map(Form.Part::places)
                .findFirst()
                .or(() -> isDocument(kind) && refers(form) ? Optional.of(List.of()) : Optional.empty());
    }

    /** Whether rows of a kind are documents. */
    boolean isDocument(Class<? extends Row> kind) {
        return kinds.of(kind).subjectKind().equals(DOCUMENT);
    }

    /** Whether rows of a kind belong to no place: any office that writes the kind may add one, and change what it added. */
    boolean isOfNoPlace(Class<? extends Row> kind) {
        return Form.isOfNoPlace(kinds.of(kind).subjectKind());
    }

    /** The kinds of rows that a new main row of a form begins with. */
    List<String> beginning(Form form) {
        return form.parts().stream()
                .filter(Form.Part::begins)
                .map(part -> kinds.of(part.kind()).file())
                .toList();
    }

    /** The cells that a new row of a kind begins with in a form. */
    Map<String, String> given(Form form, Class<? extends Row> kind) {
        return parts(form)
                .filter(part -> part.kind() == kind)
                .map(Form.Part::given)
                .findFirst()
                .orElse(Map.of());
    }

    private boolean refers(Form form) {
        return parts(form)
                .flatMap(part -> kinds.of(part.kind()).fields().stream())
                .anyMatch(field -> field.refs().contains(DOCUMENT));
    }

    private static Stream<Form.Part> parts(Form form) {
        return Stream.concat(Stream.of(form.main()), form.parts().stream());
    }

    /** The kind of rows with a file, where a form takes them. */
    Optional<Kind<? extends Row>> kind(Form form, String file) {
        return kinds.byFile(file).filter(kind -> places(form, kind.type()).isPresent());
    }

    /** The column that counts the rows of a kind in a form; empty where they come in no order. */
    Optional<String> number(Form form, Kind<? extends Row> kind) {
        return form.parts().stream()
                .filter(part -> part.kind() == kind.type())
                .findFirst()
                .map(Form.Part::number);
    }

    /** The kinds of rows that can be recorded together with a form's main row. */
    List<Kind<? extends Row>> kindsBeside(Form form) {
        return kinds.all().stream()
                .filter(kind -> kind.type() != form.main().kind())
                .filter(kind -> places(form, kind.type()).isPresent())
                .toList();
    }
}
