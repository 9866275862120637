package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesACodeOfTheStepBeforeAndAfterAndNoneTwice() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = 1111111111 / 30;

        assertThat(Totp.step(SECRET, "050471", now, 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "050471", now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "050471", now.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "050471", now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "050471", now, step)).isEmpty();
        assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String text, String base32) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void showsAnAuthenticatorAppWhatItNeeds() {
        Pairing pairing = Pairing.of(Base32.of(SECRET), "ana@example.org", "Tugyr");

        assertThat(pairing.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(pairing.size()).isBetween(29, 60);
        assertThat(pairing.path()).startsWith("M4 4h1v1h-1z");
    }
}
