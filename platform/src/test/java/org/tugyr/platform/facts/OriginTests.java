package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.ledger.SigningKey;

class OriginTests {

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "example.org/log", "record.example.org:8443/a/b-2", "тұғыр.қаз/журнал"})
    void isAnAddressWithoutScheme(String name) {
        assertThat(new Origin(name).name()).isEqualTo(name);
        assertThat(SigningKey.ofLog(name, new byte[32]).verifierKey().name())
                .as("and the name of a key")
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log",
                "https://example.org/log",
                "example.org/a log",
                "example.org/a\u00a0log",
                "example.org/a+b",
                "example.org/log\n",
                "example.org/log\u0000",
                "example.org/log?x=1",
                "example.org/log#x",
                "user@example.org/log",
                "example.org/",
                "example..org"
            })
    void isNothingElse(String name) {
        assertThatThrownBy(() -> new Origin(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an address such as record.example.org/log");
    }

    @ParameterizedTest
    @ValueSource(ints = {244, 10_000})
    void isNotTooLongForAWitness(int more) {
        assertThatThrownBy(() -> new Origin("example.org/" + "x".repeat(more)))
                .hasMessageContaining("at most 255 bytes");
    }
}
