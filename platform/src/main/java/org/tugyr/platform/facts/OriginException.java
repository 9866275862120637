package org.tugyr.platform.facts;

/** A log is to have another name than it was born with; the message tells its operator what to do. */
public final class OriginException extends RuntimeException {

    OriginException(String message) {
        super(message);
    }
}
