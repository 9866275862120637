package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a folder with an XML file for each ballot, as Hart writes it. */
final class HartArchive implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        for (var file : ballots(source.path())) {
            box.at(file.toString(), 0);
            Elements.read(
                    file,
                    Map.of(
                            "Contests",
                            contests -> Elements.each(contests, "Contest")
                                    .filter(contest ->
                                            Elements.text(contest, "Id").equals(source.contest()))
                                    .forEach(contest -> {
                                        Elements.each(contest, "Options")
                                                .flatMap(options -> Elements.each(options, "Option"))
                                                .forEach(option -> option(option, source, box));
                                        box.cast(file.getFileName().toString());
                                    })));
        }
    }

    private static List<Path> ballots(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BallotsRefused(folder, 0, "", "a folder with an .xml file for each ballot", "no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** The value has a digit for each rank, 1 where it is marked: 0101 is ranks 2 and 4. */
    private static void option(JsonNode option, BallotSource source, BallotBox box) {
        var value = Elements.text(option, "Value");
        for (var rank = 1; rank <= value.length(); rank++) {
            if (value.charAt(rank - 1) == '1') {
                box.mark(rank, Elements.text(option, "Id"), source.labels());
            }
        }
    }
}
