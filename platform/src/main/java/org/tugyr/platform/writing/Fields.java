package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.writing.FieldView.Control;
import org.tugyr.platform.writing.FieldView.Input;
import org.tugyr.platform.writing.FieldView.Option;

/** Makes the fields of a row's form from its kind: one for each column, the language of its texts, and who translated them. */
final class Fields {

    /** Days that are today unless somebody says otherwise. */
    private static final Set<String> TODAY = Set.of(
            "reported_on",
            "published_on",
            "stated_on",
            "held_on",
            "asked_on",
            "answered_on",
            "made_on",
            "replied_on",
            "declared_on",
            "voted_on",
            "decided_on",
            "recused_on",
            "frozen_on");

    /** Columns that are filled in by an uploaded file. */
    private static final Set<String> OF_FILE = Set.of("file", "media_type", "sha256");

    private final Kind<? extends Row> kind;
    private final Map<String, String> cells;
    private final List<Problem> problems;
    private final FormWords words;
    private final Choices choices;
    private final String root;
    private final List<Row> beside;

    /**
     * The fields of a row.
     *
     * @param cells what was typed so far
     * @param problems what is wrong with it
     * @param beside rows that are to be recorded together
     */
    Fields(
            Kind<? extends Row> kind,
            Map<String, String> cells,
            List<Problem> problems,
            FormWords words,
            Choices choices,
            String root,
            List<Row> beside) {
        this.kind = kind;
        this.cells = Map.copyOf(cells);
        this.problems = List.copyOf(problems);
        this.words = words;
        this.choices = choices;
        this.root = root;
        this.beside = List.copyOf(beside);
    }

    /** What a new row begins with: today where a day is asked for, and the reader's language. */
    static Map<String, String> begun(Kind<?> kind, Map<String, String> asked, LocalDate today, Language language) {
        Map<String, String> cells = new java.util.LinkedHashMap<>(asked);
        boolean texts = false;
        for (Kind.Field field : kind.fields()) {
            texts |= field.type() == Text.class;
            if (TODAY.contains(field.name()) && field.type() == LocalDate.class && !field.optional()) {
                cells.putIfAbsent(field.name(), today.toString());
            }
        }
        if (texts) {
            cells.putIfAbsent("lang", language.tag());
        }
        return cells;
    }

    /** The fields that everybody fills in. */
    List<FieldView> usual() {
        List<FieldView> fields = new ArrayList<>();
        boolean texts = false;
        for (Kind.Field field : kind.fields()) {
            if (!isKey(field) && !OF_FILE.contains(field.name())) {
                texts |= field.type() == Text.class;
                fields.add(field(field));
            } else if (field.name().equals("file")) {
                fields.add(one(field, Control.FILE, List.of()));
            }
        }
        if (texts) {
            fields.add(language());
        }
        return fields;
    }

    /** The key, and who translated. */
    List<FieldView> rare() {
        List<FieldView> fields = new ArrayList<>();
        kind.fields().stream().filter(this::isKey).forEach(field -> fields.add(one(field, Control.LINE, List.of())));
        if (kind.fields().stream().anyMatch(field -> field.type() == Text.class)) {
            fields.add(marks());
        }
        return fields;
    }

    /** What is wrong with the row as a whole. */
    List<Said> whole() {
        Set<String> shown = new java.util.HashSet<>();
        usual().forEach(field -> field.inputs().forEach(input -> shown.add(input.name())));
        rare().forEach(field -> field.inputs().forEach(input -> shown.add(input.name())));
        return problems.stream()
                .filter(problem -> !shown.contains(FormCells.PREFIX + problem.column()))
                .map(problem -> words.placed(kind, problem))
                .toList();
    }

    private boolean isKey(Kind.Field field) {
        return !kind.subjectKind().isEmpty()
                && field.equals(kind.fields().getFirst())
                && field.refs().isEmpty();
    }

    private FieldView field(Kind.Field field) {
        if (field.type() == Text.class) {
            return text(field);
        } else if (!field.refs().isEmpty()) {
            return reference(field);
        } else if (field.type() == boolean.class) {
            return one(field, Control.CHOICE, options(field, List.of("yes", "no")));
        } else if (field.type().isEnum()) {
            return one(
                    field,
                    Control.CHOICE,
                    options(
                            field,
                            Arrays.stream(field.type().getEnumConstants())
                                    .map(choice -> RowJson.word((Enum<?>) choice))
                                    .toList()));
        } else if (field.type() == LocalDate.class) {
            return one(field, Control.DAY, List.of());
        }
        return one(field, FormCells.isNumber(field) ? Control.NUMBER : Control.LINE, List.of());
    }

