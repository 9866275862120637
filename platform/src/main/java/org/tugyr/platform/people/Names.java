package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** Names change with time: who was called what on a day, by the rows of a history. */
public final class Names {

    private final History history;

    /** The names in a history, which holds the areas and organisations asked for. */
    public Names(History history) {
        this.history = history;
    }

    /** The area as it was on a day, or as it first was where the day lies before. */
    public Optional<AreaRow> area(@Nullable String key, LocalDate day) {
        AreaRow valid = null;
        for (Recorded<AreaRow> recorded : history.rows(AreaRow.class)) {
            AreaRow row = recorded.row();
            if (row.area().equals(key) && (valid == null || later(row.validFrom(), valid.validFrom(), day))) {
                valid = row;
            }
        }
        return Optional.ofNullable(valid);
    }

    /** The organisation as it was on a day, or as it first was where the day lies before. */
    public Optional<OrganisationRow> organisation(@Nullable String key, LocalDate day) {
        OrganisationRow valid = null;
        for (Recorded<OrganisationRow> recorded : history.rows(OrganisationRow.class)) {
            OrganisationRow row = recorded.row();
            if (row.organisation().equals(key)
                    && (valid == null
                            || later(
                                    row.validFrom().earliest(),
                                    valid.validFrom().earliest(),
                                    day))) {
                valid = row;
            }
        }
        return Optional.ofNullable(valid);
    }

    /** The name an area had on a day. */
    public Optional<Text> ofArea(@Nullable String key, LocalDate day) {
        return area(key, day).map(AreaRow::name);
    }

    /** The name an organisation had on a day. */
    public Optional<Text> ofOrganisation(@Nullable String key, LocalDate day) {
        return organisation(key, day).map(OrganisationRow::name);
    }

    /** Whether a row that begins on one day tells more about {@code day} than one that begins on another. */
    static boolean later(LocalDate begins, LocalDate than, LocalDate day) {
        boolean holds = !begins.isAfter(day);
        boolean other = !than.isAfter(day);
        return holds == other ? (holds ? begins.isAfter(than) : begins.isBefore(than)) : holds;
    }
}
