package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.Finding.Sort;

/** Whether those who stand in a later stage are those who went on from the one before (docs/rules/contest.md §5). Pure. */
final class Stage {

    private Stage() {}

    /** What does not fit; nothing where the earlier contest sends nobody on, or is not counted. */
    static List<Finding> of(Contest contest, @Nullable Contest earlier) {
        if (earlier == null) {
            return List.of();
        }
        Counted counted = ContestRule.count(earlier);
        Map<String, String> goesOn = new LinkedHashMap<>();
        for (CandidacyRow row : earlier.standing()) {
            Counted.Line line = counted.lines().get(row.candidacy());
            if (line != null && line.advances()) {
                goesOn.put(who(row), row.candidacy());
            }
        }
        return goesOn.isEmpty() ? List.of() : compare(contest, goesOn);
    }

    private static List<Finding> compare(Contest contest, Map<String, String> goesOn) {
        List<Finding> found = new ArrayList<>();
        for (CandidacyRow row : contest.candidacies()) {
            boolean went = goesOn.remove(who(row)) != null;
            if (!went && row.state() == CandidacyState.REGISTERED) {
                found.add(new Finding(Sort.STAGE_NEW, row.candidacy(), "", ""));
            }
        }
        goesOn.values().forEach(candidacy -> found.add(new Finding(Sort.STAGE_MISSING, candidacy, "", "")));
        return found;
    }

    /** Who stands: the person, else the organisation; keys of candidacies hold for one contest only. */
    private static String who(CandidacyRow row) {
        return row.person() != null
                ? "person:" + row.person()
                : "organisation:" + Objects.requireNonNullElse(row.organisation(), row.candidacy());
    }
}
