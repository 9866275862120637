package org.tugyr.platform.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.ledger.VerifierKey;

/**
 * What a verification found.
 *
 * @param log what was verified
 * @param counts how much of what was checked and holds, in words
 * @param unchecked what could not be checked, and how often
 * @param refuted what does not hold; verified if there is nothing
 * @param beyond how many more things do not hold than are told
 * @param entries how long it took to read and check the entries, with tree, references and openings
 * @param took how long it took as a whole
 */
public record Report(
        @Nullable Log log,
        Map<String, Long> counts,
        Map<String, Long> unchecked,
        List<Finding> refuted,
        long beyond,
        Duration entries,
        Duration took) {

    /**
     * The log that was verified.
     *
     * @param key in the form of a vkey
     * @param pinned whether the key was given, and not taken from what was to be verified
     * @param size how many entries the checkpoint vouches for
     * @param root the Merkle root over them, in base64
     * @param since the size of the older checkpoint whose history it was to continue; null where none was given
     * @param former the key of the former log which that checkpoint is of; null where it is of this log
     */
    public record Log(
            String key,
            boolean pinned,
            long size,
            String root,
            @Nullable Long since,
            @Nullable VerifierKey former) {}

    /** Copies the collections. */
    public Report {
        counts = new LinkedHashMap<>(counts);
        unchecked = new LinkedHashMap<>(unchecked);
        refuted = List.copyOf(refuted);
    }

    /** Whether everything that could be checked holds. */
    public boolean verified() {
        return refuted.isEmpty();
    }

    /** The report for people, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (log != null) {
            lines.add("Log " + log.key().substring(0, log.key().indexOf('+')) + ", " + number(log.size())
                    + " entries, root " + log.root());
            lines.add(
                    log.pinned()
                            ? "Key " + log.key() + ", as given"
                            : "WARNING: THE KEY " + log.key() + " WAS NOT PINNED: it comes from what it vouches for."
                                    + " Compare it with one you got another way, and give it with --key.");
            if (log.former() != null) {
                lines.add("Older checkpoint of the log with the key "
                        + log.former().format() + ", as given");
            }
        }
        counts.forEach((what, count) -> {
            if (count > 0) {
                lines.add(number(count) + " " + what);
            }
        });
        unchecked.forEach((what, count) -> lines.add("NOT CHECKED: " + number(count) + " " + what));
        refuted.forEach(finding -> lines.add("REFUTED " + finding.text()));
        if (beyond > 0) {
            lines.add("REFUTED and " + number(beyond) + " more");
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s in %.1f s, the entries in %.1f s, %s a second",
                verified() ? "Verified" : "Refuted",
                took.toMillis() / 1000.0,
                entries.toMillis() / 1000.0,
                number(log == null ? 0 : log.size() * 1000 / Math.max(1, entries.toMillis()))));
        return lines;
    }

    /** The report for programs. */
    public Json.Obj json() {
        JsonBuilder json = Json.object()
                .put("verified", verified())
                .put("checked", counts(counts))
                .put("notChecked", counts(unchecked))
                .put(
                        "refuted",
                        new Json.Arr(refuted.stream().<Json>map(Finding::json).toList()))
                .put("refutedBeyond", beyond)
                .put("entriesMilliseconds", entries.toMillis())
                .put("milliseconds", took.toMillis());
        if (log != null) {
            JsonBuilder which = Json.object()
                    .put("key", log.key())
                    .put("keyPinned", log.pinned())
                    .put("size", log.size())
                    .put("root", log.root());
            if (log.since() != null) {
                which.put("since", log.since());
            }
            if (log.former() != null) {
                which.put("sinceKey", log.former().format());
            }
            json.put("log", which.build());
        }
        return json.build();
    }

    private static Json counts(Map<String, Long> counts) {
        JsonBuilder json = Json.object();
        counts.forEach(json::put);
        return json.build();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
