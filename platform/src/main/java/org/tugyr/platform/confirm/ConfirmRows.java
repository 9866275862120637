package org.tugyr.platform.confirm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;

/** The facts of confirmation (docs/adr/0021-what-a-passkey-confirms.md). No person and no device is named. */
public sealed interface ConfirmRows extends Row {

    /** The public half of a passkey, from the day on which it first confirmed something for an office. */
    @Table(
            file = "office-keys",
            fact = "confirm.OfficeKeyStated",
            imported = false,
            doc =
                    "The public key of a passkey that confirms what an office writes, recorded when it does so for the first time, and"
                            + " once more when it has ended: what follows in the log it cannot have confirmed.")
    record OfficeKeyRow(
            @Column(value = "key of the office", key = true, ref = "office", about = true)
            String office,

            @Column(value = "name of the public key: SHA-256 of its bytes, base64url", key = true)
            String key,

            @Column("the public key as a COSE_Key in canonical CBOR, base64url: ES256, RS256 or Ed25519")
            String publicKey,

            @Column("host of the site that the passkey belongs to (WebAuthn RP ID)")
            String site,

            @Column("day on which it first confirmed something")
            LocalDate validFrom,

            @Column("day on which it ended, for its owner removed it; empty where it did not") @Nullable
            LocalDate endedOn)
            implements ConfirmRows {

        /** The key as it ended. */
        public OfficeKeyRow ended(LocalDate day) {
            return new OfficeKeyRow(office, key, publicKey, site, validFrom, day);
        }

        @Override
        public String effective() {
            return validFrom.toString();
        }
    }

    /** A passkey's assertion over the entries just before. */
    @Table(
            file = "assertions",
            fact = "confirm.WritingConfirmed",
            imported = false,
            doc =
                    "A passkey's assertion (WebAuthn) over the entries just before this one, by which an office confirms them.")
    record AssertionRow(
            @Column(value = "index of the first entry that is confirmed", key = true)
            long first,

            @Column("how many entries are confirmed; this one follows the last of them")
            int count,

            @Column(
                    value = "subject that the first of them is about",
                    ref = {
                        "record",
                        "area",
                        "organisation",
                        "person",
                        "post",
                        "membership",
                        "cohort",
                        "evidence",
                        "topic",
                        "attestation",
                        "contest",
                        "programme",
                        "framework",
                        "principle",
                        "pledge",
                        "criterion",
                        "proposal",
                        "roadmap",
                        "measure",
                        "indicator",
                        "stocktake",
                        "decision",
                        "council",
                        "review",
                        "evidence-request",
                        "recommendation",
                        "verdict",
                        "report",
                        "claim"
                    },
                    about = true)
            String about,

            @Column(value = "office that confirms", ref = "office")
            String office,

            @Column("name of its public key") String key,

            @Column("random value that makes the challenge unlike any other, base64url")
            String nonce,

            @Column("what the authenticator says (WebAuthn authenticatorData), base64url")
            String authenticator,

            @Column("what the browser says (WebAuthn clientDataJSON), base64url")
            String client,

            @Column("signature over both, base64url") String signature)
            implements ConfirmRows {}
}
