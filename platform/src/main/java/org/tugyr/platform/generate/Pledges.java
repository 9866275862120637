package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;

/** Writes pledges with their wordings, as they drifted, and their criteria, as they were frozen before delivery. */
final class Pledges {

    /** Day on which some pledges were given up. */
    static final LocalDate WITHDRAWN_ON = LocalDate.of(2022, 5, 16);

    private static final LocalDate STATED = LocalDate.of(2020, 12, 10);
    private static final LocalDate FROZEN = LocalDate.of(2020, 12, 28);
    private static final LocalDate REWORDED_ON = LocalDate.of(2021, 10, 4);
    private static final LocalDate MOVED_ON = LocalDate.of(2022, 3, 21);

    private final String root;
    private final Library library;
    private final RowCsvWriter rows;

    Pledges(String root, Library library, RowCsvWriter rows) {
        this.root = root;
        this.library = library;
        this.rows = rows;
    }

    void write(Promise promise) {
        rows.write(new PledgeRow(
                promise.key(),
                root + "programme",
                Integer.toString(promise.number()),
                promise.place().key(),
                promise.theme().kind(),
                promise.title(promise.goal()).text(),
                promise.owner(),
                promise.owner() + "-head",
                Words.in(Words.GROUPS, promise.theme().group()).text(),
                root + "principle-" + promise.theme().principle()));
        wordings(promise);
        criteria(promise);
    }

    private void wordings(Promise promise) {
        Promise.Stated stated = promise.stated();
        Phrase first = promise.wording(stated.goal(), stated.due());
        Phrase reworded = promise.wording(promise.goal(), stated.due());
        Phrase last = promise.wording(promise.goal(), promise.due());
        wording(promise, STATED, first, stated.due(), WordingChange.STATED);
        if (!reworded.equals(first)) {
            wording(promise, REWORDED_ON, reworded, stated.due(), WordingChange.REWORDED);
        }
        if (stated.due() != promise.due()) {
            wording(promise, MOVED_ON, last, promise.due(), WordingChange.DATE_MOVED);
        }
        if (promise.lot().withdrawn()) {
            wording(promise, WITHDRAWN_ON, last, promise.due(), WordingChange.WITHDRAWN);
        }
    }

    private void wording(Promise promise, LocalDate day, Phrase wording, int year, WordingChange change) {
        rows.write(new WordingRow(
                promise.key(),
                new When(day.toString()),
                wording.official(),
                change == WordingChange.WITHDRAWN
                        ? null
                        : new When(Calendar.endOf(year).toString()),
                change,
                reason(change),
                library.programme()));
    }

    private static @Nullable Text reason(WordingChange change) {
        return switch (change) {
            case STATED -> null;
            case REWORDED -> Words.reasons("reworded").getFirst().text();
            case DATE_MOVED -> Words.reasons("date-moved").getFirst().text();
            case WITHDRAWN -> Words.reasons("withdrawn").getFirst().text();
        };
    }

    private void criteria(Promise promise) {
        criterion(promise, CriterionSide.KEPT, kept(promise));
        criterion(promise, CriterionSide.PARTLY_KEPT, "partly-kept");
        criterion(promise, CriterionSide.BROKEN, "broken");
    }

    private static String kept(Promise promise) {
        Gauge gauge = promise.theme().gauge();
        if (!promise.theme().measured()) {
            return "kept-act";
        } else if (!gauge.moves()) {
            return "kept-band";
        }
        return gauge.direction() == Direction.INCREASE ? "kept-up" : "kept-down";
    }

    private void criterion(Promise promise, CriterionSide side, String sentence) {
        Gauge gauge = promise.theme().gauge();
        Map<String, Object> arguments = Map.of(
                "x", gauge.name(),
                "year", Integer.toString(promise.due()),
                "n", gauge.number(promise.goal()).stripTrailingZeros(),
                "unit", Words.in(Words.UNITS, gauge.unit()));
        rows.write(new CriterionRow(
                promise.key() + "-" + RowJson.word(side),
                promise.key(),
                side,
                Words.pattern(sentence).filled(arguments).text(),
                FROZEN));
    }
}
