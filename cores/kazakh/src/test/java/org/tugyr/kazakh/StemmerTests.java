package org.tugyr.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StemmerTests {

    private static final double ENOUGH = 0.95;

    @Test
    void findsTheRootsOfTheArticlesNouns() {
        List<Nouns> nouns = Nouns.all();

        List<Nouns> missed = nouns.stream()
                .filter(noun -> !Stemmer.stem(noun.token()).equals(noun.lemma()))
                .toList();

        assertThat(missed).hasSizeLessThan((int) (nouns.size() * (1 - ENOUGH)));
    }

    @Test
    void knowsEveryNounOfTheArticle() {
        String article = Tables.read(Tables.sharedFile("article.txt"));

        assertThat(Nouns.all()).allSatisfy(noun -> assertThat(article).contains(noun.token()));
    }

    @Test
    void findsTheRootsOfAttestedForms() {
        List<Map<String, String>> pairs = Tables.shared("kk-suffix-open.csv").stream()
                .filter(pair -> List.of("name", "noun").contains(pair.get("kind")))
                .toList();

        List<Map<String, String>> missed = pairs.stream()
                .filter(pair -> !Stemmer.stem(pair.get("expected")).equals(Letters.small(pair.get("stem"))))
                .toList();

        assertThat(pairs).hasSizeGreaterThan(50);
        assertThat(missed).hasSizeLessThan((int) (pairs.size() * (1 - ENOUGH)));
    }

    @Test
    void leavesWhatIsNotKazakh() {
        assertThat(Stemmer.stem("Amanat")).isEqualTo("amanat");
        assertThat(Stemmer.stem("2021")).isEqualTo("2021");
        assertThat(Stemmer.stem("COVID-19")).isEqualTo("covid-19");
        assertThat(Stemmer.stem("80%-ға")).isEqualTo("80%");
        assertThat(Stemmer.stem("АҚШ-тың")).isEqualTo("ақш");
        assertThat(Stemmer.stem("")).isEmpty();
        assertThat(Stemmer.stem("-")).isEqualTo("-");
    }
}
