package org.tugyr.platform.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.search.Part.Role;
import org.tugyr.platform.search.Search.Hit;
import org.tugyr.platform.search.SearchView.Line;
import org.tugyr.platform.search.SearchView.Why;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.words.Words;

/**
 * Tells of what was found what it is called on a day, and why it was found.
 *
 * <p>Everything shown is read anew from where it stands: the index decides what is found, but holds nothing to be shown.
 */
final class Lines {

    private static final int PLACES = 3;

    private final JdbcClient jdbc;
    private final List<Findables> all;

    Lines(JdbcClient jdbc, List<Findables> all) {
        this.jdbc = jdbc;
        this.all = List.copyOf(all);
    }

    /** The lines of some hits, in their order. One query for the words, and a few for each kind there is. */
    List<Line> of(Sought sought, List<Hit> hits, LocalDate day, Words words) {
        Map<String, List<String>> keys = new TreeMap<>();
        hits.forEach(
                hit -> keys.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit.key()));
        Map<Hit, Findable> subjects = new HashMap<>();
        for (Findables some : all) {
            if (keys.containsKey(some.kind())) {
                some.read(keys.get(some.kind()))
                        .forEach(subject -> subjects.put(new Hit(some.kind(), subject.key()), subject));
            }
        }
        Stems stems = Stems.of(
                jdbc,
                subjects.values().stream()
                        .flatMap(subject -> Lexemes.plain(subject).stream())
                        .toList());
        Marks marks = new Marks(sought, stems, words.language().tag());
        List<Line> lines = new ArrayList<>();
        for (Hit hit : hits) {
            Findable subject = subjects.get(hit);
            if (subject != null) { // else it was erased a moment ago
                lines.add(line(hit, subject, new Shown(sought, marks, day, words)));
            }
        }
        return lines;
    }

    private static Line line(Hit hit, Findable subject, Shown shown) {
        Part name = subject.name(shown.day());
        Marked marked = shown.marks().of(name.text());
        List<Marked> places = shown.places(subject);
        Set<String> missing = new HashSet<>();
        shown.sought().words().forEach(word -> missing.add(word.written()));
        missing.removeAll(marked.words());
        places.forEach(place -> missing.removeAll(place.words()));
        When to = name.to();
        String subjectId = hit.kind() + ":" + hit.key();
        return new Line(
                hit.kind(),
                Objects.requireNonNullElse(Addresses.of(subjectId), "/"),
                marked,
                to != null && to.latest().isBefore(shown.day()) ? shown.words().when(to) : null,
                places,
                shown.why(subject, missing));
    }

    /** How a line is shown to a reader on a day. */
    private record Shown(Sought sought, Marks marks, LocalDate day, Words words) {

        /** Where it belongs on the day; where nowhere, where it belonged last. */
        List<Marked> places(Findable subject) {
            List<Part> all = subject.parts().stream()
                    .filter(part -> part.role().isPlace())
                    .toList();
            List<Part> now = all.stream().filter(part -> part.holds(day)).toList();
            return (now.isEmpty() ? all : now)
                    .stream()
                            .map(part -> part.text().equals(subject.name(day).text()) ? null : marks.of(part.text()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .limit(PLACES)
                            .toList();
        }

        /** The text that holds most of the words which are not shown yet. */
        @Nullable
        Why why(Findable subject, Set<String> missing) {
            Why best = null;
            int most = 0;
            for (Part part : subject.parts()) {
                for (Map.Entry<String, String> wording : part.text().values().entrySet()) {
                    Marked marked = marks.of(wording.getValue(), wording.getKey());
                    Set<String> told = new HashSet<>(marked.words());
                    told.retainAll(missing);
                    if (told.size() > most) {
                        most = told.size();
                        best = new Why(key(part), marked);
                    }
                }
            }
            return best;
        }

        private String key(Part part) {
            if (part.role() == Role.NAME && !part.holds(day)) {
                return part.begins(day) ? "search.why.former" : "search.why.future";
            }
            return "search.why." + part.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