    private List<Option> options(Kind.Field field, List<String> values) {
        List<Option> options = new ArrayList<>();
        String chosen = cells.getOrDefault(field.name(), "");
        if (field.optional() || chosen.isEmpty()) {
            options.add(new Option("", words.none(), chosen.isEmpty()));
        }
        values.forEach(value -> options.add(new Option(value, words.choice(field, value), value.equals(chosen))));
        return options;
    }

    private FieldView reference(Kind.Field field) {
        String typed = cells.getOrDefault(field.name(), "");
        boolean several = field.type() == List.class;
        List<String> chosen = several ? List.of(typed.split(";")) : List.of(typed);
        Map<String, String> all = choices.of(field, root, "", beside, words.words());
        if (all.isEmpty()) {
            Map<String, String> some = typed.isEmpty() || several
                    ? Map.of()
                    : choices.of(field, root, typed.substring(typed.indexOf(':') + 1), beside, words.words());
            if (some.isEmpty()) {
                return one(field, Control.LINE, List.of());
            }
            all = some;
        }
        List<Option> options = new ArrayList<>();
        if (!several && (field.optional() || !all.containsKey(typed))) {
            options.add(new Option("", words.none(), !all.containsKey(typed)));
        }
        all.forEach((key, name) -> options.add(new Option(key, name, chosen.contains(key))));
        return one(field, several ? Control.SEVERAL : Control.CHOICE, options);
    }

    private FieldView text(Kind.Field field) {
        List<Input> inputs = new ArrayList<>();
        List<Said> errors = new ArrayList<>();
        for (Language language : Language.values()) {
            String column = field.name() + "_" + language.tag();
            inputs.add(new Input(FormCells.PREFIX + column, language.tag(), cells.getOrDefault(column, "")));
            errors.addAll(errors(column));
        }
        return new FieldView(
                inputs.getFirst().name(),
                words.label(kind, field),
                words.hint(kind, field),
                Control.PROSE,
                !field.optional(),
                inputs,
                List.of(),
                errors);
    }

    private FieldView language() {
        String chosen = cells.getOrDefault("lang", words.words().language().tag());
        List<Option> options = Arrays.stream(Language.values())
                .map(language -> new Option(
                        language.tag(), language.ownName(), language.tag().equals(chosen)))
                .toList();
        return new FieldView(
                FormCells.PREFIX + "lang",
                words.get("writing.lang"),
                words.get("writing.lang.hint"),
                Control.CHOICE,
                true,
                List.of(new Input(FormCells.PREFIX + "lang", null, chosen)),
                options,
                errors("lang"));
    }

    private FieldView marks() {
        String standing = cells.getOrDefault("translations", "");
        List<Option> options = new ArrayList<>();
        if (!standing.isEmpty()) {
            options.add(new Option("keep", words.get("writing.marks.keep"), true));
        }
        for (String mark : List.of("ours", "official", "machine")) {
            options.add(
                    new Option(mark, words.get("writing.marks." + mark), standing.isEmpty() && mark.equals("ours")));
        }
        return new FieldView(
                FormCells.PREFIX + "marks",
                words.get("writing.marks"),
                null,
                Control.CHOICE,
                true,
                List.of(new Input(FormCells.PREFIX + "marks", null, standing)),
                options,
                errors("translations"));
    }

    private FieldView one(Kind.Field field, Control control, List<Option> options) {
        return new FieldView(
                FormCells.PREFIX + field.name(),
                words.label(kind, field),
                words.hint(kind, field),
                control,
                !field.optional() && control != Control.FILE && !isKey(field),
                List.of(new Input(FormCells.PREFIX + field.name(), null, cells.getOrDefault(field.name(), ""))),
                options,
                errors(field.name()));
    }

    private List<Said> errors(String column) {
        return problems.stream()
                .filter(problem -> problem.column().equals(column))
                .map(problem -> words.problem(problem))
                .toList();
    }
}
