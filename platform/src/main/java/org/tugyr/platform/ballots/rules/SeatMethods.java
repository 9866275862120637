package org.tugyr.platform.ballots.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.seats.Alliances;
import org.tugyr.count.seats.Apportionment;
import org.tugyr.count.seats.Method;
import org.tugyr.count.seats.Method.HighestAverages;
import org.tugyr.count.seats.Party;
import org.tugyr.count.seats.Poll;
import org.tugyr.count.seats.Quota;
import org.tugyr.count.seats.SeatRules;
import org.tugyr.count.seats.SeatRules.Preference;
import org.tugyr.count.seats.SeatRules.SecondParty;
import org.tugyr.count.seats.Threshold;
import org.tugyr.count.seats.Threshold.Denominator;
import org.tugyr.platform.ballots.read.Roll;
import org.tugyr.platform.ballots.rules.Methods.Reader;

/**
 * The ways of dividing seats between lists (docs/rules/count-seats.md). The lists are the candidates; one that is excluded is
 * a line of the ballot that gets no seat, such as "against all".
 */
final class SeatMethods {

    static final Map<String, Reader> READERS = readers();

    private SeatMethods() {}

    private static Map<String, Reader> readers() {
        var readers = new HashMap<String, Reader>();
        readers.put("dhondt", seats(HighestAverages.D_HONDT));
        readers.put("sainte-lague", seats(HighestAverages.SAINTE_LAGUE));
        readers.put("sainte-lague-modified", seats(HighestAverages.SAINTE_LAGUE_MODIFIED));
        readers.put(
                "largest-remainder",
                (rules, roll, excluded) -> seats(
                                new Method.LargestRemainder(rules.choice("quota", "", named(Quota.values()))))
                        .read(rules, roll, excluded));
        return readers;
    }

    private static Reader seats(Method method) {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var equal = named(Preference.values());
            var seats = new SeatRules(
                    method,
                    rules.whole("seats", 1),
                    threshold(rules),
                    rules.texts("equal").stream()
                            .map(word -> preference(rules, equal, word))
                            .toList(),
                    secondParty(rules.has("secondParty") ? rules.settings("secondParty") : null));
            var alliances = alliances(rules, roll, standing);
            var everybody = roll.and(alliances.keySet());
            var lots = new Standing(everybody, excluded).lots(Methods.lots(rules, everybody));
            var members = numbers(rules, roll, "coalitions", "parties");
            var atMost = numbers(rules, roll, "limits", "seats");
            var exempt = Set.copyOf(rules.texts("exempt"));
            exempt.forEach(name -> party(rules, roll, "exempt", name));
            return (ballots, _) -> {
                var votes = votes(ballots, roll.candidates().size());
                var parties = new ArrayList<Party>();
                var others = 0L;
                for (var list = 0; list < votes.length; list++) {
                    var name = roll.candidates().name(list);
                    if (standing.index(list) < 0) {
                        others += votes[list];
                    } else {
                        parties.add(new Party(
                                name,
                                votes[list],
                                members.getOrDefault(name, 1),
                                exempt.contains(name),
                                atMost.getOrDefault(name, Integer.MAX_VALUE)));
                    }
                }
                var poll = new Poll(parties, 0, others, ballots.total());
                return alliances.isEmpty()
                        ? Apportionment.of(seats, poll, lots).outcome()
                        : Alliances.of(seats, poll, alliances, lots);
            };
        };
    }

    /** The lists of each alliance; none of them in two. */
    private static SequencedMap<String, List<String>> alliances(Settings rules, Roll roll, Standing standing) {
        var alliances = new LinkedHashMap<String, List<String>>();
        var taken = new HashSet<String>();
        for (var item : rules.list("alliances")) {
            var settings = new Settings(rules.file(), item);
            var name = settings.text("name");
            if (roll.find(name).isPresent() || alliances.containsKey(name)) {
                throw settings.refused("name", "a name that no list and no other alliance has", name);
            }
            var lists = settings.texts("lists").stream()
                    .map(list -> party(settings, roll, "lists", list))
                    .toList();
            for (var list : lists) {
                if (standing.index(roll.candidates().index(list).orElseThrow()) < 0 || !taken.add(list)) {
                    throw settings.refused("lists", "lists that can get seats, each in one alliance", list);
                }
            }
            if (lists.size() < 2) {
                throw settings.refused("lists", "two lists or more", String.join(", ", lists));
            }
            alliances.put(name, lists);
            settings.done();
        }
        return alliances;
    }

    /** Ballots by the list at their first rank; those with several there are invalid. */
    private static long[] votes(RankedBallots ballots, int lists) {
        var votes = new long[lists];
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var cell = ballots.start(ranking);
            if (cell < ballots.end(ranking)
                    && ballots.candidate(cell) >= 0
                    && (cell + 1 == ballots.end(ranking) || !ballots.shared(cell + 1))) {
                votes[ballots.candidate(cell)] += ballots.votes(ranking);
            }
        }
        return votes;
    }

    private static Threshold threshold(Settings rules) {
        if (!rules.has("threshold")) {
            return Threshold.NONE;
        }
        var settings = rules.settings("threshold");
        var steps = new ArrayList<>(List.of(new Threshold.Step(1, settings.decimal("share"))));
        for (var item : settings.list("coalitions")) {
            var step = new Settings(rules.file(), item);
            steps.add(new Threshold.Step(step.whole("parties", 2), step.decimal("share")));
            step.done();
        }
        var threshold = new Threshold(steps, settings.choice("of", "", named(Denominator.values())));
        settings.done();
        return threshold;
    }

    private static @Nullable SecondParty secondParty(@Nullable Settings settings) {
        if (settings == null) {
            return null;
        }
        var second = new SecondParty(
                settings.whole("atLeast", 2),
                settings.has("correction") ? settings.decimal("correction") : Fraction.ONE);
        settings.done();
        return second;
    }

    private static Preference preference(Settings rules, Map<String, Preference> known, String word) {
        var preference = known.get(word);
        if (preference == null) {
            throw rules.refused("equal", "more-votes or registered-earlier", word);
        }
        return preference;
    }

    private static Map<String, Integer> numbers(Settings rules, Roll roll, String key, String number) {
        var numbers = new HashMap<String, Integer>();
        for (var item : rules.list(key)) {
            var settings = new Settings(rules.file(), item);
            numbers.put(party(settings, roll, "name", settings.text("name")), settings.whole(number, 1));
            settings.done();
        }
        return numbers;
    }

    private static String party(Settings settings, Roll roll, String key, String name) {
        return roll.candidates()
                .name(roll.find(name).orElseThrow(() -> settings.refused(key, "a candidate of the rules", name)));
    }

    private static <E extends Enum<E>> Map<String, E> named(E[] constants) {
        var named = new HashMap<String, E>();
        Arrays.stream(constants)
                .forEach(each -> named.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each));
        return named;
    }
}
