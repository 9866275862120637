package org.tugyr.platform.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.GrantRule;
import org.tugyr.platform.confirm.ConfirmRows;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.Surroundings;

/**
 * Rule {@code access/1} (docs/rules/access.md), one record after the other in the order of the log: every grant was allowed when it was
 * recorded, and every entry of an office was written while it held a role. Keeps grants, areas and organisations, and nothing else.
 */
final class Offices {

    /** Stands before the key of an office that wrote an entry. */
    static final String PREFIX = "office:";

    private static final String CORRECTION = "writing.CorrectionExplained";
    private static final String UNSEEN =
            "entries of offices: whether their role allows what they say there, and reaches that far";
    private static final String UNHEARD = "second administrators, whose consent stands in the entry of the first";

    private final Findings findings;
    private final Map<String, Fold> folds = new HashMap<>();
    private long written;
    private long granted;
    private long seconded;

    Offices(Findings findings) {
        this.findings = findings;
    }

    static boolean isOffice(String by) {
        return by.startsWith(PREFIX);
    }

    /** Takes an entry; entries come in order. */
    void follow(long index, Checked.Good entry) {
        Fold fold = folds.computeIfAbsent(entry.fact().root(), _ -> new Fold());
        try {
            look(index, fold, entry);
            fold.put(entry.row());
        } catch (RuntimeException e) { // whatever hostile rows make of it
            findings.refute("entry " + index, "a row that makes no sense", String.valueOf(e.getMessage()));
        }
    }

    private void look(long index, Fold fold, Checked.Good entry) {
        String by = entry.fact().by();
        if (entry.row() instanceof GrantRow grant) {
            grant(index, fold, grant, by, fold.day(entry.fact().at()));
        }
        if (isOffice(by)) {
            author(index, fold, entry);
        }
    }

    private void author(long index, Fold fold, Checked.Good entry) {
        LocalDate day = fold.day(entry.fact().at());
        String office = entry.fact().by().substring(PREFIX.length());
        boolean grants = entry.row() instanceof GrantRow;
        if (entry.row() instanceof OfficeKeyRow key) {
            key(index, key, day);
        }
        GrantRow held = fold.grants.get(office);
        if (held == null || !held.inForce(day)) {
            findings.refute("entry " + index, "by the office " + office, "by one that holds a role on " + day);
        } else if (held.role() == Role.AUDITOR || (held.role() == Role.ADMINISTRATOR && !isOfAccess(entry))) {
            findings.refute("entry " + index, "by the office " + office, "by one whose role writes such entries");
        } else if (!grants) {
            written++;
        }
    }

    private void key(long index, OfficeKeyRow key, LocalDate day) {
        if (key.endedOn() == null && !key.validFrom().equals(day)) {
            findings.refute("entry " + index, "a key from " + key.validFrom() + " on", "from " + day);
        } else if (key.endedOn() != null && !key.endedOn().equals(day)) {
            findings.refute("entry " + index, "a key that ended on " + key.endedOn(), "on " + day);
        }
    }

    /** What administrators write: who may do what, who runs the record, and why they corrected that. */
    private static boolean isOfAccess(Checked.Good entry) {
        return entry.row() instanceof AccessRows
                || entry.row() instanceof ConfirmRows
                || entry.fact().type().equals(CORRECTION);
    }

    private void grant(long index, Fold fold, GrantRow row, String by, LocalDate day) {
        boolean end = fold.grants.containsKey(row.office());
        String hand = end ? String.valueOf(row.endedBy()) : row.grantedBy();
        String author = hand.equals(AccessRows.SHELL) ? hand : PREFIX + hand;
        if (!by.equals(author)) {
            findings.refute("entry " + index, "a role granted or ended by " + by, "by " + author);
        }
        if (!end && row.endedOn() != null) {
            findings.refute("entry " + index, "a role that had ended before it was granted", "a role that begins");
        }
        refusal(fold, row, day, end)
                .ifPresentOrElse(
                        why -> findings.refute(
                                "entry " + index,
                                "a role that " + GrantRule.RULE + " does not allow: " + why,
                                "one that it allows"),
                        () -> granted++);
        if (!end && row.secondedBy() != null) {
            seconded++;
        }
    }

    private static Optional<String> refusal(Fold fold, GrantRow row, LocalDate day, boolean end) {
        Surroundings surroundings = new Surroundings(day, fold);
        GrantRule rule = new GrantRule(List.copyOf(fold.grants.values()), surroundings::of, day);
        try {
            Optional<Refuse> refuse = end ? rule.end(row) : rule.grant(row);
            return refuse.map(why -> why.reason().substring(why.reason().lastIndexOf('.') + 1) + " " + why.arguments());
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** To be called at the end of the log. */
    void finish() {
        findings.leave(UNSEEN, written);
        findings.leave(UNHEARD, seconded);
    }

    /** How many roles were granted and ended as the rule allows. */
    long granted() {
        return granted;
    }

    /** What is known of a record so far. */
    private static final class Fold implements Surroundings.Rows {

        private final Map<String, GrantRow> grants = new LinkedHashMap<>();
        private final Map<String, Map<String, AreaRow>> areas = new HashMap<>();
        private final Map<String, Map<String, OrganisationRow>> organisations = new HashMap<>();
        private ZoneId zone = ZoneOffset.UTC;

        LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        void put(@Nullable Object row) {
            switch (row) {
                case GrantRow grant -> grants.put(grant.office(), grant);
                case AreaRow area ->
                    areas.computeIfAbsent(area.area(), _ -> new LinkedHashMap<>())
                            .put(area.validFrom().toString(), area);
                case OrganisationRow organisation ->
                    organisations
                            .computeIfAbsent(organisation.organisation(), _ -> new LinkedHashMap<>())
                            .put(organisation.validFrom().text(), organisation);
                case RecordRow record -> zone(record);
                case null, default -> {} // nothing that a grant rests on
            }
        }

        private void zone(RecordRow record) {
            try {
                zone = ZoneId.of(record.zone());
            } catch (DateTimeException _) {
                // told where the record's numbers are computed
            }
        }

        @Override
        public List<AreaRow> area(String key) {
            return new ArrayList<>(areas.getOrDefault(key, Map.of()).values());
        }

        @Override
        public List<OrganisationRow> organisation(String key) {
            return new ArrayList<>(organisations.getOrDefault(key, Map.of()).values());
        }
    }
}
