package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

class OwnRowsTests {

    private FactLog log;

    @BeforeEach
    void openLog() {
        log = new FactLog(Catalogue.KINDS, TestDatabase.fresh().app(), Clock.systemUTC());
        append(area("KZ-39", 2018, "first"));
        append(area("KZ-3", 2018, "another"));
        append(new OrganisationRow(
                "office",
                new When("2018"),
                null,
                OrganisationKind.AKIMAT,
                Text.of("en", "office"),
                null,
                null,
                "KZ-39",
                null));
        append(area("KZ-39", 2018, "corrected"));
        append(area("KZ-39", 2022, "renamed"));
    }

    @Test
    void areTheSubjectsRowsAndNothingElse() {
        assertThat(names(5)).containsExactly("corrected", "renamed");
    }

    @Test
    void areAsTheyWereWhenTheLogWasSmaller() {
        assertThat(names(4)).containsExactly("corrected");
        assertThat(names(3)).containsExactly("first");
        assertThat(names(0)).isEmpty();
    }

    @Test
    void areNoneForSubjectsThatAreNot() {
        assertThat(log.own(List.of(), 5).all()).isEmpty();
        assertThat(log.own(List.of("area:none", "nonsense:KZ-39"), 5).all()).isEmpty();
    }

    private List<String> names(long size) {
        return log.own(List.of("area:KZ-39", "area:KZ-39"), size).rows(AreaRow.class).stream()
                .map(row -> row.row().name().in("en"))
                .toList();
    }

    private void append(Row row) {
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("real", row, true))));
    }

    private static AreaRow area(String key, int year, String name) {
        return new AreaRow(
                key,
                LocalDate.of(year, 1, 1),
                null,
                null,
                AreaKind.REGION,
                Text.of("en", name),
                null,
                null,
                null,
                null);
    }
}
