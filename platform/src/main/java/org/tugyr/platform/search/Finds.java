package org.tugyr.platform.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.search.Search.Hit;

/** What search finds, for programs. What is told of it is read anew from where it stands, as on the page. */
public final class Finds {

    private final Search search;
    private final List<Findables> all;

    Finds(Search search, List<Findables> all) {
        this.search = search;
        this.all = List.copyOf(all);
    }

    /** The kinds of subject that can be found. */
    public List<String> kinds() {
        return all.stream().map(Findables::kind).sorted().toList();
    }

    /**
     * What was found.
     *
     * @param counts kind to number, of all that was found
     * @param more kinds of which there are more than counted
     * @param lines a page of it, the best first
     */
    public record Answer(Map<String, Long> counts, Set<String> more, List<Line> lines) {

        public Answer {
            counts = new TreeMap<>(counts);
            more = new TreeSet<>(more);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A subject that was found.
     *
     * @param subject its kind and key
     * @param name the one that holds on the day
     */
    public record Line(String subject, Text name) {}

    /**
     * Finds what a text looks for in a record.
     *
     * @param lang the reader's language, whose names come first
     * @param kind of subjects; null for all
     */
    public Answer of(String root, String text, String lang, @Nullable String kind, LocalDate day, int most, int skip) {
        Search.Found found = search.find(root, text, lang, kind, most, skip);
        Map<String, List<String>> keys = new TreeMap<>();
        found.hits()
                .forEach(hit ->
                        keys.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit.key()));
        Map<Hit, Findable> subjects = new HashMap<>();
        for (Findables some : all) {
            some.read(keys.getOrDefault(some.kind(), List.of()))
                    .forEach(subject -> subjects.put(new Hit(some.kind(), subject.key()), subject));
        }
        List<Line> lines = new ArrayList<>();
        for (Hit hit : found.hits()) {
            Findable subject = subjects.get(hit);
            if (subject != null) { // else it was erased a moment ago
                lines.add(
                        new Line(hit.kind() + ":" + hit.key(), subject.name(day).text()));
            }
        }
        return new Answer(found.counts(), found.more(), lines);
    }
}
