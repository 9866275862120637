package org.tugyr.platform.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes sealed values away for good, and leaves a fact that says so. Doing it again does nothing. */
public final class Erasure {

    private final FactLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Erasure from the log in a database. */
    public Erasure(FactLog log, DataSource source, Clock clock) {
        this.log = log;
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /**
     * Erases all sealed values in the entries about some subjects, of every version.
     *
     * @param by the office that does it
     * @param ground the law, the order or the person's own wish, without a name
     * @return how many values are gone that were not before
     */
    public int subjects(List<String> subjects, String by, String ground) {
        return erase(by, ground, present -> present.history(subjects).all());
    }

    /** Erases all sealed values of one entry; {@link #subjects} explains the rest. */
    public int entry(long index, String by, String ground) {
        return erase(by, ground, _ -> log.entries(List.of(index)));
    }

    private interface Selection {
        List<Recorded<?>> from(Rule.Present present);
    }

    private int erase(String by, String ground, Selection selection) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Outcome outcome = log.append(by, present -> {
            List<Recorded<?>> entries = selection.from(present);
            Set<String> gone = gone(entries.stream().map(Recorded::index).toList());
            List<Draft> drafts = new ArrayList<>();
            for (Recorded<?> recorded : entries) {
                for (String path : recorded.fact().sealed().keySet()) {
                    if (!gone.contains(recorded.index() + "|" + path)) {
                        drafts.add(new Draft(
                                recorded.fact().root(), new ErasureRow(recorded.index(), path, ground, today), false));
                    }
                }
            }
            return new Rule.Decision.Append(drafts);
        });
        return switch (outcome) {
            case Outcome.Appended(long first, long size) -> (int) (size - first);
            case Outcome.Refused _, Outcome.Stale _ -> throw new IllegalStateException("nothing refuses: " + outcome);
        };
    }

    private Set<String> gone(Collection<Long> entries) {
        return new HashSet<>(jdbc.sql("select entry || '|' || sealed from facts.erasures where entry = any(?)")
                .param(entries.toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list());
    }
}
