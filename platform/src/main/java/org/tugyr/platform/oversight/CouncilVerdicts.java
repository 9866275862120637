package org.tugyr.platform.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.roadmap.Verdicts;

/** The judged voice, as councils have recorded it. */
public final class CouncilVerdicts implements Verdicts {

    private static final List<Class<? extends Row>> DECIDES = List.of(
            VerdictRow.class,
            VerdictVoteRow.class,
            CouncilRow.class,
            CouncilMemberRow.class,
            InterestRow.class,
            RecusalRow.class);

    private static final List<Class<? extends Row>> ANSWERS = List.of(PledgeRow.class, OrganisationRow.class);

    private final FactLog log;
    private final Tables tables;

    /** The verdicts in a database. */
    public CouncilVerdicts(Kinds kinds, DataSource source, Clock clock) {
        this.log = new FactLog(kinds, source, clock);
        this.tables = new Tables(kinds, source, log);
    }

    @Override
    public Map<String, Judged> of(String root, long size, LocalDate day) {
        if (tables.rows(VerdictRow.class, size, "root = ? limit 1", root).isEmpty()) {
            return Map.of();
        }
        return basis(root, size).judged(day);
    }

    /** All that decides on the verdicts of a record: a query for each kind of row. */
    OversightBasis basis(String root, long size) {
        OversightBasis basis = new OversightBasis();
        Stream.concat(DECIDES.stream(), ANSWERS.stream())
                .forEach(type -> tables.rows(type, size, "root = ? order by idx", root)
                        .forEach(placed -> basis.put(placed.row())));
        return basis;
    }

    @Override
    public Optional<Judged> of(String pledge, History history, long size, LocalDate day) {
        return Optional.ofNullable(basis(history, size).judged(day).get(pledge));
    }

    /** All that decides on the verdicts in a history: nothing is read where there are none. */
    OversightBasis basis(History history, long size) {
        OversightBasis basis = new OversightBasis();
        Set<String> subjects = new LinkedHashSet<>();
        Set<String> answering = new LinkedHashSet<>();
        history.rows(VerdictRow.class).forEach(verdict -> {
            subjects.add("verdict:" + verdict.row().verdict());
            subjects.add("council:" + verdict.row().council());
            if (verdict.row().respondent() != null) {
                answering.add(verdict.row().respondent());
            }
        });
        if (subjects.isEmpty()) {
            return basis;
        }
        history.rows(PledgeRow.class).forEach(pledge -> {
            basis.put(pledge.row());
            if (pledge.row().owner() != null) {
                answering.add(pledge.row().owner());
            }
        });
        log.history(List.copyOf(subjects), size, DECIDES).all().forEach(recorded -> basis.put(recorded.row()));
        above(answering, history, size, basis);
        return basis;
    }

    /** All that decides on the verdicts among some rows, given what they name. */
    OversightBasis basis(Collection<Row> rows, History named, long size) {
        OversightBasis basis = new OversightBasis();
        Set<String> answering = new LinkedHashSet<>();
        rows.forEach(row -> {
            basis.put(row);
            if (row instanceof VerdictRow verdict && verdict.respondent() != null) {
                answering.add(verdict.respondent());
            }
        });
        named.rows(PledgeRow.class).forEach(pledge -> {
            basis.put(pledge.row());
            if (pledge.row().owner() != null) {
                answering.add(pledge.row().owner());
            }
        });
        named.rows(CouncilRow.class).forEach(council -> basis.put(council.row()));
        above(answering, named, size, basis);
        return basis;
    }

    /** Puts in organisations with all above them: a query for each rung that is not known yet. */
    private void above(Set<String> organisations, History known, long size, OversightBasis basis) {
        Map<String, List<OrganisationRow>> rows = new HashMap<>();
        known.rows(OrganisationRow.class)
                .forEach(row -> rows.computeIfAbsent(row.row().organisation(), _ -> new ArrayList<>())
                        .add(row.row()));
        Set<String> done = new HashSet<>();
        Set<String> rung = new LinkedHashSet<>(organisations);
        while (!rung.isEmpty()) {
            List<String> unknown = rung.stream()
                    .filter(key -> !rows.containsKey(key))
                    .map(key -> "organisation:" + key)
                    .toList();
            if (!unknown.isEmpty()) {
                log.own(unknown, size)
                        .rows(OrganisationRow.class)
                        .forEach(row -> rows.computeIfAbsent(row.row().organisation(), _ -> new ArrayList<>())
                                .add(row.row()));
            }
            done.addAll(rung);
            Set<String> parents = new LinkedHashSet<>();
            rung.stream()
                    .flatMap(key -> rows.getOrDefault(key, List.of()).stream())
                    .forEach(row -> {
                        basis.put(row);
                        if (row.parent() != null) {
                            parents.add(row.parent());
                        }
                    });
            parents.removeAll(done);
            rung = parents;
        }
    }
}
