package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NoteKnownAnswerTests {

    @TestFactory
    Stream<DynamicTest> opensNotesAsGoDoes() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("note/notes.json").stream()
                    .map(known -> DynamicTest.dynamicTest(known.string("name"), () -> {
                        var note = Base64.getDecoder().decode(known.string("note_base64"));
                        var keys = keys(known);

                        switch (known.string("outcome")) {
                            case "ok" -> {
                                var opened = SignedNote.parse(note).verify(keys);
                                assertThat(opened).isInstanceOfSatisfying(Verification.Verified.class, verified -> {
                                    var value = (SignedNote.Opened) verified.value();
                                    assertThat(Hash.sha256(value.text().getBytes(UTF_8))
                                                    .hex())
                                            .isEqualTo(known.string("text_sha256"));
                                    assertThat(value.signedBy().stream()
                                                    .map(signed -> signed.key().name()))
                                            .isEqualTo(strings(known.array("verified_by")));
                                    assertThat(value.ignored()).hasSize((int) known.integer("unverified_count"));
                                });
                                assertThat(SignedNote.parse(note).format().getBytes(UTF_8))
                                        .isEqualTo(note);
                            }
                            case "no-trusted-signature" ->
                                assertThat(reason(SignedNote.parse(note).verify(keys)))
                                        .isEqualTo(Verification.Reason.NO_TRUSTED_SIGNATURE);
                            case "invalid-signature" ->
                                assertThat(reason(SignedNote.parse(note).verify(keys)))
                                        .isEqualTo(Verification.Reason.SIGNATURE);
                            case "malformed note" ->
                                assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
                            default -> throw new AssertionError(known.string("outcome"));
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> readsVerifierKeysAsGoDoes() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("note/vkeys.json").stream()
                    // Go accepts this one; the specification writes ids in lower case, and so do we.
                    .filter(known -> !known.string("name").equals("upper-case hex id"))
                    .map(known -> DynamicTest.dynamicTest(known.string("name"), () -> {
                        var vkey = known.string("vkey");
                        if (known.bool("valid")) {
                            assertThat(VerifierKey.parse(vkey).format()).isEqualTo(vkey);
                        } else {
                            assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedException.class);
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> signsAsGoDoes() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("note/sign-known-answers.json").stream()
                    .map(known -> DynamicTest.dynamicTest(known.canonicalText(), () -> {
                        var key = SigningKey.parse(known.string("skey"));
                        var text = known.string("text");

                        assertThat(key.format()).isEqualTo(known.string("skey"));
                        if (known.find("error").isPresent()) {
                            assertThatThrownBy(() -> key.sign(text)).isInstanceOf(MalformedException.class);
                        } else {
                            assertThat(new SignedNote(text, List.of(key.sign(text))).format())
                                    .isEqualTo(known.string("note"));
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> cosignsByteForByte() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("note/cosignature-v1.json").stream()
                    .map(known -> DynamicTest.dynamicTest(known.string("vkey"), () -> {
                        var vkey = VerifierKey.parse(known.string("vkey"));
                        var seed = HexFormat.of().parseHex(known.string("seed_hex"));
                        var key = SigningKey.ofWitness(vkey.name(), seed);

                        var line = key.cosign(known.string("note_text"), known.integer("time"));

                        assertThat(line.format()).isEqualTo(known.string("line"));
                        assertThat(key.verifierKey()).isEqualTo(vkey);
                        assertThat(SignedNote.parse(known.string("note_text") + "\n" + known.string("line"))
                                        .verify(List.of(vkey)))
                                .isInstanceOfSatisfying(
                                        Verification.Verified.class,
                                        verified -> assertThat(((SignedNote.Opened) verified.value()).signedBy())
                                                .first()
                                                .extracting(SignedNote.Signed::posixSeconds)
                                                .isEqualTo(OptionalLong.of(known.integer("time"))));
                    }));
        });
    }

    private static List<VerifierKey> keys(Json.Obj known) {
        return known.get("trusted_vkeys") instanceof Json.Arr(var vkeys)
                ? strings(vkeys).stream().map(VerifierKey::parse).toList()
                : List.of();
    }

    private static List<String> strings(List<Json> values) {
        return values.stream().map(value -> ((Json.Str) value).value()).toList();
    }

    private static Verification.Reason reason(Verification<?> verification) {
        return ((Verification.Refuted<?>) verification).reason();
    }
}
