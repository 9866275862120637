package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** Walks up from an area or an organisation to all that it lies in on a day; an organisation lies in the area it acts for, too. */
public final class Surroundings {

    private static final String AREA = "area:";
    private static final String ORGANISATION = "organisation:";

    private final LocalDate day;
    private final Rows rows;

    /** What lies around subjects on a day. */
    public Surroundings(LocalDate day, Rows rows) {
        this.day = day;
        this.rows = rows;
    }

    /** Where the rows of one record are read. */
    public interface Rows {

        /** The rows of an area; none where there is no such area in the record. */
        List<AreaRow> area(String key);

        /** The rows of an organisation; none where there is no such organisation in the record. */
        List<OrganisationRow> organisation(String key);
    }

    /** A subject such as {@code area:KZ-39} and all it lies in; empty where the record has no such subject. */
    public Set<String> of(String subject) {
        Set<String> around = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(subject));
        while (!ahead.isEmpty()) {
            String next = ahead.poll();
            if (!around.contains(next)) {
                boolean known = next.startsWith(AREA)
                        ? area(next.substring(AREA.length()), ahead)
                        : next.startsWith(ORGANISATION) && organisation(next.substring(ORGANISATION.length()), ahead);
                if (known) {
                    around.add(next);
                }
            }
        }
        return around;
    }

    private boolean area(String key, Deque<String> ahead) {
        Optional<AreaRow> area = AreaTree.of(rows.area(key), day).area(key);
        area.map(AreaRow::parent).ifPresent(parent -> ahead.add(AREA + parent));
        return area.isPresent();
    }

    private boolean organisation(String key, Deque<String> ahead) {
        List<OrganisationRow> all = rows.organisation(key);
        Comparator<OrganisationRow> byDay = Comparator.comparing(OrganisationRow::validFrom);
        Optional<OrganisationRow> organisation = all.stream()
                .filter(row -> !row.validFrom().earliest().isAfter(day))
                .max(byDay)
                .or(() -> all.stream().min(byDay));
        organisation.map(OrganisationRow::parent).ifPresent(parent -> ahead.add(ORGANISATION + parent));
        organisation.map(OrganisationRow::area).ifPresent(area -> ahead.add(AREA + area));
        return organisation.isPresent();
    }
}
