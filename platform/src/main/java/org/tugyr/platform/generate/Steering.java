package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.Confidence;
import org.tugyr.platform.oversight.HeadquartersRows.ConfidenceRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeMemberRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;

/** Writes the stocktakes of a headquarters, what it decided, what became of that, and how sure it is. */
final class Steering {

    private static final LocalDate FIRST = LocalDate.of(2021, 2, 15);
    private static final int MONTHS = 24;
    private static final int MEMBERS = 5;
    private static final int KINDS_OF_DECISION = 4;

    private final Place place;
    private final Library library;
    private final RowCsvWriter rows;
    private final Dice dice;
    private final List<LocalDate> held = new ArrayList<>();

    Steering(Place place, Library library, RowCsvWriter rows, Dice dice) {
        this.place = place;
        this.library = library;
        this.rows = rows;
        this.dice = dice.of("steering");
    }

    void write(List<Promise> promises, int stocktakes, int decisions) {
        if (place.kind() != AreaKind.REGION) {
            rows.write(new OrganisationRow(
                    headquarters(),
                    new When("2021-01-18"),
                    null,
                    OrganisationKind.HEADQUARTERS,
                    Words.sentence("office")
                            .put("of", place.of())
                            .put("x", Sheet.of("offices").phrase("headquarters"))
                            .text(),
                    null,
                    null,
                    place.key(),
                    null));
        }
        for (int i = 1; i <= MEMBERS; i++) {
            rows.write(person(member(i), "%s-%d".formatted(place.prefix(), i)));
        }
        for (int i = 0; i < stocktakes; i++) {
            held.add(FIRST.plusMonths((long) i * MONTHS / stocktakes));
            stocktake(i, dice.pick(promises));
        }
        for (int i = 0; i < decisions; i++) {
            decision(i, i * stocktakes / decisions, dice.pick(promises));
        }
        for (int i = 0; i < promises.size(); i += 3) {
            confidence(promises.get(i));
        }
    }

    /** Somebody called a citizen by a number that nobody else has. */
    static PersonRow person(String key, String number) {
        Text name = Words.sentence("person").put("", Phrase.same(number)).text();
        return new PersonRow(key, name, null, true, null);
    }

    private String headquarters() {
        return place.prefix() + "headquarters";
    }

    private String member(int number) {
        return place.prefix() + "steers-" + number;
    }

    private String key(int stocktake) {
        return "%sstocktake-%02d".formatted(place.prefix(), stocktake + 1);
    }

    private void stocktake(int number, Promise promise) {
        LocalDate day = held.get(number);
        rows.write(new StocktakeRow(
                key(number),
                headquarters(),
                place.key(),
                Words.sentence("stocktake").put("", Phrase.same(day.toString())).text(),
                day,
                Words.sentence("minutes").text(),
                library.report(day)));
        for (int i = 1; i <= MEMBERS; i++) {
            rows.write(new StocktakeMemberRow(
                    key(number), member(i), i == 1 ? Offices.akimat(place) : null, i == 1 || dice.chance(0.8)));
        }
        rows.write(new AgendaItemRow(
                key(number),
                1,
                Words.sentence("agenda").put("x", promise.theme().object()).text(),
                "pledge:" + promise.key()));
    }

    private void decision(int number, int stocktake, Promise promise) {
        String key = "%sdecision-%02d".formatted(place.prefix(), number + 1);
        LocalDate due = held.get(stocktake).plusDays(30L + dice.below(90));
        rows.write(new DecisionRow(
                key,
                key(stocktake),
                Integer.toString(number + 1),
                Words.sentence("decision-" + dice.below(KINDS_OF_DECISION))
                        .put("x", promise.theme().object())
                        .text(),
                promise.owner(),
                promise.owner() + "-head",
                due,
                "pledge:" + promise.key(),
                library.report(held.get(stocktake))));
        double thrown = dice.unit();
        LocalDate done = thrown < 0.55
                ? due.minusDays(dice.below(20))
                : thrown < 0.75 ? due.plusDays(10L + dice.below(60)) : null;
        follow(key, stocktake, due, done, thrown > 0.92);
    }

    /** @param done when it was done; null where it was not */
    private void follow(String key, int stocktake, LocalDate due, @Nullable LocalDate done, boolean givenUp) {
        LocalDate until = due;
        for (int i = stocktake + 1; i < held.size(); i++) {
            LocalDate day = held.get(i);
            if (done != null && !done.isAfter(day)) {
                rows.write(
                        new DecisionStateRow(key, key(i), DecisionState.DONE, done, null, null, library.report(done)));
                return;
            } else if (givenUp && i > stocktake + 1) {
                Text why = Words.sentence("decision-withdrawn").text();
                rows.write(new DecisionStateRow(key, key(i), DecisionState.WITHDRAWN, null, null, why, null));
                return;
            } else if (dice.chance(0.6)) {
                boolean moved = until.isBefore(day) && dice.chance(0.4);
                until = moved ? day.plusDays(60) : until;
                rows.write(new DecisionStateRow(
                        key,
                        key(i),
                        DecisionState.OPEN,
                        null,
                        moved ? until : null,
                        Words.sentence(moved ? "decision-moved" : "decision-open")
                                .text(),
                        null));
            }
        }
    }

    private void confidence(Promise promise) {
        boolean good = switch (promise.lot().fate()) {
            case ACHIEVED, ON_TRACK -> true;
            default -> dice.chance(0.3);
        };
        rows.write(new ConfidenceRow(
                promise.key(),
                headquarters(),
                held.getLast(),
                step(good),
                step(good),
                step(good),
                step(good),
                Words.sentence(good ? "confidence-good" : "confidence-poor").text()));
    }

    private Confidence step(boolean good) {
        boolean outer = dice.chance(0.4);
        return good ? (outer ? Confidence.HIGH : Confidence.FAIR) : outer ? Confidence.VERY_LOW : Confidence.LOW;
    }
}
