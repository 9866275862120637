package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedValueTests {
    private static final Bytes SALT = Bytes.of(new byte[16]);

    @Test
    void digestsTheExampleOfRfc9901() {
        var known = (Json.Obj) KnownAnswers.json("redaction/sd-jwt-rfc9901.json");

        var sealed = SealedValue.parse(known.string("disclosure"));

        assertThat(SealedValue.digest(known.string("disclosure")).base64Url()).isEqualTo(known.string("digest"));
        assertThat(known.array("decoded"))
                .containsExactly(new Json.Str(sealed.salt()), new Json.Str(sealed.name()), sealed.value());
    }

    @Test
    void opensWhatItSealed() {
        var sealed = SealedValue.of(SALT, "name", new Json.Str("Әлия"));

        assertThat(SealedValue.parse(sealed.disclosure())).isEqualTo(sealed);
        assertThat(sealed.digest()).isEqualTo(SealedValue.digest(SALT, "name", new Json.Str("Әлия")));
    }

    @Test
    void digestsTheCanonicalFormOnly() {
        var spaced = Bytes.of("[\"AAAAAAAAAAAAAAAAAAAAAA\", \"name\", {\"b\": 1, \"a\": 2}]".getBytes(UTF_8));
        var sealed = SealedValue.parse(spaced.base64Url());

        assertThat(sealed.disclosure())
                .isEqualTo(Bytes.of("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"name\",{\"a\":2,\"b\":1}]".getBytes(UTF_8))
                        .base64Url());
        assertThat(sealed.digest()).isEqualTo(SealedValue.digest(sealed.disclosure()));
    }

    @Test
    void changesWithEveryPart() {
        var digest = SealedValue.digest(SALT, "name", new Json.Str("a"));
        var otherSalt = new byte[16];
        otherSalt[15] = 1;

        assertThat(SealedValue.digest(Bytes.of(otherSalt), "name", new Json.Str("a")))
                .isNotEqualTo(digest);
        assertThat(SealedValue.digest(SALT, "nam", new Json.Str("a"))).isNotEqualTo(digest);
        assertThat(SealedValue.digest(SALT, "name", new Json.Str("b"))).isNotEqualTo(digest);
    }

    @Test
    void refusesShortSaltsAndNeverQuotesWhatIsSealed() {
        var value = new Json.Str("secret");
        var two = Bytes.of("[\"AAAAAAAAAAAAAAAAAAAAAA\",\"secret\"]".getBytes(UTF_8))
                .base64Url();

        assertThatThrownBy(() -> SealedValue.of(Bytes.of(new byte[15]), "name", value))
                .hasMessageContaining("at least 16 bytes");
        assertThatThrownBy(() -> SealedValue.parse(two))
                .hasMessage("disclosure: expected [salt, name, value], found something else");
        assertThatThrownBy(() -> SealedValue.parse(two + "=")).hasMessageNotContaining(two);
        assertThatThrownBy(() -> SealedValue.parse("+/")).isInstanceOf(MalformedException.class);
    }
}
