/** The tamper-evident ledger: canonical JSON, Merkle tree, tiles, signed notes, checkpoints and proofs. */
@org.jspecify.annotations.NullMarked
module org.tugyr.ledger {
    requires static org.jspecify;

    exports org.tugyr.ledger;
}
