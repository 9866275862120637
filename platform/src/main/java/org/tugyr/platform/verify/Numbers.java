package org.tugyr.platform.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.MalformedException;

/** The published numbers, what they rest on, and the rules they name: as they stand in their files, not compared yet. */
final class Numbers {

    private static final int MOST_BYTES = 1 << 24;

    /** A live site may go on between one file and the next. */
    private static final int ATTEMPTS = 5;

    private final Findings findings;
    private final Map<String, RecordBasis> records = new LinkedHashMap<>();
    private final PackedTexts lines = new PackedTexts();
    private long size = -1;
    private boolean misfit;

    private Numbers(Findings findings) {
        this.findings = findings;
    }

    /** Reads them; where there are none, nothing is published but the log. */
    static Numbers read(Published published, Findings findings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Findings own = new Findings();
            Numbers numbers = new Numbers(own);
            try {
                numbers.readRecords(published.read(Layout.RECORDS, MOST_BYTES));
                numbers.readTable(published);
                numbers.readRules(published.read(Layout.RULES, MOST_BYTES));
            } catch (NoSuchFileException e) {
                own.leave("files of numbers, which are missing: " + e.getMessage(), 1);
            }
            if (!numbers.misfit || attempt == ATTEMPTS) {
                findings.add(own);
                return numbers;
            }
        }
    }

    private void readRecords(byte[] file) {
        try {
            for (RecordBasis record : RecordBasis.parse(file)) {
                size = size < 0 ? record.size() : size;
                if (records.put(record.record(), record) != null || record.size() != size) {
                    findings.refute(Layout.RECORDS, record.record() + " twice, or at another size", "one size for all");
                }
            }
        } catch (MalformedException | IllegalArgumentException e) {
            findings.refute(Layout.RECORDS, "what is no list of records", "canonical JSON: " + e.getMessage());
        }
    }

    private void readTable(Published published) throws IOException {
        try (Lines lines = new Lines(published.open(Layout.NUMBERS), Layout.NUMBERS)) {
            String header = lines.next();
            if (!Layout.NUMBERS_HEADER.equals(header)) {
                findings.refute(lines.place(), String.valueOf(header), Layout.NUMBERS_HEADER);
            }
            PublishedNumber before = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                try {
                    PublishedNumber number = PublishedNumber.parse(line);
                    take(number, before, lines.place());
                    before = number;
                } catch (IllegalArgumentException e) {
                    findings.refute(lines.place(), line, "a line of six columns: " + e.getMessage());
                }
            }
        }
    }

    private void take(PublishedNumber number, @Nullable PublishedNumber before, String place) {
        if (number.id().equals(Layout.LOG_SIZE)) {
            size = size < 0 ? number.size() : size;
        }
        RecordBasis basis = records.get(number.root());
        boolean wholeLog = number.root().isEmpty() && number.day() == null;
        if (number.size() != size || !(basis == null ? wholeLog : basis.day().equals(number.day()))) {
            misfit = true;
            findings.refute(
                    number.id() + " (" + place + ")",
                    "as of " + number.day() + " at size " + number.size(),
                    basis == null ? "a record of " + Layout.RECORDS : "as of " + basis.day() + " at size " + size);
        }
        if (before != null && order(before, number) >= 0) {
            findings.refute(place, number.id() + " behind " + before.id(), "numbers by record, then by id, each once");
        }
        lines.add(number.id(), String.join(",", number.value(), number.root(), number.rule()));
    }

    private static int order(PublishedNumber a, PublishedNumber b) {
        int byRoot = a.root().compareTo(b.root());
        return byRoot == 0 ? a.id().compareTo(b.id()) : byRoot;
    }

    private void readRules(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!Layout.areRules(text)) {
            findings.refute(Layout.RULES, text.strip(), Layout.rules().strip());
        }
    }

    /** Whether any are there to be compared. */
    boolean present() {
        return size >= 0;
    }

    /** How many entries they rest on. */
    long size() {
        return size;
    }

    /** The records whose numbers are published. */
    Collection<RecordBasis> records() {
        return List.copyOf(records.values());
    }

    /** Takes a number out, to be compared; null where it is not published. */
    @Nullable
    PublishedNumber take(String id) {
        String line = lines.remove(id);
        return line == null ? null : number(id, line);
    }

    private PublishedNumber number(String id, String line) {
        String[] cells = line.split(",", -1);
        return new PublishedNumber(id, cells[0], cells[1], null, size, cells[2]);
    }

    /** Takes all numbers of a record out; gives how many there were. */
    long drop(String root) {
        LongAdder dropped = new LongAdder();
        left(number -> {
            if (number.root().equals(root)) {
                lines.remove(number.id());
                dropped.increment();
            }
        });
        return dropped.sum();
    }

    /** Those that nobody took. */
    void left(Consumer<PublishedNumber> each) {
        lines.forEach((id, line) -> each.accept(number(id, line)));
    }
}
