package org.tugyr.platform.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What reflection finds out about one kind of {@link Row}, once.
 *
 * @param <T> the record
 */
public final class Kind<T extends Row> {

    private final Class<T> type;
    private final Table table;
    private final String subjectKind;
    private final List<Field> fields;
    private final MethodHandle constructor;
    // made when the first row is: spreading costs a command that makes no rows a third of its start
    private @Nullable MethodHandle spread;

    private Kind(Class<T> type, Table table, List<Field> fields, MethodHandle constructor) {
        this.type = type;
        this.table = table;
        this.subjectKind = table.subject();
        this.fields = fields;
        this.constructor = constructor;
    }

    /**
     * One component of the record. What is asked of every row is taken out of the annotation once, which is slow to ask.
     *
     * @param name the CSV column and JSON member, in snake case
     * @param component the record component
     * @param column its documentation and treatment
     * @param key as {@link Column#key}
     * @param about as {@link Column#about}
     * @param sealed as {@link Column#sealed}
     * @param refs as {@link Column#ref}
     * @param optional whether it may be absent
     */
    public record Field(
            String name,
            RecordComponent component,
            Column column,
            boolean key,
            boolean about,
            boolean sealed,
            List<String> refs,
            boolean optional,
            MethodHandle reader) {

        /** The value in a row; null where absent. */
        public @Nullable Object read(Row row) {
            try {
                return reader.invoke(row);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }

        /** A reference as a subject id: where a column may refer to several kinds, its value names the kind itself. */
        public String subject(String value) {
            return refs.size() == 1 ? refs.getFirst() + ":" + value : value;
        }

        /** The component's type. */
        public Class<?> type() {
            return component.getType();
        }
    }

    /** The kind of a row class. */
    public static <T extends Row> Kind<T> of(Class<T> type) {
        Table table = type.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalArgumentException(type + " is not a kind: @Table is missing");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(field(component, lookup));
            }
            Class<?>[] types = fields.stream().map(Field::type).toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return new Kind<>(type, table, List.copyOf(fields), lookup.unreflectConstructor(constructor));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot reflect on " + type, e);
        }
    }

    private static Field field(RecordComponent component, MethodHandles.Lookup lookup) throws IllegalAccessException {
        Column column = component.getAnnotation(Column.class);
        if (column == null) {
            throw new IllegalArgumentException(component + " has no @Column");
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        MethodHandle reader = lookup.unreflect(component.getAccessor());
        return new Field(
                snake(component.getName()),
                component,
                column,
                column.key(),
                column.about(),
                column.sealed(),
                List.of(column.ref()),
                nullable && !column.required(),
                reader);
    }

    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The record class. */
    public Class<T> type() {
        return type;
    }

    /** Its CSV file without ending, also its name in the database. */
    public String file() {
        return table.file();
    }

    /** Its fact type. */
    public String fact() {
        return table.fact();
    }

    /** Kind of subject its first key column names; empty where it has none of its own. */
    public String subjectKind() {
        return subjectKind;
    }

    /** Whether its rows may come from CSV files. */
    public boolean imported() {
        return table.imported();
    }

    /** One sentence on what it is. */
    public String doc() {
        return table.doc();
    }

    /** Its fields in order. */
    public List<Field> fields() {
        return fields;
    }

    /** Makes a row of the values, one for each field, in order; absent ones null. */
    public T create(@Nullable Object... values) {
        try {
            return type.cast(spread().invoke(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    private MethodHandle spread() {
        MethodHandle made = spread;
        if (made == null) {
            made = constructor.asSpreader(Object[].class, fields.size());
            spread = made;
        }
        return made;
    }

    /** The row's key: its key columns joined by {@code |}; stable, and unique within the kind. */
    public String key(Row row) {
        StringBuilder key = new StringBuilder();
        for (Field field : fields) {
            if (field.key()) {
                Object part = field.read(row);
                key.append(key.isEmpty() ? "" : "|").append(part == null ? "" : part);
            }
        }
        return key.toString();
    }

    /** The subjects the row is about: its own first, then those its columns say. */
    public List<String> about(Row row) {
        List<String> about = new ArrayList<>(3);
        if (!subjectKind().isEmpty()) {
            about.add(subjectKind() + ":" + fields.getFirst().read(row));
        }
        for (Field field : fields) {
            Object value = field.about() ? field.read(row) : null;
            if (value != null) {
                about.add(field.subject(value.toString()));
            }
        }
        return about;
    }

    @Override
    public String toString() {
        return file() + Arrays.toString(fields.stream().map(Field::name).toArray());
    }
}
