/**
 * A public log that nobody can quietly rewrite: canonical JSON entries, their Merkle tree, and signed statements about it.
 *
 * <h2>What an auditor reads here</h2>
 *
 * <ul>
 *   <li>{@link org.tugyr.ledger.Json} and {@link org.tugyr.ledger.Intake}: which bytes an entry may consist of (RFC 8785);
 *   <li>{@link org.tugyr.ledger.InclusionProof} and {@link org.tugyr.ledger.ConsistencyProof}: why an entry is in the tree, and
 *       why an older tree is a prefix of a newer one (RFC 6962, RFC 9162);
 *   <li>{@link org.tugyr.ledger.SignedNote} and {@link org.tugyr.ledger.Checkpoint}: who vouches for which tree (C2SP signed-note,
 *       tlog-checkpoint, tlog-cosignature);
 *   <li>{@link org.tugyr.ledger.TilePath} and {@link org.tugyr.ledger.LogAudit}: how the tree is published, and how a stranger
 *       recomputes all of it (C2SP tlog-tiles);
 *   <li>{@link org.tugyr.ledger.ProofFile}: one entry's proof as a file (C2SP tlog-proof);
 *   <li>{@link org.tugyr.ledger.SealedValue}: what stands in an entry instead of personal content.
 * </ul>
 *
 * <p>Nothing here reads a clock, a random source, a file or the network. Outside input that is not well formed throws {@link
 * org.tugyr.ledger.MalformedException}; well-formed input that proves false is answered by {@link
 * org.tugyr.ledger.Verification.Refuted}, which names what was expected and what was computed.
 */
package org.tugyr.ledger;
