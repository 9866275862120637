package org.tugyr.count;

import java.util.TreeSet;

/** Ballots written as {@code 3 A>B=C, 2 B}: so many, ranks from the first, candidates at one rank joined by an equals sign. */
public record Ballots(Candidates candidates, RankedBallots ballots) {

    public static Ballots parse(String text) {
        var names = new TreeSet<String>();
        for (var ballot : text.split(", ", -1)) {
            for (var name : ballot.substring(ballot.indexOf(' ') + 1).split("[>=]", -1)) {
                names.add(name);
            }
        }
        return parse(Candidates.of(names.stream().toList()), text);
    }

    public static Ballots parse(Candidates candidates, String text) {
        var builder = RankedBallots.builder(candidates.size());
        for (var ballot : text.split(", ", -1)) {
            var space = ballot.indexOf(' ');
            for (var rank : ballot.substring(space + 1).split(">", -1)) {
                var first = true;
                for (var name : rank.split("=", -1)) {
                    var candidate = candidates.index(name).orElseThrow();
                    builder = first ? builder.rank(candidate) : builder.share(candidate);
                    first = false;
                }
            }
            builder.add(Long.parseLong(ballot.substring(0, space)));
        }
        return new Ballots(candidates, builder.build());
    }
}
