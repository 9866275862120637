package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {
    private static final String TEXT = "бірінші жол\n\nүшінші жол\n";

    private final SigningKey alice = SigningKey.ofLog("alice.example", CheckpointTests.seed(1));
    private final SigningKey bob = SigningKey.ofLog("bob.example", CheckpointTests.seed(2));
    private final SignedNote note = new SignedNote(TEXT, List.of(alice.sign(TEXT), bob.sign(TEXT)));

    @Test
    void keepsEmptyLinesInTheText() {
        assertThat(SignedNote.parse(note.format())).isEqualTo(note);
    }

    @Test
    void anyTamperedByteRefutesOrIsMalformed() {
        var keys = List.of(alice.verifierKey(), bob.verifierKey());
        var original = note.format().getBytes(UTF_8);
        for (int at = 0; at < original.length; at++) {
            var tampered = original.clone();
            tampered[at] ^= 1;

            assertThat(opensWithBoth(tampered, keys)).as("byte %d", at).isFalse();
        }
    }

    /** A name or id that was tampered with makes the line that of an unknown key, which is ignored, not trusted. */
    private static boolean opensWithBoth(byte[] note, List<VerifierKey> keys) {
        try {
            return SignedNote.parse(note).verify(keys) instanceof Verification.Verified<SignedNote.Opened>(var opened)
                    && opened.signedBy().size() == keys.size();
        } catch (MalformedException e) {
            return false;
        }
    }

    @Test
    void aKnownKeysBadSignatureRefutesTheNoteEvenBesideAGoodOne() {
        var forged = new SignatureLine(
                "bob.example", bob.verifierKey().keyId(), alice.sign(TEXT).signature());
        var mixed = new SignedNote(TEXT, List.of(alice.sign(TEXT), forged));

        assertThat(mixed.verify(List.of(alice.verifierKey())).isVerified()).isTrue();
        assertThat(mixed.verify(List.of(alice.verifierKey(), bob.verifierKey())))
                .isEqualTo(new Verification.Refuted<>(
                        Verification.Reason.SIGNATURE,
                        "bob.example",
                        "a valid signature",
                        alice.sign(TEXT).signature().base64()));
    }

    @Test
    void anotherKeyOfTheSameNameIsUnknown() {
        var impostor = SigningKey.ofLog("alice.example", CheckpointTests.seed(3));
        var forged = new SignedNote(TEXT, List.of(impostor.sign(TEXT)));

        assertThat(forged.verify(List.of(alice.verifierKey()))).isInstanceOf(Verification.Refuted.class);
    }

    @Test
    void aSignatureOfAnyOtherLengthIsInvalid() {
        for (int length = 1; length < 80; length++) {
            var line = new SignatureLine("alice.example", alice.verifierKey().keyId(), Bytes.of(new byte[length]));

            assertThat(new SignedNote(TEXT, List.of(line))
                            .verify(List.of(alice.verifierKey()))
                            .isVerified())
                    .isFalse();
        }
    }

    @Test
    void takesUpToAHundredSignatures() {
        var hundred = Collections.nCopies(100, alice.sign(TEXT));
        var more = new ArrayList<>(hundred);
        more.add(alice.sign(TEXT));

        assertThat(SignedNote.parse(new SignedNote(TEXT, hundred).format()).verify(List.of(alice.verifierKey())))
                .isInstanceOf(Verification.Verified.class);
        assertThatThrownBy(() -> new SignedNote(TEXT, more)).hasMessageContaining("1 to 100 signatures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n— a\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAA==\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a AAAAAAA= \n",
                "te\txt\n\n— a AAAAAAA=\n",
                "text\n\n-- a AAAAAAA=\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void keysKeepToTheirPurpose() {
        var witness = SigningKey.ofWitness("witness.example", CheckpointTests.seed(4));

        assertThatThrownBy(() -> witness.sign(TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> alice.cosign(TEXT, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.cosign(TEXT, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.ofLog("a b", CheckpointTests.seed(1)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SigningKey.ofLog("a", new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void neverShowsASecret() {
        var skey = alice.format();
        var secret = skey.substring(skey.lastIndexOf('+') + 1);

        assertThat(alice.toString()).doesNotContain(secret);
        assertThat(SigningKey.parse(skey).verifierKey()).isEqualTo(alice.verifierKey());
        assertThatThrownBy(() -> SigningKey.parse(skey + "=")).hasMessageNotContaining(secret);
        assertThatThrownBy(() -> SigningKey.parse("+" + skey)).hasMessageNotContaining(secret);
    }
}
