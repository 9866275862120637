package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.oversight.DecisionsView.Narrowed;
import org.tugyr.platform.web.PageProblem;

/** Which decisions of a record are asked for: null for what does not narrow them. */
record DecisionsWanted(
        String root,
        @Nullable String area,
        @Nullable String headquarters,
        @Nullable String owner,
        Decision.@Nullable State state) {

    boolean holds(Decision decision, Set<String> within) {
        return (area == null || within.contains(decision.taken().area()))
                && (headquarters == null || headquarters.equals(decision.taken().organisation()))
                && (owner == null || owner.equals(decision.row().owner()));
    }

    String address(Decision.@Nullable State other) {
        return "/decisions?record=" + root
                + (area == null ? "" : "&area=" + area)
                + (headquarters == null ? "" : "&headquarters=" + headquarters)
                + (owner == null ? "" : "&owner=" + owner)
                + (other == null ? "" : "&state=" + RowJson.word(other));
    }

    /** The subject whose published numbers these are; null where the list is narrowed in another way. */
    @Nullable
    String scope() {
        if (owner != null || (area != null && headquarters != null)) {
            return null;
        }
        return area != null ? "area:" + area : headquarters != null ? "organisation:" + headquarters : "record:" + root;
    }

    /** The subjects that they are narrowed to. */
    List<String> narrowing() {
        List<String> subjects = new ArrayList<>();
        if (area != null) {
            subjects.add("area:" + area);
        }
        Stream.of(headquarters, owner)
                .filter(Objects::nonNull)
                .map(organisation -> "organisation:" + organisation)
                .forEach(subjects::add);
        return subjects;
    }

    /** What they are narrowed to, each with the address that is not. */
    List<Narrowed> narrowed(NameBook names) {
        List<Narrowed> narrowed = new ArrayList<>();
        if (area != null) {
            narrowed.add(new Narrowed(
                    names.area(area), new DecisionsWanted(root, null, headquarters, owner, state).address(state)));
        }
        if (headquarters != null) {
            narrowed.add(new Narrowed(
                    names.organisation(headquarters),
                    new DecisionsWanted(root, area, null, owner, state).address(state)));
        }
        if (owner != null) {
            narrowed.add(new Narrowed(
                    names.organisation(owner),
                    new DecisionsWanted(root, area, headquarters, null, state).address(state)));
        }
        return narrowed;
    }

    /** The state that an address names; null where it names none. */
    static Decision.@Nullable State state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (Decision.State each : Decision.State.values()) {
            if (RowJson.word(each).equals(word)) {
                return each;
            }
        }
        throw PageProblem.badParameter("state", word);
    }
}
