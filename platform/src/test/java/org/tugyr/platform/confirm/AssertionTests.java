package org.tugyr.platform.confirm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.ledger.Bytes;
import org.tugyr.ledger.Hash;

/** The test vectors of W3C Web Authentication Level 3 (section 16), as they are and altered. */
class AssertionTests {

    private static final String SITE = "example.org";
    private static final Map<String, Vector> VECTORS = vectors();

    private record Vector(Bytes key, Hash challenge, Bytes authenticatorData, Bytes clientData, Bytes signed) {

        byte[] authenticator() {
            return authenticatorData.toArray();
        }

        byte[] client() {
            return clientData.toArray();
        }

        byte[] signature() {
            return signed.toArray();
        }

        Assertion assertion() {
            return assertion(authenticator(), client(), signature());
        }

        static Assertion assertion(byte[] authenticator, byte[] client, byte[] signature) {
            return new Assertion(text(authenticator), text(client), text(signature));
        }

        private static String text(byte[] bytes) {
            return Bytes.of(bytes).base64Url();
        }

        Optional<Assertion.Fault> fault() {
            return assertion().fault(CoseKey.of(key.toArray()), SITE, challenge);
        }
    }

    private static Map<String, Vector> vectors() {
        try (InputStream file = AssertionTests.class.getResourceAsStream("webauthn-vectors.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new Vector(
                                    Bytes.of(hex(cells[1])),
                                    Hash.of(hex(cells[2])),
                                    Bytes.of(hex(cells[3])),
                                    Bytes.of(hex(cells[4])),
                                    Bytes.of(hex(cells[5])))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at < 0 ? other.length + at : at] ^= 1;
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"packed-es256", "none-es256-long-credential-id"})
    void holdWhereAPersonWasVerified(String name) {
        assertThat(VECTORS.get(name).fault()).isEmpty();
    }

    /** These were made without a finger or a PIN: all holds of them but that, which is looked at just before the signature. */
    @ParameterizedTest
    @ValueSource(strings = {"none-es256", "packed-rs256", "packed-eddsa"})
    void needAPersonWhoWasVerified(String name) {
        Vector vector = VECTORS.get(name);

        assertThat(vector.fault()).map(Assertion.Fault::expected).contains("user present and verified");
        assertThat(signed(vector, vector.signature())).isTrue();
        assertThat(signed(vector, flipped(vector.signature(), -1))).isFalse();
    }

    private static boolean signed(Vector vector, byte[] signature) {
        byte[] hash = Hash.sha256(vector.client()).toArray();
        byte[] message = java.util.Arrays.copyOf(vector.authenticator(), vector.authenticator().length + hash.length);
        System.arraycopy(hash, 0, message, vector.authenticator().length, hash.length);
        return CoseKey.of(vector.key().toArray()).verifies(message, signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none-es256-crossOrigin", "none-es256-topOrigin"})
    void doNotHoldInsideAPageOfAnotherSite(String name) {
        assertThat(VECTORS.get(name).fault())
                .map(Assertion.Fault::found)
                .contains("an assertion made inside a page of another site");
    }

    @Test
    void takeNoOtherAlgorithms() {
        assertThatThrownBy(() -> VECTORS.get("packed-es384").fault())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("algorithm -35");
    }

    @Test
    void doNotHoldOnceAnythingIsAltered() {
        Vector good = VECTORS.get("packed-es256");
        CoseKey key = CoseKey.of(good.key().toArray());
        CoseKey other = CoseKey.of(VECTORS.get("none-es256").key().toArray());

        assertThat(good.assertion().fault(other, SITE, good.challenge()))
                .map(Assertion.Fault::found)
                .contains("a signature that does not hold");
        assertThat(good.assertion().fault(key, SITE, Hash.sha256(new byte[0]))).isPresent();
        assertThat(good.assertion().fault(key, "example.com", good.challenge())).isPresent();
        assertThat(good.assertion().fault(key, "ample.org", good.challenge())).isPresent();
        for (int at = 0; at < good.authenticator().length; at++) {
            assertThat(Vector.assertion(flipped(good.authenticator(), at), good.client(), good.signature())
                            .fault(key, SITE, good.challenge()))
                    .as("authenticator data at %d", at)
                    .isPresent();
        }
        for (int at = 0; at < good.client().length; at++) {
            assertThat(Vector.assertion(good.authenticator(), flipped(good.client(), at), good.signature())
                            .fault(key, SITE, good.challenge()))
                    .as("client data at %d", at)
                    .isPresent();
        }
        for (int at = 0; at < good.signature().length; at++) {
            assertThat(Vector.assertion(good.authenticator(), good.client(), flipped(good.signature(), at))
                            .fault(key, SITE, good.challenge()))
                    .as("signature at %d", at)
                    .isPresent();
        }
        assertThat(Vector.assertion(good.authenticator(), new byte[10_000], good.signature())
                        .fault(key, SITE, good.challenge()))
                .isPresent();
        assertThat(new Assertion("=", "?", "").fault(key, SITE, good.challenge()))
                .isPresent();
    }

    @Test
    void keysHaveOneSpelling() {
        byte[] canonical = VECTORS.get("packed-es256").key().toArray();
        byte[] open = new byte[canonical.length + 1]; // the same map, of indefinite length
        System.arraycopy(canonical, 0, open, 0, canonical.length);
        open[0] = (byte) 0xbf;
        open[canonical.length] = (byte) 0xff;

        CoseKey key = CoseKey.of(canonical);

        assertThat(key.text()).isEqualTo(Bytes.of(canonical).base64Url());
        assertThat(CoseKey.of(open).text()).isEqualTo(key.text());
        assertThat(CoseKey.parse(key.text()).name()).isEqualTo(key.name());
        assertThatThrownBy(() -> CoseKey.parse(Bytes.of(open).base64Url()))
                .isInstanceOf(IllegalArgumentException.class);
        VECTORS.forEach((name, vector) -> {
            if (!name.equals("packed-es384")) {
                assertThat(CoseKey.of(vector.key().toArray()).text())
                        .isEqualTo(Bytes.of(vector.key().toArray()).base64Url());
            }
        });
    }

    @Test
    void keysThatAreNoneAreRefused() {
        byte[] key = VECTORS.get("packed-es256").key().toArray();
        for (int length = 0; length < key.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(key, length);
            assertThatThrownBy(() -> CoseKey.of(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CoseKey.of(flipped(key, -1))).hasMessage("no point of P-256");
        assertThatThrownBy(() -> CoseKey.of(java.util.Arrays.copyOf(key, key.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
