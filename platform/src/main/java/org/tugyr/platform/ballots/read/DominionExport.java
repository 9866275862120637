package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the sessions of Dominion's CvrExport files in a folder, adjudicated ones as they were adjudicated. */
final class DominionExport implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        for (var file : exports(source.path())) {
            box.at(file.toString(), 0);
            Elements.read(file, Map.of("Sessions", session -> session(session, source, box)));
        }
    }

    private static List<Path> exports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BallotsRefused(folder, 0, "", "a folder with CvrExport.json", "no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            var exports = files.filter(file -> file.getFileName().toString().matches("CvrExport(_[0-9]+)?\\.json"))
                    .sorted()
                    .toList();
            if (exports.isEmpty()) {
                throw new BallotsRefused(folder, 0, "", "CvrExport.json, or CvrExport_1.json and so on", "none");
            }
            return exports;
        }
    }

    private static void session(JsonNode session, BallotSource source, BallotBox box) {
        var original = session.path("Original");
        var current = original.path("IsCurrent").asBoolean(true) ? original : session.path("Modified");
        var cards = current.has("Cards") ? Elements.each(current, "Cards") : Stream.of(current);
        cards.flatMap(card -> Elements.each(card, "Contests"))
                .filter(contest -> Elements.text(contest, "Id").equals(source.contest()))
                .forEach(contest -> {
                    Elements.each(contest, "Marks")
                            .filter(mark -> !mark.path("IsAmbiguous").asBoolean(false))
                            .forEach(mark -> box.mark(
                                    mark.path("Rank").asInt(1), Elements.text(mark, "CandidateId"), source.labels()));
                    box.cast("%s-%s-%s"
                            .formatted(
                                    Elements.text(session, "TabulatorId"),
                                    Elements.text(session, "BatchId"),
                                    Elements.text(session, "RecordId")));
                });
    }
}
