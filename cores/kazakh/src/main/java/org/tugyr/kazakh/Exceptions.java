package org.tugyr.kazakh;

import java.util.Map;
import java.util.Set;

/** Words that no rule foresees. Each list is told in docs/rules/kazakh.md, in the section that its comment names. */
final class Exceptions {

    /** §2: loan words with a back vowel at the end that take front endings. */
    static final Set<String> FRONT = Set.of("банк", "бург", "округ", "педагог", "процент");

    /** §2: words with a front vowel at the end that take back endings. */
    static final Set<String> BACK = Set.of("ми", "тарих", "цех", "чех", "шейх");

    /** §4: words that lose their last vowel when they become possessive. */
    static final Map<String, String> SHORTENED = Map.ofEntries(
            Map.entry("ауыз", "ауз"),
            Map.entry("әріп", "әрп"),
            Map.entry("ерік", "ерк"),
            Map.entry("ерін", "ерн"),
            Map.entry("көрік", "көрк"),
            Map.entry("қарын", "қарн"),
            Map.entry("қауіп", "қауп"),
            Map.entry("қойын", "қойн"),
            Map.entry("құлық", "құлқ"),
            Map.entry("қырық", "қырқ"),
            Map.entry("мойын", "мойн"),
            Map.entry("мұрын", "мұрн"),
            Map.entry("орын", "орн"),
            Map.entry("парық", "парқ"),
            Map.entry("халық", "халқ"),
            Map.entry("ғұрып", "ғұрп"));

    /** §4: loan words that keep their п before a vowel. */
    static final Set<String> KEEPING = Set.of("клип", "принцип", "тип", "чип", "этап");

    /** §4: words that end as Kazakh nouns do not, most of them loans. */
    static final Set<String> LOANS = Set.of(
            "алд", "ард", "балл", "бург", "грамм", "завод", "класс", "павл", "фильм", "цикл", "инг", "клуб", "код",
            "лог", "метод", "округ", "педагог", "период", "рекорд", "съезд", "штаб");

    /** §4: words that are possessive in themselves. */
    static final Set<String> POSSESSIVE = Set.of("елбасы", "отбасы");

    /** §4: what names of institutions end in: only these are possessive with a capital. */
    static final Set<String> INSTITUTIONS = Set.of(
            "агенттік",
            "академия",
            "ассамблея",
            "аудан",
            "ауыл",
            "әкімдік",
            "банк",
            "басқарма",
            "департамент",
            "жиналыс",
            "институт",
            "кеңес",
            "комиссия",
            "комитет",
            "конституция",
            "қала",
            "қоғам",
            "қор",
            "мәжіліс",
            "мәслихат",
            "министрлік",
            "облыс",
            "одақ",
            "округ",
            "орталық",
            "палата",
            "парламент",
            "партия",
            "прокуратура",
            "республика",
            "сенат",
            "сот",
            "университет",
            "ұйым",
            "үкімет",
            "федерация",
            "филиал",
            "штаттар");

    /** §4: words that look possessive and are not. */
    static final Set<String> NOT_POSSESSIVE = Set.of(
            "алматы",
            "алты",
            "бірінші",
            "екі",
            "ереже",
            "желі",
            "жеті",
            "келесі",
            "қорытынды",
            "өзі",
            "талдықорғаны",
            "тәжі",
            "төсбелгі");

    /** §4: words in -ес and -ас, whose possessive looks like that of a word in -е or -а. */
    static final Set<String> SIBILANT = Set.of(
            "адрес",
            "алғыс",
            "әріптес",
            "бәс",
            "жерлес",
            "жолдас",
            "замандас",
            "кеңес",
            "күрес",
            "қарғыс",
            "қарындас",
            "мұрагерлес",
            "отандас",
            "процесс",
            "серіктес",
            "сырлас",
            "үлес");

    private Exceptions() {}

    /** Whether a word is one of a list, or is put together with one of its longer words at the end. */
    static boolean endsInOne(Set<String> list, String word) {
        return list.contains(word)
                || list.stream().filter(each -> each.length() >= 3).anyMatch(word::endsWith);
    }
}
