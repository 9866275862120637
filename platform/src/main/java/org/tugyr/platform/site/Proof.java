package org.tugyr.platform.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.ProofFile;
import org.tugyr.ledger.Verification;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.PublishedLog;

/**
 * A proof that somebody pasted, and what became of it.
 *
 * @param pasted the text, kept as it was
 * @param answer what its verification says
 * @param index of the entry it is about; null where it could not be read
 */
public record Proof(
        String pasted,
        Verification<Checkpoint> answer,
        @Nullable Long index) {

    /** Longer ones are no proofs: a tree of 2^63 entries needs 63 hashes. */
    static final int LONGEST = 20_000;

    /** Checks a pasted proof file against this log's entry and key. */
    static Proof check(String pasted, PublishedLog published, VerifierKey key) {
        String text = pasted.strip().replace("\r\n", "\n") + "\n";
        try {
            ProofFile file = ProofFile.parse(text);
            Optional<byte[]> entry = published.entry(file.index());
            Verification<Checkpoint> answer = entry.isEmpty()
                    ? new Verification.Refuted<>(
                            Verification.Reason.RANGE, "index", "an entry of this log", Long.toString(file.index()))
                    : file.verify(Hash.leaf(entry.get()), key, List.of());
            return new Proof(pasted, answer, entry.isEmpty() ? null : file.index());
        } catch (MalformedException e) {
            return new Proof(pasted, Verification.malformed(e), null);
        }
    }

    /** The checkpoint that vouches for the entry; null where the proof is refuted. */
    public @Nullable Checkpoint verified() {
        return switch (answer) {
            case Verification.Verified<Checkpoint>(var checkpoint) -> checkpoint;
            case Verification.Refuted<Checkpoint> _ -> null;
        };
    }

    /** Why it does not hold; null where it does. */
    public Verification.@Nullable Refuted<Checkpoint> refuted() {
        return answer instanceof Verification.Refuted<Checkpoint> refuted ? refuted : null;
    }
}
