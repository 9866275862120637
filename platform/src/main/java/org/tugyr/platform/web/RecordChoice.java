package org.tugyr.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.parts.Choice;

/** Finds out of which record a list is: the one that {@code ?record=KEY} asks for, or the first, which is a real one. */
public final class RecordChoice {

    private final Standpoints standpoints;
    private final Titles titles;

    RecordChoice(Standpoints standpoints, Titles titles) {
        this.standpoints = standpoints;
        this.titles = titles;
    }

    /** A record, and all there are. */
    public record Chosen(Standpoint standpoint, List<Standpoint> all) {

        public Chosen {
            all = List.copyOf(all);
        }
    }

    /**
     * The record asked for. One query.
     *
     * @throws PageProblem where there is none
     */
    public Chosen choose(@Nullable String key) {
        List<Standpoint> all = standpoints.all();
        return all.stream()
                .filter(standpoint -> key == null || standpoint.root().equals(key))
                .findFirst()
                .map(standpoint -> new Chosen(standpoint, all))
                .orElseThrow(() -> key == null ? PageProblem.notFound() : PageProblem.noSubject(key));
    }

    /**
     * The records to switch between. One query.
     *
     * @param path of the list
     */
    public List<Choice> choices(Chosen chosen, String path, LocalDate day) {
        List<String> subjects = chosen.all().stream()
                .map(standpoint -> "record:" + standpoint.root())
                .toList();
        Map<String, Text> names = titles.of(subjects, day);
        return chosen.all().stream()
                .map(standpoint -> new Choice(
                        names.getOrDefault("record:" + standpoint.root(), Text.of("en", standpoint.root())),
                        path + "?record=" + standpoint.root(),
                        standpoint.synthetic(),
                        standpoint.equals(chosen.standpoint())))
                .toList();
    }
}
