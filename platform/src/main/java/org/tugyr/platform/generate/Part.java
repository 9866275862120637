package org.tugyr.platform.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One roadmap of a record with all that hangs on it.
 *
 * @param root what the keys of the record begin with
 * @param place where the roadmap is for
 * @param promises its pledges
 * @param size how much of each thing it has
 * @param library its evidence
 * @param dice decides
 */
record Part(String root, Place place, List<Promise> promises, Size size, Library library, Dice dice) {

    /**
     * How much of each thing a roadmap has.
     *
     * @param indicators indicators
     * @param measures measures
     * @param starts days within which the measures of an area begin
     * @param proposals proposals and demands
     * @param watch stocktakes, decisions, councils, verdicts
     */
    record Size(int indicators, int measures, int starts, int proposals, Watch watch) {}

    /** How much a headquarters decides and councils judge. */
    record Watch(int stocktakes, int decisions, int councils, int verdicts) {}

    void write(RowCsvWriter rows) throws IOException {
        library.own(rows);
        Pledges pledges = new Pledges(root, library, rows);
        Reports reports = new Reports(library, rows, dice.of("reports"));
        Measures measures = new Measures(Land.roadmap(place), library, size.starts(), rows, dice.of("measures"));
        Readings readings = new Readings(Land.roadmap(place), library, rows);
        List<Integer> indicatorsOf = spread(size.indicators(), Indicators::most);
        List<Integer> measuresOf = spread(size.measures(), _ -> size.measures());
        Dice indicators = dice.of("indicators");
        for (int i = 0; i < promises.size(); i++) {
            Promise promise = promises.get(i);
            pledges.write(promise);
            reports.write(promise);
            measures.write(promise, measuresOf.get(i));
            Indicators.of(promise, indicatorsOf.get(i), indicators).forEach(readings::write);
        }
        new Proposals(root, place, rows, dice).write(promises, size.proposals());
        Watch watch = size.watch();
        new Steering(place, library, rows, dice).write(promises, watch.stocktakes(), watch.decisions());
        new Councils(root, place, library, rows, dice).write(promises, watch.councils(), watch.verdicts());
    }

    /** Deals a number out one by one in rounds, none getting more than it can hold. */
    private List<Integer> spread(int number, ToIntFunction<Promise> most) {
        List<Integer> spread = new ArrayList<>(Collections.nCopies(promises.size(), 0));
        int left = Math.min(number, promises.stream().mapToInt(most).sum());
        while (left > 0) {
            for (int i = 0; i < spread.size() && left > 0; i++) {
                if (spread.get(i) < most.applyAsInt(promises.get(i))) {
                    spread.set(i, spread.get(i) + 1);
                    left--;
                }
            }
        }
        return spread;
    }
}
