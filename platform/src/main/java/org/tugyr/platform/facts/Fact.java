package org.tugyr.platform.facts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.ledger.MalformedException;

/**
 * One entry of the log: an immutable change of the record.
 *
 * @param id a UUIDv7
 * @param type such as {@code roadmap.ValueReported}
 * @param at when it was recorded, UTC, milliseconds
 * @param effective the day or period it speaks of, as it is known; null where it speaks of none
 * @param by the office that recorded it
 * @param root the record it hangs under; nothing crosses to another
 * @param about the subjects whose history it belongs to, its own first
 * @param body the row
 * @param sealed column to salted digest (base64url) of the values held in openings
 */
public record Fact(
        UUID id,
        String type,
        Instant at,
        @Nullable String effective,
        String by,
        String root,
        List<String> about,
        Json.Obj body,
        SortedMap<String, String> sealed) {

    /** UTC with exactly three digits of a second. */
    static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int VERSION = 1;

    /** Copies the collections. */
    public Fact {
        about = List.copyOf(about);
        sealed = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
    }

    /**
     * The exact bytes of the entry.
     *
     * @throws MalformedException where they would be too long for the log
     */
    public byte[] bytes(CanonicalWriter writer) {
        JsonBuilder json = Json.object()
                .put("v", VERSION)
                .put("id", id.toString())
                .put("type", type)
                .put("at", INSTANT.format(at))
                .put("effective", effective == null ? Json.Nul.NULL : new Json.Str(effective))
                .put("by", by)
                .put("root", root)
                .put("about", Json.strings(about))
                .put("body", body);
        json.put(
                "sealed",
                new Json.Arr(sealed.entrySet().stream()
                        .<Json>map(value -> Json.object()
                                .put("path", value.getKey())
                                .put("digest", value.getValue())
                                .build())
                        .toList()));
        return Intake.entry(json.build(), writer);
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedException where it is not canonical, or not a fact of version 1
     */
    public static Fact parse(byte[] entry) {
        return of((Json.Obj) Intake.parseEntry(entry));
    }

    /** Reads an entry without proving that it is canonical: who needs that compares it with {@link #bytes}. */
    public static Fact read(byte[] entry) {
        return of((Json.Obj) Intake.parse(new String(entry, java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Fact of(Json.Obj json) {
        if (json.integer("v") != VERSION) {
            throw new IllegalArgumentException("fact of version " + json.integer("v") + ", expected " + VERSION);
        }
        SortedMap<String, String> sealed = new TreeMap<>();
        for (Json item : json.array("sealed")) {
            Json.Obj value = (Json.Obj) item;
            sealed.put(value.string("path"), value.string("digest"));
        }
        return new Fact(
                UUID.fromString(json.string("id")),
                json.string("type"),
                Instant.parse(json.string("at")),
                json.get("effective") instanceof Json.Str(String effective) ? effective : null,
                json.string("by"),
                json.string("root"),
                json.array("about").stream()
                        .map(subject -> ((Json.Str) subject).value())
                        .toList(),
                json.object("body"),
                sealed);
    }

    /** The row in the body, with the sealed values that are open. */
    public <T extends Row> T row(Kind<T> kind, Map<String, Json> opened) {
        return RowJson.read(kind, body, opened);
    }
}
