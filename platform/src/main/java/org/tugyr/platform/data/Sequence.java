package org.tugyr.platform.data;

import java.io.IOException;
import java.io.Writer;
import org.tugyr.ledger.Json;

/** A long array in a file of JSON, written one item at a time. */
final class Sequence implements AutoCloseable {

    private final Writer out;
    private boolean begun;

    /** Begins an array as a member of the object that is being written. */
    Sequence(Writer out, String name) throws IOException {
        this.out = out;
        out.write(",\n" + new Json.Str(name).canonicalText() + ":[");
    }

    void add(Json item) throws IOException {
        out.write(begun ? ",\n" : "\n");
        out.write(item.canonicalText());
        begun = true;
    }

    @Override
    public void close() throws IOException {
        out.write("]");
    }
}
