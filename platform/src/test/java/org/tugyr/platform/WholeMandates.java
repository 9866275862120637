package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.MandateRows.How;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;

/** Who got the seats of the small real record's council: two who were elected, one of whom left, and who came after. */
final class WholeMandates {

    private WholeMandates() {}

    static List<Row> rows() {
        return List.of(
                mandate("m-young", 1, How.ELECTED, null, "2021-01-15"),
                mandate("m-gone", 2, How.ELECTED, null, "2021-01-15"),
                mandate("m-again", 4, How.NEXT_ON_LIST, "m-gone", "2021-12"),
                new VacancyRow(
                        "m-gone",
                        new When("2021-12-02"),
                        text("Басқа жұмысқа ауысты", "Перешла на другую работу", "Took up other work"),
                        "page"));
    }

    private static MandateRow mandate(String membership, int slot, How how, @Nullable String replaces, String since) {
        return new MandateRow(membership, "council", "a", null, slot, how, replaces, new When(since), "page");
    }
}
