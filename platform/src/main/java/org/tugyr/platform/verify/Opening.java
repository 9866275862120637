package org.tugyr.platform.verify;

import java.util.List;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SealedValue;

/**
 * What opens a sealed value: one line of an export's openings.
 *
 * @param index the entry
 * @param path the sealed column
 * @param salt at least 128 random bits in base64url
 * @param value what is sealed
 */
public record Opening(long index, String path, String salt, Json value) {

    /** The line, without its end: canonical JSON. */
    public String line() {
        return Json.object()
                .put("index", index)
                .put("path", path)
                .put("salt", salt)
                .put("value", value)
                .build()
                .canonicalText();
    }

    /**
     * Reads a line.
     *
     * @throws MalformedException where it is no opening
     * @throws IllegalArgumentException where it is not exactly as {@link #line} writes it
     */
    static Opening parse(String line) {
        if (!(Intake.parse(line) instanceof Json.Obj json)) {
            throw new IllegalArgumentException("not an object");
        }
        Opening opening =
                new Opening(json.integer("index"), json.string("path"), json.string("salt"), json.get("value"));
        var _ = new SealedValue(opening.salt, opening.path, opening.value); // a short salt hides nothing
        if (!opening.line().equals(line)) {
            throw new IllegalArgumentException("another spelling, or further members");
        }
        return opening;
    }

    /** The digest that the entry must hold: of the canonical JSON array of salt, path and value. */
    String digest() {
        return Hash.sha256(new Json.Arr(List.of(new Json.Str(salt), new Json.Str(path), value)).canonicalBytes())
                .base64Url();
    }
}
