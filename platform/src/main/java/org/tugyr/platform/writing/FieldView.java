package org.tugyr.platform.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.words.Language;

/**
 * A field of a row's form.
 *
 * @param name of its first input
 * @param hint null for none
 * @param inputs one, or one for each language
 * @param options to choose from; none where something is typed
 * @param errors what is wrong with it, in the reader's language
 */
public record FieldView(
        String name,
        String label,
        @Nullable String hint,
        Control control,
        boolean required,
        List<Input> inputs,
        List<Option> options,
        List<Said> errors) {

    public FieldView {
        inputs = List.copyOf(inputs);
        options = List.copyOf(options);
        errors = List.copyOf(errors);
    }

    /** How it is filled in. */
    public enum Control {
        LINE,
        PROSE,
        NUMBER,
        DAY,
        CHOICE,
        SEVERAL,
        FILE
    }

    /**
     * Where something is typed or chosen.
     *
     * @param lang of what is typed; null where it is of none
     */
    public record Input(String name, @Nullable String lang, String value) {

        /** What speakers of its language call that; empty where it is of none. */
        public String language() {
            return lang == null ? "" : Language.of(lang).map(Language::ownName).orElse(lang);
        }
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}

    public String value() {
        return inputs.getFirst().value();
    }

    /** The ids of what describes its inputs; null for none. */
    public @Nullable String described() {
        String error = errors.isEmpty() ? "" : name + "-error";
        String about = hint == null ? error : (error + " " + name + "-hint").strip();
        return about.isEmpty() ? null : about;
    }

    /** As the attribute says it: null where nothing is wrong. */
    public @Nullable String invalid() {
        return errors.isEmpty() ? null : "true";
    }
}
