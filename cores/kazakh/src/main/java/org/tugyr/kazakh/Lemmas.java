package org.tugyr.kazakh;

import java.util.Set;

/** Nouns that look as if an ending could come off, and none can: docs/rules/kazakh.md §11. */
final class Lemmas {

    private static final Set<String> NOUNS = Set.of(
            "алматы",
            "алты",
            "алтын",
            "амангелді",
            "аралық",
            "арқалық",
            "ауғанстан",
            "әкімдік",
            "байлық",
            "бастық",
            "белгі",
            "билік",
            "бұрын",
            "бүгін",
            "бірлік",
            "дастан",
            "денсаулық",
            "екі",
            "елдік",
            "жаңалық",
            "жарлық",
            "желі",
            "жеті",
            "жетістік",
            "жоғары",
            "кәсіпорын",
            "келесі",
            "кеуде",
            "көрермен",
            "қағида",
            "қазақстан",
            "қамысты",
            "қарабалық",
            "қарағанды",
            "қарсылық",
            "қорытынды",
            "қызылорда",
            "қырғызстан",
            "мамандық",
            "мемлекеттілік",
            "министрлік",
            "мүмкіндік",
            "орталық",
            "орын",
            "өзі",
            "пайда",
            "сауда",
            "серпін",
            "серіктестік",
            "татарстан",
            "теңге",
            "төраға",
            "төсбелгі",
            "тұрғын",
            "тіршілік",
            "шағын",
            "шаруашылық",
            "шілде");

    private Lemmas() {}

    /** Whether a small word is one of them, or a quality such as тәуелсіздік, or a word possessive in itself. */
    static boolean hold(String word) {
        return NOUNS.contains(word)
                || Exceptions.POSSESSIVE.contains(word)
                || word.endsWith("сыздық")
                || word.endsWith("сіздік");
    }
}
