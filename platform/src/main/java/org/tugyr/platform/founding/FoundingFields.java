package org.tugyr.platform.founding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.FieldView;
import org.tugyr.platform.writing.FieldView.Control;
import org.tugyr.platform.writing.FieldView.Input;
import org.tugyr.platform.writing.FieldView.Option;

/** Makes the fields of the page on which a record is founded. */
record FoundingFields(FoundingForm form, Map<String, String> errors, Words words) {

    List<FieldView> usual() {
        return List.of(
                text("name", true),
                choice(
                        "nature",
                        Stream.of("real", "invented")
                                .map(one -> new Option(
                                        one,
                                        words.get("founding.nature." + one),
                                        form.value("nature").equals(one)))),
                text("operator", true),
                text("funder", false),
                field("contact", Control.LINE, false, List.of()),
                choice(
                        "zone",
                        Zones.ALL.stream()
                                .map(zone -> new Option(
                                        zone, zone, form.value("zone").equals(zone)))),
                optional(
                        "licence",
                        FoundingForm.LICENCES.stream()
                                .map(one -> new Option(
                                        one, one, form.value("licence").equals(one)))));
    }

    List<FieldView> rare() {
        return List.of(field("key", Control.LINE, false, List.of()));
    }

    private FieldView text(String name, boolean required) {
        List<Input> inputs = Stream.of(Language.values())
                .map(Language::tag)
                .map(tag -> new Input(name + "_" + tag, tag, form.value(name + "_" + tag)))
                .toList();
        return new FieldView(
                inputs.getFirst().name(),
                words.get("founding." + name),
                words.get("founding." + name + ".hint"),
                Control.PROSE,
                required,
                inputs,
                List.of(),
                said(name));
    }

    /** Nothing is chosen beforehand: it is for the founder to say. */
    private FieldView choice(String name, Stream<Option> options) {
        List<Option> all = form.value(name).isEmpty()
                ? Stream.concat(Stream.of(new Option("", words.get("founding.choose"), true)), options)
                        .toList()
                : options.toList();
        return field(name, Control.CHOICE, true, all);
    }

    private FieldView optional(String name, Stream<Option> options) {
        Option none = new Option(
                "", words.get("founding." + name + ".none"), form.value(name).isEmpty());
        return field(
                name,
                Control.CHOICE,
                false,
                Stream.concat(Stream.of(none), options).toList());
    }

    private FieldView field(String name, Control control, boolean required, List<Option> options) {
        return new FieldView(
                name,
                words.get("founding." + name),
                words.get("founding." + name + ".hint"),
                control,
                required,
                List.of(new Input(name, null, form.value(name))),
                options,
                said(name));
    }

    private List<Said> said(String name) {
        @Nullable String error = errors.get(name);
        return error == null
                ? List.of()
                : List.of(new Said(words.get(error), words.language().tag()));
    }
}
