package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/**
 * The columns of a kind's CSV file: one for each component of the row, three for a text, and two that tell of the row's texts.
 *
 * @param kind the kind
 * @param all in order
 */
record Columns(Kind<? extends Row> kind, List<Head> all) {

    static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    static final String LANG = "lang";
    static final String TRANSLATIONS = "translations";

    /**
     * One column.
     *
     * @param name as it stands in the header
     * @param field number of the component it fills; -1 for those that tell of the texts
     * @param lang language of a text
     * @param required whether the column must be there
     */
    record Head(String name, int field, @Nullable String lang, boolean required) {}

    static Columns of(Kind<? extends Row> kind) {
        List<Head> all = new ArrayList<>();
        boolean texts = false;
        boolean required = false;
        for (int i = 0; i < kind.fields().size(); i++) {
            Kind.Field field = kind.fields().get(i);
            if (field.type() == Text.class) {
                texts = true;
                required |= !field.optional();
                for (String lang : LANGUAGES) {
                    all.add(new Head(field.name() + "_" + lang, i, lang, false));
                }
            } else {
                all.add(new Head(field.name(), i, null, !field.optional()));
            }
        }
        if (texts) {
            all.add(new Head(LANG, -1, null, required));
            all.add(new Head(TRANSLATIONS, -1, null, false));
        }
        return new Columns(kind, List.copyOf(all));
    }

    @Nullable
    Head named(String name) {
        return all.stream().filter(head -> head.name().equals(name)).findFirst().orElse(null);
    }

    List<String> names() {
        return all.stream().map(Head::name).toList();
    }
}
