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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.GrantRule;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.Surroundings;

/** What is known of a record so far, as far as rule {@code access/1} rests on it. */
final class OfficeFold implements Surroundings.Rows {

    private final Map<String, GrantRow> grants = new LinkedHashMap<>();
    private final Map<String, Map<String, AreaRow>> areas = new HashMap<>();
    private final Map<String, Map<String, OrganisationRow>> organisations = new HashMap<>();
    private final Map<String, Set<String>> around = new HashMap<>();
    private final Whereabouts whereabouts;
    private LocalDate aroundOn = LocalDate.MIN;
    private ZoneId zone = ZoneOffset.UTC;

    OfficeFold(Written written) {
        this.whereabouts = new Whereabouts(written);
    }

    /** The day that a moment is in the record. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The latest version of an office's grant; null where there is none. */
    @Nullable
    GrantRow grant(String office) {
        return grants.get(office);
    }

    /** The rule over all that was granted so far. */
    GrantRule rule(LocalDate day) {
        return new GrantRule(List.copyOf(grants.values()), subject -> around(subject, day), day);
    }

    /** An area or organisation and all it lies in on a day. */
    Set<String> around(String subject, LocalDate day) {
        if (!day.equals(aroundOn)) {
            around.clear();
            aroundOn = day;
        }
        return around.computeIfAbsent(subject, new Surroundings(day, this)::of);
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    void put(Checked.Good entry) {
        whereabouts.put(entry.kind(), entry.row(), entry.fact().by());
        switch (entry.row()) {
            case GrantRow grant -> grants.put(grant.office(), grant);
            case AreaRow area -> {
                areas.computeIfAbsent(area.area(), _ -> new LinkedHashMap<>())
                        .put(area.validFrom().toString(), area);
                around.clear();
            }
            case OrganisationRow organisation -> {
                organisations
                        .computeIfAbsent(organisation.organisation(), _ -> new LinkedHashMap<>())
                        .put(organisation.validFrom().text(), organisation);
                around.clear();
            }
            case RecordRow record -> zone(record);
            default -> {} // nothing that a grant rests on
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
