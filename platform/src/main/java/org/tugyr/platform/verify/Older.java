package org.tugyr.platform.verify;

import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.VerifierKey;

/**
 * A checkpoint that somebody has kept, whose entries the log must still begin with.
 *
 * @param key the key that signed it, where that is another log's which this one continues; null for the log's own
 */
public record Older(SignedNote note, @Nullable VerifierKey key) {}
