package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.SubmissionView.Add;
import org.tugyr.platform.writing.SubmissionView.Block;
import org.tugyr.platform.writing.SubmissionView.Entry;

/** Puts submissions into words. */
final class SubmissionViews {

    private static final long ENTRIES = 50;

    private final Kinds kinds;
    private final Forms forms;
    private final Desk desk;
    private final Writing writing;
    private final RowTelling telling;
    private final FactLog log;

    SubmissionViews(Kinds kinds, Forms forms, Desk desk, Writing writing, RowTelling telling, FactLog log) {
        this.kinds = kinds;
        this.forms = forms;
        this.desk = desk;
        this.writing = writing;
        this.telling = telling;
        this.log = log;
    }

    /** What it is, in a word or two. */
    String title(Reader reader, Submission submission) {
        return new FormWords(reader.words())
                .kind(kinds.byFile(submission.form()).orElseThrow());
    }

    /** All of it. */
    SubmissionView of(Reader reader, Signed signed, Frame frame, Submission submission, @Nullable String said) {
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
                blocks,
                checked.ready(),
                writing.waitsForNothing(submission.root()),
                refusal,
                submission.returned() == null ? null : reader.words().get(submission.returned()),
                submission.corrects() ? reason(reader, submission) : null,
                adds(reader, submission),
                entries(submission),
                said == null ? null : reader.words().get(said));
    }

    private List<Block> blocks(Reader reader, Submission submission, Checked checked, LocalDate today) {
        FormWords words = new FormWords(reader.words());
        var standing = log
                .entries(checked.inspection().rows().stream()
                        .filter(found -> found.before() != null)
                        .map(found -> Objects.requireNonNull(found.before()).index())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Recorded::index, recorded -> (Row) recorded.row()));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < submission.rows().size(); i++) {
            Entered entered = submission.rows().get(i);
            Inspection.Found found = checked.inspection().rows().get(i);
            Kind<? extends Row> kind = kinds.byFile(entered.file()).orElseThrow();
            Row before =
                    found.before() == null ? null : standing.get(found.before().index());
            Row row = found.row();
            RowLines lines = row == null
                    ? telling.typed(
                            kind, new Entered(entered.file(), java.util.Map.of(), null), entered, submission, reader)
                    : telling.row(kind, row, found.same() ? null : before, today, reader);
            blocks.add(new Block(
                    i + 1,
                    words.kind(kind),
                    lines,
                    before != null && !found.same(),
                    found.same(),
                    checked.stale().contains(i + 1),
                    checked.inspection().of(i + 1L).stream()
                            .map(problem -> words.problem(kind, problem))
                            .toList()));
        }
        return blocks;
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
        FormWords words = new FormWords(reader.words());
        return forms.find(submission.form()).map(forms::kindsBeside).orElse(List.of()).stream()
                .map(kind -> new Add(kind.file(), words.kind(kind)))
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
