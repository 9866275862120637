package org.tugyr.platform.export;

import java.util.Locale;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.SignedCheckpoint;

/** Tells whoever finds an export what it is. */
final class Readme {

    private Readme() {}

    static String of(VerifierKey key, SignedCheckpoint checkpoint) {
        return String.format(Locale.ROOT, """
                A public record, exported by Tugyr so that anyone can check it.

                Log      %s
                Entries  %d
                Key      %s
                         Believe it only if you got the same key another way.

                log/checkpoint   the signed head of the log (C2SP tlog-checkpoint)
                log/tile/        its Merkle tree and its entries (C2SP tlog-tiles)
                log.vkey         the key that signs it (C2SP signed-note)
                data/numbers.csv every published number: id,value,root,day,size,rule
                data/records.json, data/rules.json
                                 the records, their as-of days, and the rules in force
                data/openings/   salts and values of public sealed values
                data/files/      documents by their SHA-256, where they were exported

                To check everything:  tugyr verify DIR --key KEY
                The format is described in docs/export.md of Tugyr, so that you can write a verifier of your own.
                """, key.name(), checkpoint.size(), key.format());
    }
}
