package org.tugyr.kazakh;

import java.nio.file.Path;
import java.util.List;

/** Every noun of the article «Жеті жетістік» as it stands there, and its root, found by hand. */
record Nouns(String token, String lemma) {

    static List<Nouns> all() {
        return Tables.read(Path.of("src/test/resources/nouns.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Nouns(cells[0], cells[1]))
                .toList();
    }

    static List<String> lemmas() {
        return all().stream().map(Nouns::lemma).distinct().toList();
    }
}
