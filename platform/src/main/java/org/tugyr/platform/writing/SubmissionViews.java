package org.tugyr.platform.writing;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Confirming;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.intake.Inspection;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.SubmissionView.Add;
import org.tugyr.platform.writing.SubmissionView.Block;
import org.tugyr.platform.writing.SubmissionView.Entry;

/** Puts submissions into words. */
final class SubmissionViews {

    private static final int SHOWN = 40;
    private static final long ENTRIES = 50;

    private final Kinds kinds;
    private final Forms forms;
    private final Desk desk;
    private final Writing writing;
    private final RowTelling telling;
    private final ProblemWords problems;
    private final FactLog log;
    private final Confirming confirming;

    SubmissionViews(
            Kinds kinds,
            Forms forms,
            Desk desk,
            Writing writing,
            RowTelling telling,
            ProblemWords problems,
            FactLog log,
            Confirming confirming) {
        this.kinds = kinds;
        this.forms = forms;
        this.desk = desk;
        this.writing = writing;
        this.telling = telling;
        this.problems = problems;
        this.log = log;
        this.confirming = confirming;
    }

    /** What it is, in a word or two. */
    String title(Reader reader, Submission submission) {
        return new FormWords(reader.words(), problems)
                .one(kinds.byFile(submission.form()).orElseThrow());
    }

    /** Whether its author is asked to confirm it with a passkey, and has one that works here. */
    boolean confirmable(HttpServletRequest request, Signed signed, Submission submission) {
        return submission.state() == Submission.State.DRAFT
                && forms.find(submission.form()).filter(Form::confirmed).isPresent()
                && confirming.possible(request, signed);
    }

    /** All of it. */
    SubmissionView of(
            Reader reader,
            Signed signed,
            Frame frame,
            Submission submission,
            boolean confirmable,
            @Nullable String said) {
        Optional<Held> held = desk.office(signed, submission);
        LocalDate today = writing.today(submission.root());
        ZoneId zone = held.map(one -> one.record().zone()).orElse(ZoneOffset.UTC);
        Checked checked = writing.check(submission);
        List<Block> blocks = blocks(reader, submission, checked, today);
        String refusal = checked.refusal()
                .map(refuse ->
                        reader.words().get(refuse.reason(), refuse.arguments().toArray()))
                .orElse(null);
        return new SubmissionView(
                frame,
                submission.id(),
                submission.version(),
                submission.state(),
                held.map(one -> one.row().title().in(reader.language().tag())).orElse(submission.office()),
                zone,
                submission.dueAt(),
                summary(reader, submission, checked),
                shown(blocks),
                Math.max(0, blocks.size() - SHOWN),
                checked.ready(),
                writing.waitsForNothing(submission.root()),
                confirmable,
                submission.confirmation() != null,
                refusal,
                submission.returned() == null ? null : reader.words().get(submission.returned()),
                submission.corrects() ? reason(reader, submission) : null,
                adds(reader, submission),
                entries(submission),
                said == null ? null : reader.words().get(said));
    }

    private @Nullable Content summary(Reader reader, Submission submission, Checked checked) {
        if (submission.rows().isEmpty()) {
            return null; // it is on record, and what was typed is forgotten
        }
        Entered main = whole(submission.rows().getFirst(), checked);
        List<Row> rows = checked.inspection().rows().stream()
                .map(Inspection.Found::row)
                .filter(Objects::nonNull)
                .toList();
        return forms.find(submission.form())
                .flatMap(form -> form.summary().of(new Summary.Whole(submission.root(), main.typed(), rows), reader))
                .orElse(null);
    }

    /** The first of them, those that something is wrong with before the rest. */
    private static List<Block> shown(List<Block> blocks) {
        return blocks.stream()
                .sorted(Comparator.comparing(block -> block.errors().isEmpty() && !block.stale()))
                .limit(SHOWN)
                .toList();
    }

    private List<Block> blocks(Reader reader, Submission submission, Checked checked, LocalDate today) {
        FormWords words = new FormWords(reader.words(), problems);
        var standing = log
                .entries(checked.inspection().rows().stream()
                        .filter(found -> found.before() != null)
                        .map(found -> Objects.requireNonNull(found.before()).index())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Recorded::index, recorded -> (Row) recorded.row()));
        List<Row> rows = Stream.concat(
                        standing.values().stream(),
                        checked.inspection().rows().stream()
                                .map(Inspection.Found::row)
                                .filter(Objects::nonNull))
                .toList();
        List<Entered> all = Stream.concat(
                        submission.rows().stream(),
                        checked.joined().rows().stream().map(row -> new Entered(row.file(), row.cells(), null)))
                .toList();
        Set<String> unread = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (checked.inspection().rows().get(i).row() == null) {
                Entered entered = i == 0 ? whole(all.getFirst(), checked) : all.get(i);
                unread.addAll(RowTelling.references(kinds.byFile(entered.file()).orElseThrow(), entered.cells()));
            }
        }
        var names = telling.titles(submission.root(), rows, unread, today, reader.words());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean joined = i >= submission.rows().size();
            Entered entered = i == 0 ? whole(all.getFirst(), checked) : all.get(i);
            Inspection.Found found = checked.inspection().rows().get(i);
            Kind<? extends Row> kind = kinds.byFile(entered.file()).orElseThrow();
            Row before =
                    found.before() == null ? null : standing.get(found.before().index());
            Row row = found.row();
            RowLines lines = row == null
                    ? telling.unread(kind, entered.cells(), names, words)
                    : telling.row(row, found.same() ? null : before, names, reader.words());
            blocks.add(new Block(
                    i + 1,
                    words.one(kind),
                    lines,
                    before != null && !found.same() && !joined,
                    found.same(),
                    checked.stale().contains(i + 1),
                    joined,
                    checked.inspection().of(i + 1L).stream()
                            .map(problem -> words.placed(kind, problem))
                            .toList()));
        }
        return blocks;
    }

    /** The main row with the cells that its module fills in. */
    private static Entered whole(Entered main, Checked checked) {
        Map<String, String> cells = new LinkedHashMap<>(main.cells());
        cells.putAll(checked.joined().cells());
        cells.values().removeIf(String::isEmpty);
        return new Entered(main.file(), cells, main.before());
    }

    private static FieldView reason(Reader reader, Submission submission) {
        String typed = submission.reason() == null
                ? ""
                : RowJson.text(submission.reason()).in(reader.language().tag());
        return new FieldView(
                "reason",
                reader.words().get("writing.reason"),
                reader.words().get("writing.reason.hint"),
                FieldView.Control.PROSE,
                true,
                List.of(new FieldView.Input("reason", reader.language().tag(), typed)),
                List.of(),
                List.of());
    }

    private List<Add> adds(Reader reader, Submission submission) {
        FormWords words = new FormWords(reader.words(), problems);
        return forms.find(submission.form()).map(forms::kindsBeside).orElse(List.of()).stream()
                .map(kind -> new Add(kind.file(), words.one(kind)))
                .toList();
    }

    private List<Entry> entries(Submission submission) {
        if (submission.entries() == null) {
            return List.of();
        }
        long end = Math.min(submission.entries().end(), submission.entries().first() + ENTRIES);
        return log
                .entries(LongStream.range(submission.entries().first(), end)
                        .boxed()
                        .toList())
                .stream()
                .map(recorded -> new Entry(
                        recorded.index(),
                        kinds.of((Row) recorded.row()).about((Row) recorded.row()).stream()
                                .findFirst()
                                .map(Addresses::of)
                                .orElse(null)))
                .toList();
    }
}
