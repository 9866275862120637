package org.tugyr.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** An example row for each kind, which shows the shape of each cell. */
final class Examples {

    private static final Map<String, String> TEXTS = Map.of("kk", "Мәтін", "ru", "Текст", "en", "Text");
    private static final Map<String, String> CELLS = Map.ofEntries(
            Map.entry("boolean", "no"),
            Map.entry("int", "1"),
            Map.entry("Integer", "1"),
            Map.entry("long", "1"),
            Map.entry("BigDecimal", "2.5"),
            Map.entry("LocalDate", "2021-12-16"),
            Map.entry("When", "2021-12"),
            Map.entry("Period", "2021-Q3"),
            Map.entry(Columns.LANG, "kk"),
            Map.entry(Columns.TRANSLATIONS, "ru=official;en=ours"),
            Map.entry("zone", "Asia/Qostanay"));

    private Examples() {}

    /** Header and example row. */
    static String csv(Kind<? extends Row> kind) {
        List<Columns.Head> heads = Columns.of(kind).all();
        return heads.stream().map(Columns.Head::name).collect(Collectors.joining(",", "", "\n"))
                + heads.stream().map(head -> cell(kind, head)).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(Kind<? extends Row> kind, Columns.Head head) {
        if (head.lang() != null) {
            return TEXTS.getOrDefault(head.lang(), "");
        } else if (CELLS.containsKey(head.name())) {
            return CELLS.getOrDefault(head.name(), "");
        }
        Kind.Field field = kind.fields().get(head.field());
        String[] ref = field.column().ref();
        if (field.type().isEnum()) {
            return RowJson.word((Enum<?>) field.type().getEnumConstants()[0]);
        } else if (field.type() == List.class) {
            return "first;second";
        } else if (ref.length > 0) {
            return ref.length == 1 ? ref[0] + "-1" : ref[0] + ":" + ref[0] + "-1";
        } else if (field.type() == String.class) {
            return field.key() ? head.name() + "-1" : "text";
        }
        return CELLS.getOrDefault(field.type().getSimpleName(), "");
    }
}
