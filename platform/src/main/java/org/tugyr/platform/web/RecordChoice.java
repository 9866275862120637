package org.tugyr.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.web.parts.Choice;

/** Finds out of which record a list is: the one that {@code ?record=KEY} asks for, or the first, which is a real one. */
public final class RecordChoice {

    private final Standpoints standpoints;

    RecordChoice(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    /**
     * The standpoint on the record asked for. One query.
     *
     * @throws PageProblem where there is none
     */
    public Standpoint choose(@Nullable String key) {
        return standpoints.all().stream()
                .filter(standpoint -> key == null || standpoint.root().equals(key))
                .findFirst()
                .orElseThrow(() -> key == null ? PageProblem.notFound() : PageProblem.noSubject(key));
    }

    /**
     * The records to switch between. One query.
     *
     * @param here the record shown
     * @param path of the list
     */
    public List<Choice> choices(Standpoint here, String path) {
        return standpoints.all().stream()
                .map(each -> new Choice(
                        each.name(),
                        path + "?record=" + each.root(),
                        each.synthetic(),
                        each.root().equals(here.root())))
                .toList();
    }
}
