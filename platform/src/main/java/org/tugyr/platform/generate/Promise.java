package org.tugyr.platform.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pledge in the making.
 *
 * @param key key of the pledge
 * @param number its number in the programme
 * @param theme what it is about
 * @param place where it is for
 * @param lot what becomes of it
 * @param from where it starts, in last digits
 * @param goal where it is to come, in last digits; the nearest edge of a band
 * @param due year at whose end it is due
 * @param stated what was promised first, before it was reworded or moved
 * @param pinned its series, where that is given number by number
 */
record Promise(
        String key,
        int number,
        Theme theme,
        Place place,
        Fate.Lot lot,
        long from,
        long goal,
        int due,
        Stated stated,
        @Nullable Pinned pinned) {

    private static final int PARTS_OF_REGION = 8;
    private static final int PARTS_OF_DISTRICT = 40;
    private static final int LEAST_COUNT = 9;
    private static final double DUE_EARLIER = 0.12;
    private static final double REWORDED = 0.1;
    private static final double MOVED = 0.1;

    /**
     * A promise as it was first made.
     *
     * @param goal where it was to come, in last digits
     * @param due year at whose end it was due
     */
    record Stated(long goal, int due) {}

    private record Subject(Theme theme, Place place) {}

    /** The pledges for a place: one of each theme, then some for the places below. */
    static List<Promise> all(Place place, boolean pinned, Dice dice) {
        List<Fate.Lot> lots = new ArrayList<>(dice.of("lots").shuffled(Fate.Lot.all()));
        List<Subject> subjects = subjects(place, lots.size(), dice.of("subjects"));
        Map<String, Pinned> given = pinned ? Pinned.BY_THEME : Map.of();
        Promise[] promises = new Promise[subjects.size()];
        for (int i : inOrderOfChoice(subjects, given)) {
            Subject subject = subjects.get(i);
            Pinned series =
                    subject.place().equals(place) ? given.get(subject.theme().key()) : null;
            Fate.Lot lot = series != null ? series.lot() : fitting(lots, subject.theme());
            lots.remove(lot);
            String key = "%sp%03d".formatted(place.prefix(), i + 1);
            promises[i] = draw(key, i + 1, subject, lot, series, dice.of(key));
        }
        return List.of(promises);
    }

    private static List<Subject> subjects(Place place, int count, Dice dice) {
        List<Subject> subjects = new ArrayList<>();
        Theme.ALL.forEach(theme -> subjects.add(new Subject(theme, place)));
        List<Subject> local = new ArrayList<>();
        for (Place child : place.children()) {
            Theme.ALL.stream()
                    .filter(theme -> theme.localTo(child))
                    .forEach(theme -> local.add(new Subject(theme, child)));
        }
        dice.shuffled(local).stream()
                .limit((long) count - subjects.size())
                .sorted(Comparator.comparing(
                                (Subject subject) -> subject.place().key())
                        .thenComparing(subject -> subject.theme().key()))
                .forEach(subjects::add);
        return subjects;
    }

    /** Given series first, then those whose themes suit the fewest fates, so that a lot is left for each. */
    private static List<Integer> inOrderOfChoice(List<Subject> subjects, Map<String, Pinned> given) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> {
            Theme theme = subjects.get(i).theme();
            return given.containsKey(theme.key()) ? 0 : choices(theme);
        }));
        return order;
    }

    private static int choices(Theme theme) {
        int choices = 0;
        for (Fate fate : Fate.values()) {
            choices += fate.suits(theme) ? 1 : 0;
        }
        return choices;
    }

    private static Fate.Lot fitting(List<Fate.Lot> lots, Theme theme) {
        return lots.stream()
                .filter(lot -> lot.fate().suits(theme))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lot is left for " + theme.key()));
    }

    private static Promise draw(
            String key, int number, Subject subject, Fate.Lot lot, @Nullable Pinned series, Dice dice) {
        Theme theme = subject.theme();
        if (series != null) {
            Course course = series.course();
            Stated stated = new Stated(course.targets().getLast(), Calendar.LAST_YEAR);
            return new Promise(
                    key,
                    number,
                    theme,
                    subject.place(),
                    lot,
                    course.from(),
                    stated.goal(),
                    stated.due(),
                    stated,
                    series);
        }
        Gauge gauge = theme.gauge();
        int parts = gauge.addsUp() ? parts(subject.place()) : 1;
        long from = theme.from().pick(dice, parts);
        long goal = gauge.moves()
                ? theme.goal().promise(dice, parts, gauge.decimals())
                : theme.goal().high();
        if (gauge.count() && theme.measured()) {
            goal = Math.max(goal, LEAST_COUNT * Gauge.digits("1", gauge.decimals()));
        }
        int due = due(theme, lot, dice);
        Stated stated = new Stated(
                gauge.moves() && dice.chance(REWORDED) ? harder(gauge, from, goal) : goal,
                due == Calendar.LAST_YEAR && gauge.moves() && dice.chance(MOVED) ? due - 1 : due);
        return new Promise(key, number, theme, subject.place(), lot, from, goal, due, stated, null);
    }

    /** What is promised before it is made easier. */
    private static long harder(Gauge gauge, long from, long goal) {
        long unit = Gauge.digits("1", gauge.decimals());
        long harder = goal + (goal - from) / 4 / unit * unit;
        return (harder < 0 && from >= 0) || harder > gauge.most() ? goal : harder;
    }

    /** How small a part of a region's numbers a place has. */
    static int parts(Place place) {
        return switch (place.kind()) {
            case COUNTRY, REGION -> 1;
            case DISTRICT, CITY -> PARTS_OF_REGION;
            case RURAL_DISTRICT -> PARTS_OF_DISTRICT;
        };
    }

    private static int due(Theme theme, Fate.Lot lot, Dice dice) {
        if (lot.fate() == Fate.MISSED) {
            return Calendar.published(theme.gauge()).size()
                            == Calendar.periods(theme.gauge().frequency()).size()
                    ? Calendar.FIRST_YEAR + 1
                    : Calendar.FIRST_YEAR;
        }
        return dice.chance(DUE_EARLIER) ? Calendar.LAST_YEAR - 1 : Calendar.LAST_YEAR;
    }

    /** How many years there are from the start. */
    int years() {
        return due - Calendar.FIRST_YEAR + 1;
    }

    /** Its title for a number, with its place where that is not the whole area of the roadmap. */
    Phrase title(long number) {
        Phrase title = theme.title().filled(arguments(number, due));
        return number() > Theme.ALL.size() ? title.then(", ", place.name()) : title;
    }

    /** Its wording for a number and a year. */
    Phrase wording(long number, int year) {
        return theme.wording().filled(arguments(number, year));
    }

    private Map<String, Object> arguments(long number, int year) {
        BigDecimal value = theme.gauge().number(number).stripTrailingZeros();
        return Map.of("n", value, "place", place.in(), "year", Integer.toString(year));
    }

    /** The office that answers for it. */
    String owner() {
        return Offices.answering(place, theme.department());
    }
}
