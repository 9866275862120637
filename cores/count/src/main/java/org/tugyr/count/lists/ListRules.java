package org.tugyr.count.lists;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;

/**
 * How a list is made.
 *
 * @param quotas no two of one name
 * @param bureau the slots that are filled by choice
 */
public record ListRules(int slots, List<Quota> quotas, Bureau bureau) {

    /**
     * The part of the list that a party's bureau fills by its own choice.
     *
     * @param share at most this share of the slots
     * @param places the slots that it fills, in the order in which they are filled; none for the last of the list
     */
    public record Bureau(Fraction share, Quota.Rounding rounding, List<Integer> places) {
        /** No slot is filled by choice. */
        public static final Bureau NONE = new Bureau(Fraction.ZERO, Quota.Rounding.DOWN, List.of());

        public Bureau {
            places = List.copyOf(places);
        }
    }

    public ListRules {
        quotas = List.copyOf(quotas);
        if (slots < 1) {
            throw problem("slots", slots, "1 or more");
        }
        if (quotas.size() > 16) {
            throw problem("quotas", quotas.size(), "16 or fewer");
        }
        if (quotas.stream().map(Quota::name).distinct().count() < quotas.size()) {
            throw problem("quotas", quotas.stream().map(Quota::name).toList(), "each name once");
        }
        if (bureau.share().signum() < 0 || bureau.share().compareTo(Fraction.ONE) > 0) {
            throw problem("bureau", bureau.share(), "a share from 0 to 1");
        }
        var last = slots;
        if (new HashSet<>(bureau.places()).size() < bureau.places().size()
                || bureau.places().stream().anyMatch(place -> place < 1 || place > last)) {
            throw problem("bureau", bureau.places(), "slots of the list, each once");
        }
    }

    /** How many slots the bureau may fill. */
    public int bureauSlots() {
        return bureau.rounding().whole(bureau.share().times(slots));
    }

    /** The slots that so many choices of the bureau fill, in the order of the choices. */
    List<Integer> places(int choices) {
        return bureau.places().isEmpty()
                ? IntStream.rangeClosed(slots - choices + 1, slots).boxed().toList()
                : bureau.places().subList(0, choices);
    }

    private static CountProblem problem(String field, Object value, String expected) {
        return new CountProblem(Reason.RULE_NOT_VALID, "field", field, "value", value, "expected", expected);
    }
}
