package org.tugyr.platform.mail;

/**
 * A letter as it leaves.
 *
 * @param id random, part of its Message-ID
 * @param message the whole of it (RFC 5322), in ASCII
 */
record Envelope(String id, Address recipient, String message) {

    @Override
    public String toString() {
        return "Envelope[" + id + "]";
    }
}
