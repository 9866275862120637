package org.tugyr.platform.doors;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do in an area or an organisation and in everything under it. Whoever holds none may do nothing. */
public enum Role {
    /** Records people and organisations. */
    REGISTRAR,
    /** Records sittings, attendance and activity. */
    ASSEMBLY_SECRETARY,
    /** Records elections. */
    ELECTION_OFFICER,
    /** Records programmes and pledges. */
    PROGRAMME_EDITOR,
    /** Reports values, evidence and the progress of measures. */
    REPORTER,
    /** Records stocktakes, decisions and confidence. */
    HEADQUARTERS_OFFICER,
    /** Votes on verdicts. */
    COUNCIL_MEMBER,
    /** Prepares a council's sittings and records its verdicts. */
    COUNCIL_SECRETARY,
    /** Replies for a body. */
    RESPONDENT,
    /** Answers for an own mandate. */
    DEPUTY,
    /** Runs ratings. */
    RATING_OFFICER,
    /** Runs campaigns and volunteers. */
    COORDINATOR,
    /** Records nominations and awards. */
    AWARD_OFFICER,
    /** Writes reports. */
    REPORT_AUTHOR,
    /** Writes stories and moderates comments. */
    EDITOR,
    /** Reads everything and writes nothing. */
    AUDITOR,
    /** Invites people and grants roles, never to oneself; says who runs the record; writes nothing else. */
    ADMINISTRATOR;

    private static final Set<Role> HEADQUARTERS = EnumSet.of(HEADQUARTERS_OFFICER);
    private static final Set<Role> COUNCIL = EnumSet.of(COUNCIL_MEMBER, COUNCIL_SECRETARY);

    /** Whether it is one of the headquarters, which is watched. */
    public boolean ofHeadquarters() {
        return HEADQUARTERS.contains(this);
    }

    /** Whether it is one of a council, which watches. */
    public boolean ofCouncil() {
        return COUNCIL.contains(this);
    }

    /** Whether nobody grants it alone. */
    public boolean takesTwo() {
        return ofHeadquarters() || ofCouncil();
    }

    /** Whether one person may not hold both in one area. */
    public boolean excludes(Role other) {
        return ofCouncil() ? other.isWatched() : other.ofCouncil() && isWatched();
    }

    private boolean isWatched() {
        return ofHeadquarters() || this == REPORTER;
    }
}
