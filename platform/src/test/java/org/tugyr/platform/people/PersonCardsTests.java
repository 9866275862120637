package org.tugyr.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class PersonCardsTests {

    @Test
    void saysWhereNobodyKnowsSinceWhenAnOfficeIsHeld() {
        assertThat(office(null)).isEqualTo("Akim · Akimat (days not known)");
        assertThat(office(new When("2020"))).isEqualTo("Akim · Akimat");
    }

    private static String office(@Nullable When started) {
        return PersonCards.office(
                new Seat(
                        Text.of("en", "Somebody"),
                        "/persons/p",
                        false,
                        Text.of("en", "Akimat"),
                        "/organisations/o",
                        Text.of("en", "Akim"),
                        null,
                        null,
                        started,
                        null,
                        null,
                        null,
                        true,
                        7),
                Lexicon.load().in(Language.EN));
    }
}
