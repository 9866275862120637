package org.tugyr.platform.facts;

/** A database that lacks what was published; the message tells its operator what is wrong and what to do. */
public final class BehindException extends RuntimeException {

    BehindException(String message) {
        super(message);
    }
}
