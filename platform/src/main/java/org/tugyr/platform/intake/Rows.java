package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;

/** The rows read from one part, over those of the common folder. */
final class Rows {

    private final @Nullable Rows common;
    private final Map<Kind<? extends Row>, Map<String, Line>> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> subjects = new HashMap<>();
    private final Map<String, List<Line>> about = new HashMap<>();
    private final Set<String> founded = new HashSet<>();
    private final Set<String> hurt = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    Rows(@Nullable Rows common) {
        this.common = common;
    }

    /** Adds a line, unless there is one with its key already, which it gives back. */
    @Nullable
    Line add(Line line) {
        Line other = find(line.kind(), line.key());
        if (other == null) {
            lines.computeIfAbsent(line.kind(), _ -> new LinkedHashMap<>()).put(line.key(), line);
        }
        return other;
    }

    /** The line of a kind with a key, here or in the common folder. */
    @Nullable
    Line find(Kind<?> kind, String key) {
        Line line = lines.getOrDefault(kind, Map.of()).get(key);
        return line == null && common != null ? common.find(kind, key) : line;
    }

    /** Remembers subjects of which a row could not be read; the row's own subject is there all the same. */
    void hurt(Kind<?> kind, List<String> of) {
        hurt.addAll(of);
        of.stream()
                .filter(subject -> subject.startsWith(kind.subjectKind() + ":"))
                .limit(1)
                .forEach(founded::add);
    }

    /** Remembers that no row of a kind could be read. */
    void unread(Kind<?> kind) {
        unread.add(kind.subjectKind());
    }

    /** Whether what is known of a subject is incomplete. */
    boolean isHurt(String subject) {
        return hurt.contains(subject) || (common != null && common.isHurt(subject));
    }

    /** Replaces lines by others, or by none. */
    void replace(Kind<? extends Row> kind, UnaryOperator<@Nullable Line> change) {
        Map<String, Line> changed = new LinkedHashMap<>();
        for (Line line : of(kind)) {
            Line next = change.apply(line);
            if (next != null) {
                changed.put(next.key(), next);
            }
        }
        lines.put(kind, changed);
    }

    /** Indexes the lines, once they are what they will be. */
    void index() {
        for (Line line : all()) {
            String own = line.kind().subjectKind();
            if (!own.isEmpty()) {
                Object key = line.kind().fields().getFirst().read(line.row());
                subjects.computeIfAbsent(own, _ -> new HashSet<>()).add(String.valueOf(key));
            }
            for (String subject : line.kind().about(line.row())) {
                about.computeIfAbsent(subject, _ -> new ArrayList<>(2)).add(line);
            }
        }
    }

    /** Whether a subject is here or in the common folder, or may be, since its row could not be read. */
    boolean holds(String kind, String key) {
        return subjects.getOrDefault(kind, Set.of()).contains(key)
                || unread.contains(kind)
                || founded.contains(kind + ":" + key)
                || (common != null && common.holds(kind, key));
    }

    /** The lines about a subject, the common folder's first. */
    List<Line> about(String subject) {
        List<Line> here = about.getOrDefault(subject, List.of());
        if (common == null) {
            return here;
        }
        List<Line> both = new ArrayList<>(common.about(subject));
        both.addAll(here);
        return both;
    }

    /** The lines of a kind in the order of their file. */
    Collection<Line> of(Kind<? extends Row> kind) {
        return Collections.unmodifiableCollection(
                lines.getOrDefault(kind, Map.of()).values());
    }

    /** The kinds there are lines of. */
    List<Kind<? extends Row>> kinds() {
        return List.copyOf(lines.keySet());
    }

    /** All lines, kind by kind. */
    List<Line> all() {
        List<Line> all = new ArrayList<>();
        lines.values().forEach(some -> all.addAll(some.values()));
        return all;
    }
}
