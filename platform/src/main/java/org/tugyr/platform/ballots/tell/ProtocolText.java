package org.tugyr.platform.ballots.tell;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.tugyr.count.protocol.Figure;
import org.tugyr.count.protocol.Finding;
import org.tugyr.platform.ballots.ProtocolFile;
import org.tugyr.platform.ballots.ProtocolFile.Found;
import org.tugyr.platform.web.words.Words;

/** Tells what contradicts itself in protocols in sentences, each with its row and column. */
public final class ProtocolText {

    private final Words words;

    private ProtocolText(Words words) {
        this.words = words;
    }

    /** The sentences, each a line; one that says so where there is nothing to tell. */
    public static List<String> of(String file, int places, List<Found> findings, Words words) {
        var text = new ProtocolText(words);
        return findings.isEmpty()
                ? List.of(words.get("ballots.protocol.nothing", places))
                : findings.stream()
                        .map(one -> "%s:%d:%s: %s: %s"
                                .formatted(file, one.line(), one.column(), one.place(), text.sentence(one.finding())))
                        .toList();
    }

    private String sentence(Finding finding) {
        return switch (finding) {
            case Finding.PercentDiffers(var name, var stated, var computed, var misprint) ->
                words.get("ballots.protocol.percent", name(name), percent(computed), percent(stated))
                        + (misprint ? " " + words.get("ballots.protocol.one-digit") : "");
            case Finding.VotesMisprinted(var name, var stated, var instead) ->
                words.get(
                        "ballots.protocol.misprint",
                        name,
                        words.number(stated),
                        instead.stream().map(words::number).collect(Collectors.joining("; ")));
            case Finding.SumDiffers(var figure, var stated, var computed) ->
                words.get("ballots.protocol.sum", name(figure), words.number(computed), words.number(stated));
            case Finding.MoreThan(var what, var number, var than, var most) ->
                words.get(
                        "ballots.protocol.more",
                        what == Figure.TOTAL ? words.get("ballots.protocol.lines") : name(what),
                        words.number(number),
                        name(than),
                        words.number(most));
            case Finding.PrecinctsDiffer(var name, var stated, var computed) ->
                words.get("ballots.protocol.precincts", name(name), words.number(computed), words.number(stated));
        };
    }

    private String name(Figure figure) {
        return words.of("ballots.protocol.figure", figure);
    }

    /** A line has its own name; a figure one in each language. */
    private String name(String column) {
        if (column.equals(Finding.TURNOUT)) {
            return words.get("ballots.protocol.turnout");
        }
        for (var figure : Figure.values()) {
            if (ProtocolFile.name(figure).equals(column)) {
                return name(figure);
            }
        }
        return column;
    }

    /** With all decimals that were published. */
    private String percent(BigDecimal percent) {
        return words.number(percent);
    }
}
