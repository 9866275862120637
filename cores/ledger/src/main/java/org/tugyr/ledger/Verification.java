package org.tugyr.ledger;

import java.util.function.Function;

/**
 * The answer of a verification: either what has been proved, or why not.
 *
 * @param <T> what is known once the verification has succeeded
 */
public sealed interface Verification<T> {

    /** The claim holds; {@code value} may be relied on. */
    record Verified<T>(T value) implements Verification<T> {}

    /**
     * The claim does not hold.
     *
     * @param reason which check failed
     * @param where the part that failed, for example {@code old root} or {@code tile/0/002.p/88}
     * @param expected what the claim requires; hashes in base64
     * @param computed what was computed or found instead
     */
    record Refuted<T>(Reason reason, String where, String expected, String computed) implements Verification<T> {}

    /** The checks that can fail. */
    enum Reason {
        /** The claim is not well formed. */
        MALFORMED,
        /** An index or size lies outside the tree. */
        RANGE,
        /** A proof has too few or too many hashes. */
        PROOF_LENGTH,
        /** A root hash differs from the computed one. */
        ROOT,
        /** A key we know is named, and its signature is not valid. */
        SIGNATURE,
        /** None of the signatures is by a key that must have signed. */
        NO_TRUSTED_SIGNATURE,
        /** The statement belongs to another log. */
        ORIGIN,
        /** A published tile differs from the one that the entries give. */
        TILE
    }

    /** Whether the claim holds. */
    default boolean isVerified() {
        return this instanceof Verified<T>;
    }

    /** Continues with a further check of what has been proved; a refutation stays as it is. */
    default <U> Verification<U> then(Function<? super T, Verification<U>> next) {
        return switch (this) {
            case Verified<T>(var value) -> next.apply(value);
            case Refuted<T>(var reason, var where, var expected, var computed) ->
                new Refuted<>(reason, where, expected, computed);
        };
    }

    /** The refutation of a claim that is not even well formed. */
    static <T> Verification<T> malformed(MalformedException problem) {
        return new Refuted<>(Reason.MALFORMED, problem.where(), problem.expected(), problem.found());
    }

    /** {@code value} if the two hashes agree, else a refutation that shows both. */
    static <T> Verification<T> sameRoot(String where, Hash expected, Hash computed, T value) {
        return expected.equals(computed)
                ? new Verified<>(value)
                : new Refuted<>(Reason.ROOT, where, expected.base64(), computed.base64());
    }
}
