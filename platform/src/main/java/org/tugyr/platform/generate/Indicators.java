package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.generate.Pinned.Moved;
import org.tugyr.platform.generate.Pinned.Restated;

/** Thinks out the indicators of a pledge: what it promises, what it costs, what people say; whole and by area. */
final class Indicators {

    private static final List<Fate> USUAL = List.of(
            Fate.ON_TRACK,
            Fate.ON_TRACK,
            Fate.ON_TRACK,
            Fate.ON_TRACK,
            Fate.ON_TRACK,
            Fate.ACHIEVED,
            Fate.AT_RISK,
            Fate.AT_RISK,
            Fate.AT_RISK,
            Fate.OFF_TRACK,
            Fate.OFF_TRACK,
            Fate.WORSENING,
            Fate.STALE,
            Fate.NO_BASELINE);

    private static final int ALSO_MAIN = 4;
    private static final int PER_GAUGE = 4;

    private final Promise promise;
    private final Dice dice;
    private final List<Indicator> indicators = new ArrayList<>();

    /**
     * An indicator in the making.
     *
     * @param key key of the indicator
     * @param promise the pledge it belongs to
     * @param place where it is measured
     * @param gauge how it is measured
     * @param course its way
     * @param fate what becomes of it
     * @param main whether the pledge rests on it
     * @param moved a target of it that was moved
     * @param restated a value of it that was restated
     */
    record Indicator(
            String key,
            Promise promise,
            Place place,
            Gauge gauge,
            Course course,
            Fate fate,
            boolean main,
            @Nullable Moved moved,
            @Nullable Restated restated) {

        /** Whether it is measured for the pledge's whole area. */
        boolean whole() {
            return place.equals(promise.place());
        }
    }

    /** A gauge with the course and fate it has for the whole area. */
    private record Track(Gauge gauge, Course course, Fate fate, boolean main) {}

    private Indicators(Promise promise, Dice dice) {
        this.promise = promise;
        this.dice = dice;
    }

    /** How many indicators a pledge can have. */
    static int most(Promise promise) {
        return promise.theme().measured()
                ? PER_GAUGE * (1 + promise.place().children().size())
                : 0;
    }

    /** The first so many indicators of a pledge: those for its whole area, then area by area. */
    static List<Indicator> of(Promise promise, int count, Dice dice) {
        Indicators making = new Indicators(promise, dice.of(promise.key()));
        List<Track> tracks = making.tracks();
        for (Track track : tracks) {
            making.add(track, promise.place(), track.course(), track.fate());
        }
        for (Track track : tracks) {
            if (making.indicators.size() < count) {
                making.below(track);
            }
        }
        return making.indicators.subList(0, Math.min(count, making.indicators.size()));
    }

    private List<Track> tracks() {
        int parts = Promise.parts(promise.place());
        Phrase object = promise.theme().object();
        Fate fate = promise.lot().fate();
        boolean also = (fate == Fate.AT_RISK || fate == Fate.OFF_TRACK) && promise.number() % ALSO_MAIN == 0;
        return List.of(
                outcome(),
                track(Gauge.spending(object), 0, (long) dice.between(4000, 90_000) / parts, dice.pick(USUAL), false),
                track(
                        Gauge.satisfaction(object),
                        (long) dice.between(400, 550),
                        (long) dice.between(700, 820),
                        also ? Fate.ON_TRACK : dice.pick(USUAL),
                        also),
                track(
                        Gauge.complaints(object),
                        (long) dice.between(80, 240) / parts + 4,
                        (long) dice.between(5, 20) / parts,
                        dice.pick(USUAL),
                        false));
    }

    private Track outcome() {
        Gauge gauge = promise.theme().gauge();
        Fate fate = promise.lot().fate();
        Pinned pinned = promise.pinned();
        if (pinned != null) {
            return new Track(gauge, pinned.course(), fate, true);
        } else if (gauge.moves() || promise.from() > promise.goal()) {
            return track(gauge, promise.from(), promise.goal(), fate, true);
        }
        return new Track(
                gauge,
                Course.held(promise.from(), promise.theme().goal(), Calendar.published(gauge), dice),
                fate,
                true);
    }

    private Track track(Gauge gauge, long from, long goal, Fate wanted, boolean main) {
        Fate fate = gauge.count() && wanted == Fate.WORSENING ? Fate.OFF_TRACK : wanted;
        Course course = Course.draw(gauge, from, goal, promise.years(), fate, Calendar.published(gauge), dice);
        return new Track(gauge, course, fate, main);
    }

    private void below(Track track) {
        List<Place> places = promise.place().children();
        List<Course> courses = new Split(track.gauge(), places.size(), dice).of(track.course());
        for (int i = 0; i < places.size(); i++) {
            add(track, places.get(i), courses.get(i), fateBelow(track));
        }
    }

    /** Mostly the whole's, but here and there an area is silent or has no start. */
    private Fate fateBelow(Track track) {
        boolean plain = promise.pinned() == null && track.fate().compareTo(Fate.MISSED) <= 0;
        double thrown = dice.unit();
        if (plain && thrown < 0.03 && Fate.STALE.suits(promise.theme())) {
            return Fate.STALE;
        }
        return plain && thrown > 0.98 ? Fate.NO_BASELINE : track.fate();
    }

    private void add(Track track, Place place, Course course, Fate fate) {
        String key = "%s-i%02d".formatted(promise.key(), indicators.size() + 1);
        Pinned pinned = promise.pinned();
        boolean main = track.main() && place.equals(promise.place());
        Revisions revisions = new Revisions(track.gauge(), course, fate, promise.due(), dice);
        indicators.add(new Indicator(
                key,
                promise,
                place,
                track.gauge(),
                course,
                fate,
                main,
                pinned != null && main ? pinned.moved() : revisions.moved(),
                pinned != null && main ? pinned.restated() : revisions.restated()));
    }
}
