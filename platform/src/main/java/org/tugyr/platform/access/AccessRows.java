package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of access: who runs the record, and which offices may do what in it. No person is named. */
public sealed interface AccessRows extends Row {

    /** Stands in place of an office where the operator acts from the shell. */
    String SHELL = "shell";

    /** Why a role ended before its last day. */
    enum EndReason {
        RESIGNED,
        REPLACED,
        REVOKED,
        MISTAKEN
    }

    /** Who runs a record. */
    @Table(
            file = "operators",
            fact = "access.OperatorStated",
            doc = "Who runs this record and who pays for it, in their own words; one row.")
    record OperatorRow(
            @Column(value = "key of the record", key = true, ref = "record", about = true)
            String record,

            @Column("body that runs the record") Text operator,

            @Column("who pays for it; empty where that is the same body") @Nullable
            Text funder,

            @Column("where the body is reached: an office's address, never a private person's") @Nullable
            String contact)
            implements AccessRows {}

    /** A role in an area or an organisation, from a day to a day. The account is known by a random id. */
    @Table(
            file = "grants",
            fact = "access.RoleGranted",
            subject = "office",
            imported = false,
            doc =
                    "A role of an office, in an area or an organisation and everything under it, from a day to a day: who wrote an"
                            + " entry is the office. It is granted on the site or from the shell, where the rule of access is kept.")
    record GrantRow(
            @Column(value = "key of the office: its role, where, and a number", key = true)
            String office,

            @Column(value = "key of the record", ref = "record", about = true)
            String record,

            @Column("public name of the office, never that of a person")
            Text title,

            @Column("random id of the account that holds it")
            String account,

            @Column(
                    value = "person of the record who sits in a council by this office; empty for all other offices",
                    ref = "person")
            @Nullable
            String person,

            @Column("what it may do") Role role,

            @Column(value = "area it holds for; empty for an organisation or the whole record", ref = "area") @Nullable
            String area,

            @Column(value = "organisation it holds for; empty for an area or the whole record", ref = "organisation")
            @Nullable
            String organisation,

            @Column(value = "organisation that appointed; required for headquarters and councils", ref = "organisation")
            @Nullable
            String appointedBy,

            @Column("first day") LocalDate validFrom,
            @Column("last day") LocalDate validTo,

            @Column("office of the administrator who granted it, or shell")
            String grantedBy,

            @Column("office of the second administrator, for headquarters and councils") @Nullable
            String secondedBy,

            @Column("day on which it ended before its last day; it ends at once") @Nullable
            LocalDate endedOn,

            @Column("office that ended it, or shell") @Nullable
            String endedBy,

            @Column("resigned, replaced, revoked or mistaken") @Nullable
            EndReason why)
            implements AccessRows {

        @Override
        public String effective() {
            return validFrom.toString();
        }

        /** Where it holds. */
        public Scope scope() {
            return new Scope(area, organisation);
        }

        /** Whether it holds on a day. */
        public boolean inForce(LocalDate day) {
            return endedOn == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
        }

        /** Whether it holds for one of some areas and organisations; for nothing at all where it holds for the whole record (§7). */
        public boolean reaches(Collection<String> subjects, Tree tree) {
            return subjects.isEmpty()
                    ? scope().covers(Scope.WHOLE, tree)
                    : subjects.stream().anyMatch(subject -> scope().covers(Scope.of(subject), tree));
        }

        /** The role as it ended. */
        GrantRow ended(LocalDate day, String by, EndReason reason) {
            return new GrantRow(
                    office,
                    record,
                    title,
                    account,
                    person,
                    role,
                    area,
                    organisation,
                    appointedBy,
                    validFrom,
                    validTo,
                    grantedBy,
                    secondedBy,
                    day,
                    by,
                    reason);
        }
    }
}
