package org.tugyr.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold for every word; a failure names the seed that {@link AnyWord} drew it from. */
class TheoremTests {

    private static final long SEEDS = 20_000;
    private static final List<String> NOUNS = Nouns.lemmas();

    @Test
    void everyEndingHasTheVowelsOfItsWord() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            Harmony harmony = any.pick(List.of(Harmony.values()));
            String word = any.harmonious(harmony);
            Endings endings = any.endings();

            String added =
                    Stem.of(word).with(endings).substring(word.length() - 1).replaceFirst("(м|б|п)ен$", "");

            String others = harmony == Harmony.BACK ? Letters.FRONT + "гк" : Letters.BACK + "ғқ";
            assertThat(added.substring(Math.min(1, added.length())))
                    .as("seed %d: %s + %s", seed, word, endings)
                    .doesNotContainPattern("[" + others + "]");
        });
    }

    @Test
    void theStemOfAnInflectedNounIsTheNoun() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            String noun = any.pick(NOUNS);
            Endings endings = any.endings();

            assertThat(Stemmer.stem(
                            Stem.of(noun).refuses(endings).isPresent()
                                    ? noun
                                    : Stem.of(noun).with(endings)))
                    .as("seed %d: %s + %s", seed, noun, endings)
                    .isEqualTo(noun);
        });
    }

    @Test
    void digitsTakeTheEndingsOfTheirLastWord() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            long number = any.number();
            Endings endings = any.endings();
            String words = Numerals.words(number);
            String last = words.substring(words.lastIndexOf(' ') + 1);

            String inWords = Stem.of(last).with(endings);
            String inDigits = Stem.of(Long.toString(number)).with(endings);

            assertThat(Numerals.lastWord(Long.toString(number)))
                    .as("seed %d", seed)
                    .isEqualTo(last);
            assertThat(inWords)
                    .as("seed %d: %s and %s", seed, inDigits, words)
                    .endsWith(inDigits.substring(inDigits.indexOf('-') + 1));
        });
    }

    @Test
    void theOrderOfTheAlphabetIsTotal() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            String one = any.text();
            String two = any.text();
            String three = any.text();

            int compared = Alphabet.ORDER.compare(one, two);
            assertThat(Integer.signum(Alphabet.ORDER.compare(two, one))).isEqualTo(-Integer.signum(compared));
            assertThat(compared == 0).as("seed %d", seed).isEqualTo(one.equals(two));
            if (compared <= 0 && Alphabet.ORDER.compare(two, three) <= 0) {
                assertThat(Alphabet.ORDER.compare(one, three))
                        .as("seed %d", seed)
                        .isNotPositive();
            }
        });
    }

    @Test
    void foldingTwiceFoldsOnce() {
        forAllSeeds(seed -> {
            String text = new AnyWord(seed).text();

            assertThat(Homoglyphs.fold(Homoglyphs.fold(text)))
                    .as("seed %d", seed)
                    .isEqualTo(Homoglyphs.fold(text));
            assertThat(SearchKey.of(SearchKey.of(text))).as("seed %d", seed).isEqualTo(SearchKey.of(text));
        });
    }

    @Test
    void twinsOfTheOtherAlphabetAreFound() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            String word = any.harmonious(any.pick(List.of(Harmony.values()))) + "ғы";

            assertThat(Homoglyphs.fold(any.mixed(word))).as("seed %d", seed).isEqualTo(word);
        });
    }

    @Test
    void anyTextIsAStemOrIsRefused() {
        forAllSeeds(seed -> {
            AnyWord any = new AnyWord(seed);
            String text = any.text();
            Endings endings = any.endings();

            Stem.parse(text)
                    .filter(stem -> stem.refuses(endings).isEmpty())
                    .ifPresent(stem -> assertThat(stem.with(endings))
                            .as("seed %d: %s", seed, text)
                            .isNotBlank());
            assertThat(Stemmer.stem(text)).isNotNull();
        });
    }

    private static void forAllSeeds(LongConsumer theorem) {
        LongStream.range(0, SEEDS).forEach(theorem);
    }
}
