package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Realm;
import org.tugyr.platform.access.Tree;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.mail.DeskNews;
import org.tugyr.platform.mail.News;
import org.tugyr.platform.web.words.Words;

/** Decisions that are overdue or due within a week, told each morning to who steers and to who answers for a body. */
final class DecisionsDue implements DeskNews {

    private static final int SOON = 7;
    private static final int ORDER = 10;

    private final Readings readings;
    private final Realm realm;
    private final FactLog log;

    DecisionsDue(Readings readings, Realm realm, FactLog log) {
        this.readings = readings;
        this.realm = realm;
        this.log = log;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<News.Line> of(Held office, Words words) {
        Role role = office.row().role();
        if (role != Role.HEADQUARTERS_OFFICER && role != Role.RESPONDENT) {
            return List.of();
        }
        LocalDate day = office.record().day();
        String scope = office.row().scope().subject();
        Tree tree = realm.tree(office.row().record(), day, log.present());
        return readings.decisions(office.row().record(), office.record().size()).stream()
                .map(decision -> new Due(decision, decision.on(day)))
                .filter(due -> due.found().state().isLate()
                        || (!due.found().state().isOver() && !due.found().due().isAfter(day.plusDays(SOON))))
                .filter(due -> scope == null
                        || due.concerns(role).stream()
                                .anyMatch(of -> tree.around(of).contains(scope)))
                .sorted(Comparator.comparing((Due due) -> due.found().state() != Decision.State.ESCALATED)
                        .thenComparing(due -> due.found().due())
                        .thenComparing(due -> due.decision().row().decision()))
                .map(due -> line(due, words))
                .toList();
    }

    private record Due(Decision decision, Decision.Found found) {

        /** Whose it is to see that it is done. */
        List<String> concerns(Role role) {
            return role == Role.RESPONDENT
                    ? List.of("organisation:" + decision.row().owner())
                    : List.of(
                            "organisation:" + decision.taken().organisation(),
                            "area:" + decision.taken().area());
        }
    }

    private static News.Line line(Due due, Words words) {
        return new News.Line(
                words.get("oversight.decision.state."
                                + DecisionLine.word(due.found().state())) + ": "
                        + due.decision().row().wording().in(words.language().tag()) + " · "
                        + words.get("oversight.by", words.day(due.found().due())),
                "/stocktakes/" + due.decision().taken().stocktake());
    }
}
