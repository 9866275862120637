package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.web.PageProblem;

/** Finds out in which offices whoever is signed in may look at the vote at a review. */
final class Presence {

    private final Grants grants;
    private final Granting granting;
    private final Polls polls;

    Presence(Grants grants, Granting granting, Polls polls) {
        this.grants = grants;
        this.granting = granting;
        this.polls = polls;
    }

    /** @throws PageProblem where they may not */
    Present at(String review, Signed signed) {
        Held member = null;
        Held secretary = null;
        Poll poll = null;
        Map<String, Optional<Poll>> read = new HashMap<>();
        for (Held held : grants.of(signed.account())) {
            if (held.row().role().ofCouncil()) {
                Poll found = read.computeIfAbsent(held.record().root(), root -> polls.at(root, review, null))
                        .orElse(null);
                if (found != null && reaches(signed, held, found)) {
                    poll = found;
                    member = sits(held, found) ? held : member;
                    secretary = held.row().role() == Role.COUNCIL_SECRETARY ? held : secretary;
                }
            }
        }
        if (poll == null || (member == null && secretary == null)) {
            throw PageProblem.forbidden();
        }
        return new Present(poll, member, secretary);
    }

    private static boolean sits(Held held, Poll poll) {
        String person = held.row().person();
        return held.row().role() == Role.COUNCIL_MEMBER
                && person != null
                && poll.bench().member(person).isPresent();
    }

    private boolean reaches(Signed signed, Held held, Poll poll) {
        String council = "organisation:" + poll.bench().council().organisation();
        return granting.acting(
                        signed.account(), held.record().root(), held.row().office())
                .may(List.of(held.row().role()), List.of(council))
                .isEmpty();
    }

    /** Whose seats in a record have an office that votes on the site. */
    Set<String> electronic(String root, LocalDate day) {
        return granting.standing(root).stream()
                .filter(row -> row.role() == Role.COUNCIL_MEMBER && row.inForce(day))
                .map(GrantRow::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
