package org.tugyr.ledger;

/** Gives the hashes of complete subtrees, from wherever they are stored. */
@FunctionalInterface
public interface HashReader {
    /**
     * The hash over the 2^level leaves from {@code index}·2^level on; level 0 are the leaf hashes.
     *
     * @throws MalformedException if what is stored there is absent or damaged
     */
    Hash read(int level, long index);
}
