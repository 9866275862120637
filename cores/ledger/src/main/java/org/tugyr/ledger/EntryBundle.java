package org.tugyr.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as they are published: each after its length in two bytes, big-endian (C2SP tlog-tiles). */
public final class EntryBundle {
    private static final int LENGTH_BYTES = Short.BYTES;

    private EntryBundle() {}

    /**
     * Joins entries.
     *
     * @throws MalformedException if one is longer than 65,535 bytes
     */
    public static byte[] encode(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > Intake.MAX_BYTES) {
                throw MalformedException.in("entry", "at most " + Intake.MAX_BYTES + " bytes", entry.length + " bytes");
            }
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Takes a bundle apart.
     *
     * @throws MalformedException unless it is made of exactly {@code width} whole entries
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        var entries = new ArrayList<byte[]>(width);
        int at = 0;
        while (at < bundle.length) {
            int start = at + LENGTH_BYTES;
            int end = start > bundle.length
                    ? start
                    : start + (((bundle[at] & 0xff) << Byte.SIZE) | (bundle[at + 1] & 0xff));
            if (end > bundle.length) {
                throw MalformedException.at("entry bundle", 0, 0, at, "a whole entry", (bundle.length - at) + " bytes");
            }
            entries.add(Arrays.copyOfRange(bundle, start, end));
            at = end;
        }
        if (entries.size() != width) {
            throw MalformedException.in("entry bundle", width + " entries", entries.size() + " entries");
        }
        return entries;
    }
}
