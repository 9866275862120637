package org.tugyr.platform.mail;

/** The way by which letters leave. */
interface Post extends AutoCloseable {

    /** Gives a letter on. */
    Result send(Envelope envelope);

    /** Ends what is open towards a server; it is opened anew for the next letter. */
    @Override
    void close();

    /** What became of it. */
    sealed interface Result {

        /** It is gone. */
        record Sent() implements Result {}

        /** It was not taken now, and may be later. */
        record Later(String why) implements Result {}

        /** It will never be taken. */
        record Never(String why) implements Result {}
    }
}
