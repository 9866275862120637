package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All kinds of rows, in the order in which they may refer to one another, and the rules that figures made of them go by. */
public final class Kinds {

    private final Map<String, Kind<? extends Row>> byFile = new LinkedHashMap<>();
    private final Map<String, Kind<? extends Row>> byFact = new LinkedHashMap<>();
    private final Map<Class<?>, Kind<? extends Row>> byType = new LinkedHashMap<>();
    private final Map<String, Kind<? extends Row>> bySubject = new LinkedHashMap<>();

    private final SortedMap<String, String> rules;

    private Kinds(List<Class<? extends Row>> types, SortedMap<String, String> rules) {
        this.rules = Collections.unmodifiableSortedMap(rules);
        for (Class<? extends Row> type : types) {
            Kind<? extends Row> kind = Kind.of(type);
            byFile.put(kind.file(), kind);
            byFact.put(kind.fact(), kind);
            byType.put(type, kind);
            if (!kind.subjectKind().isEmpty()) {
                bySubject.put(kind.subjectKind(), kind);
            }
        }
    }

    /** The kinds given: records as they are, sealed interfaces by all their records in order. */
    public static Kinds of(List<Class<? extends Row>> types) {
        return of(types, Map.of());
    }

    /**
     * As {@link #of(List)}.
     *
     * @param rules the rules that a new record adopts: name to version
     */
    public static Kinds of(List<Class<? extends Row>> types, Map<String, String> rules) {
        List<Class<? extends Row>> records = new ArrayList<>();
        for (Class<? extends Row> type : types) {
            if (type.isSealed()) {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    records.add(permitted.asSubclass(Row.class));
                }
            } else {
                records.add(type);
            }
        }
        return new Kinds(records, new TreeMap<>(rules));
    }

    /** All of them, in order. */
    public List<Kind<? extends Row>> all() {
        return List.copyOf(byFile.values());
    }

    /** Those whose rows may come from CSV files, in order. */
    public List<Kind<? extends Row>> imported() {
        return byFile.values().stream().filter(Kind::imported).toList();
    }

    /** The rules that a new record adopts: name to version. */
    public SortedMap<String, String> rules() {
        return rules;
    }

    /** The kind of a CSV file named without ending. */
    public Optional<Kind<? extends Row>> byFile(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** The kind of a fact type. */
    public Optional<Kind<? extends Row>> byFact(String type) {
        return Optional.ofNullable(byFact.get(type));
    }

    /** The kind whose rows found subjects of this sort. */
    public Optional<Kind<? extends Row>> bySubject(String subjectKind) {
        return Optional.ofNullable(bySubject.get(subjectKind));
    }

    /** The kind of a row. */
    public Kind<? extends Row> of(Row row) {
        return of(row.getClass());
    }

    /** The kind of a class of rows. */
    public Kind<? extends Row> of(Class<? extends Row> type) {
        Kind<? extends Row> kind = byType.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type + " is not a known kind");
        }
        return kind;
    }
}
