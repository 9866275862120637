package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.Known;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Writes the organisations of a record with their posts and people. */
final class Institutions {

    private static final When SINCE = new When("2015");
    private static final When RENAMED = new When("2022-06-08");
    private static final When LAST_OF_OLD_NAME = new When("2022-06-07");
    private static final LocalDate FOUND_OUT = LocalDate.of(2022, 9, 14);
    private static final int REGION_SEATS = 40;
    private static final int DISTRICT_SEATS = 12;

    private final Place top;
    private final String root;
    private final RowCsvWriter rows;
    private final Staff staff;

    Institutions(Place top, RowCsvWriter rows, Staff staff) {
        this.top = top;
        this.root = top.prefix();
        this.rows = rows;
        this.staff = staff;
    }

    void all() {
        national();
        top.all().filter(Place::hasOffice).forEach(this::local);
        Place region = top.children().getFirst();
        samePerson(region);
        twoPersons(region);
        rows.write(new CohortRow(
                root + "young-deputies",
                Words.sentence("cohort").text(),
                Words.sentence("cohort-rule").text(),
                OrganisationKind.ASSEMBLY,
                null,
                Known.YES));
    }

    private void national() {
        Parties.ALL.forEach(party -> row(root + party.key(), OrganisationKind.PARTY, party.name(), null, null));
        row(root + "commission", OrganisationKind.GOVERNMENT, Words.sentence("commission"), null, null);
        row(root + "watch", OrganisationKind.NGO, Words.sentence("watch"), null, null);
        row(root + "paper", OrganisationKind.COMPANY, Words.sentence("paper"), null, null);
        String bureau = Offices.statistics(root);
        Phrase name = Words.sentence("statistics");
        rows.write(organisation(bureau, SINCE, LAST_OF_OLD_NAME, OrganisationKind.GOVERNMENT, name, null, top));
        Phrase renamed = Words.sentence("statistics-new");
        rows.write(organisation(bureau, RENAMED, null, OrganisationKind.GOVERNMENT, renamed, null, top));
    }

    private void local(Place place) {
        String akimat = Offices.akimat(place);
        row(akimat, OrganisationKind.AKIMAT, of(place, Words.sentence("akimat")), null, place);
        staff.office(akimat, place, "head", Words.sentence("akim"), 1);
        staff.office(akimat, place, "deputy", Words.sentence("akim-deputy"), 2);
        for (NamedCsvRecord office : Sheet.of("offices").records()) {
            OrganisationKind kind = (OrganisationKind) RowJson.parse(OrganisationKind.class, office.getField("kind"));
            if (place.kind() == AreaKind.REGION || kind == OrganisationKind.ASSEMBLY) {
                office(place, place.prefix() + office.getField("key"), kind, of(place, Sheet.phrase(office, "")));
            }
        }
    }

    private static Phrase of(Place place, Phrase office) {
        return Words.sentence("office").put("of", place.of()).put("x", office);
    }

    private void office(Place place, String key, OrganisationKind kind, Phrase name) {
        boolean akimat = kind == OrganisationKind.AKIMAT;
        String parent = akimat ? Offices.akimat(place) : kind == OrganisationKind.BRANCH ? root + "party" : null;
        row(key, kind, name, parent, place);
        staff.office(key, place, "head", Words.sentence(akimat ? "head" : "chair"), 1);
        if (akimat) {
            staff.office(key, place, "deputy", Words.sentence("head-deputy"), 2);
        } else if (kind == OrganisationKind.ASSEMBLY) {
            staff.post(key, place, key + "-deputies", Words.sentence("deputy"), null, seats(place));
            faction(place, key);
        } else {
            staff.seats(key, place, "members", Words.sentence("member"), 6);
        }
    }

    /** How many seats the maslikhat of a place has. */
    static int seats(Place place) {
        return place.kind() == AreaKind.REGION ? REGION_SEATS : DISTRICT_SEATS;
    }

    private void faction(Place place, String assembly) {
        if (place.kind() == AreaKind.REGION) {
            Phrase name = of(place, Words.sentence("faction"));
            row(place.prefix() + "faction", OrganisationKind.FACTION, name, assembly, place);
        }
    }

    private void row(String key, OrganisationKind kind, Phrase name, @Nullable String parent, @Nullable Place place) {
        rows.write(organisation(key, SINCE, null, kind, name, parent, place));
    }

    private static OrganisationRow organisation(
            String key,
            When from,
            @Nullable When to,
            OrganisationKind kind,
            Phrase name,
            @Nullable String parent,
            @Nullable Place place) {
        String area = place == null ? null : place.key();
        return new OrganisationRow(key, from, to, kind, name.text(), null, parent, area, null);
    }

    /** One person who was entered twice. */
    private void samePerson(Place place) {
        String stays = staff.person();
        String goes = staff.person();
        String council = place.prefix() + "council";
        var _ = staff.member(stays, council, null, place, new When("2021"), null, null);
        var _ = staff.member(goes, place.prefix() + "branch", null, place, new When("2021"), null, null);
        rows.write(new PersonMergeRow(
                goes, stays, FOUND_OUT, Words.sentence("same-person").text()));
    }

    /** Two people who were entered as one. */
    private void twoPersons(Place place) {
        String one = staff.person();
        String other = staff.person();
        var _ = staff.member(one, place.prefix() + "council", null, place, new When("2021"), null, null);
        String moved = staff.member(one, place.prefix() + "branch", null, place, new When("2021"), null, null);
        rows.write(new PersonSplitRow(
                one,
                other,
                List.of(moved),
                FOUND_OUT,
                Words.sentence("two-persons").text()));
    }
}
