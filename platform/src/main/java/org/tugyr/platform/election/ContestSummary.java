package org.tugyr.platform.election;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.web.words.Words;

/** What came out of a contest, in one sentence. Pure. */
record ContestSummary(ContestNames names, Words words) {

    /** The most votes first; without votes in the order of the ballot. */
    static final Comparator<Line> STRONGEST =
            Comparator.comparing(Line::votes, Comparator.nullsLast(Comparator.reverseOrder()));

    /** The sentence of a contest. */
    String of(Contest contest, Counted counted) {
        return switch (counted.state()) {
            case DECIDED -> {
                List<String> advance = counted.lines().entrySet().stream()
                        .filter(line -> line.getValue().advances())
                        .map(Map.Entry::getKey)
                        .toList();
                yield advance.isEmpty()
                        ? words.get("election.summary.decided", won(contest, counted))
                        : contest.rules() != null && contest.rules().advance() != null
                                ? words.get("election.summary.advance", names.of(contest, advance), advance.size())
                                : words.get("election.summary.run-off", names.of(contest, advance));
            }
            case TOTALS -> words.get("election.summary.totals", won(contest, counted));
            case LOTS_NEEDED -> words.get("election.summary.lots", names.of(contest, counted.equal()));
            case NOT_COUNTABLE, NO_RULES, NO_VOTES -> words.of("election.summary", counted.state());
        };
    }

    /** Who has seats and how many, or who goes on. */
    private String won(Contest contest, Counted counted) {
        return counted.lines().entrySet().stream()
                .filter(line -> line.getValue().advances()
                        || (line.getValue().seats() != null && line.getValue().seats() > 0))
                .sorted(Map.Entry.comparingByValue(STRONGEST))
                .map(line -> words.get(
                        "election.summary.won",
                        names.of(contest, line.getKey()).in(words.language().tag()),
                        line.getValue().advances()
                                ? words.get("election.goes-on")
                                : Objects.requireNonNull(line.getValue().seats())))
                .collect(Collectors.joining(", "));
    }
}
