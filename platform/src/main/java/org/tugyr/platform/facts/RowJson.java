package org.tugyr.platform.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;

/** Rows as JSON bodies and back: absent values are absent members, decimals are strings, enums lower case with hyphens. */
public final class RowJson {

    private RowJson() {}

    /** The members of a row that stand in clear. */
    public static JsonBuilder clear(Kind<?> kind, Row row) {
        JsonBuilder body = Json.object();
        for (Kind.Field field : kind.fields()) {
            Object value = field.sealed() ? null : field.read(row);
            if (value != null) {
                body.put(field.name(), write(value));
            }
        }
        return body;
    }

    /** The values of a row that are sealed, by column. */
    public static SortedMap<String, Json> sealed(Kind<?> kind, Row row) {
        SortedMap<String, Json> sealed = new TreeMap<>();
        for (Kind.Field field : kind.fields()) {
            Object value = field.sealed() ? field.read(row) : null;
            if (value != null) {
                sealed.put(field.name(), write(value));
            }
        }
        return sealed;
    }

    /** What stands in an entry for a sealed value: SHA-256 over the canonical JSON array of salt, column and value, in base64url. */
    public static String digest(String salt, String column, Json value) {
        return Hash.sha256(new Json.Arr(List.of(new Json.Str(salt), new Json.Str(column), value)).canonicalBytes())
                .base64Url();
    }

    /** All members of a row: those that stand in clear, and those that are open. */
    public static Json.Obj whole(Kind<?> kind, Row row) {
        JsonBuilder body = clear(kind, row);
        sealed(kind, row).forEach(body::put);
        return body.build();
    }

    /**
     * The row of a body.
     *
     * @param opened sealed values that are open, by column
     * @throws org.tugyr.ledger.MalformedException where a member is not of its column's type
     */
    public static <T extends Row> T read(Kind<T> kind, Json.Obj body, Map<String, Json> opened) {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Kind.Field field = kind.fields().get(i);
            Json json =
                    field.sealed() ? opened.get(field.name()) : body.members().get(field.name());
            values[i] = json == null ? null : value(field.type(), json);
        }
        return kind.create(values);
    }

    /** A value of a column. */
    public static Json write(Object value) {
        return switch (value) {
            case Text text -> text(text);
            case Boolean flag -> new Json.Bool(flag);
            case Integer number -> new Json.Int(number);
            case Long number -> new Json.Int(number);
            case BigDecimal decimal -> new Json.Str(decimal.toPlainString());
            case Enum<?> choice -> new Json.Str(word(choice));
            case List<?> list -> new Json.Arr(list.stream().map(RowJson::write).toList());
            default -> new Json.Str(value.toString());
        };
    }

    /** The word for a choice: {@code THIRD_PARTY} is {@code third-party}. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json text(Text text) {
        JsonBuilder json = Json.object().put("lang", text.lang());
        text.values().forEach(json::put);
        if (!text.marks().isEmpty()) {
            JsonBuilder marks = Json.object();
            text.marks().forEach((lang, mark) -> marks.put(lang, word(mark)));
            json.put("marks", marks.build());
        }
        return json.build();
    }

    /** Reads a text as it stands in a table. */
    public static Text text(String json) {
        return text((Json.Obj) Intake.parse(json));
    }

    /** Reads a text as {@link #write} wrote it. */
    public static Text text(Json.Obj json) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, Text.Mark> marks = new TreeMap<>();
        json.members().forEach((name, member) -> {
            if (name.equals("marks")) {
                json.object(name)
                        .members()
                        .keySet()
                        .forEach(lang -> marks.put(
                                lang, choice(Text.Mark.class, json.object(name).string(lang))));
            } else if (!name.equals("lang")) {
                values.put(name, json.string(name));
            }
        });
        return new Text(json.string("lang"), values, marks);
    }

    static Object value(Class<?> type, Json json) {
        return switch (json) {
            case Json.Obj object -> text(object);
            case Json.Bool(boolean flag) -> flag;
            case Json.Int(long number) -> number(type, number);
            case Json.Str(String string) -> parse(type, string);
            case Json.Arr(List<Json> items) ->
                items.stream().map(item -> value(String.class, item)).toList();
            case Json.Real _, Json.Nul _ -> throw new IllegalArgumentException("a body holds no " + json);
        };
    }

    private static Object number(Class<?> type, long number) {
        return type == long.class || type == Long.class ? (Object) number : (Object) Math.toIntExact(number);
    }

    /**
     * Reads a value of a column's type from its text.
     *
     * @throws RuntimeException {@link java.time.DateTimeException} or {@link IllegalArgumentException} saying what was expected
     */
    public static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == When.class) {
            return new When(text);
        } else if (type == Period.class) {
            return new Period(text);
        } else if (type.isEnum()) {
            return choice(type, text);
        }
        throw new IllegalArgumentException("no column holds a " + type);
    }

    /**
     * The choice that a word stands for.
     *
     * @throws IllegalArgumentException where it stands for none
     */
    public static <E> E choice(Class<E> type, String word) {
        for (E choice : type.getEnumConstants()) {
            if (word((Enum<?>) choice).equals(word)) {
                return choice;
            }
        }
        throw new IllegalArgumentException(word + " is not one of the choices");
    }
}
