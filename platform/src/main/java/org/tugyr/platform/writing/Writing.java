package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Inspection;
import org.tugyr.platform.intake.Inspector;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/** Decides whether what an office wrote can be recorded, and records it: always all of a submission or nothing. */
final class Writing {

    /** Others write about the same subjects at most so often in a row. */
    private static final int ATTEMPTS = 5;

    private static final String AGAIN = "writing.refused.again";

    private final Kinds kinds;
    private final Forms forms;
    private final Inspector inspector;
    private final FactLog log;
    private final Granting granting;
    private final List<NoWait> noWaits;

    Writing(Kinds kinds, Forms forms, Inspector inspector, FactLog log, Granting granting, List<NoWait> noWaits) {
        this.kinds = kinds;
        this.forms = forms;
        this.inspector = inspector;
        this.log = log;
        this.granting = granting;
        this.noWaits = List.copyOf(noWaits);
    }

    /** Checks a submission against the record as it stands. */
    Checked check(Submission submission) {
        Rule.Present present = log.present();
        Granting.Acting acting = granting.acting(submission.account(), submission.root(), submission.office());
        return check(submission, present, acting);
    }

    /**
     * Records a submission, or tells why not. What takes long is found out before the log's head is taken; whoever writes about the same
     * subjects meanwhile is heard first.
     */
    Outcome record(Submission submission) {
        Outcome outcome = attempt(submission);
        for (int i = 1;
                i < ATTEMPTS
                        && outcome instanceof Outcome.Refused no
                        && no.reason().equals(AGAIN);
                i++) {
            outcome = attempt(submission);
        }
        return outcome;
    }

    private Outcome attempt(Submission submission) {
        Rule.Present seen = log.present();
        Checked checked =
                check(submission, seen, granting.acting(submission.account(), submission.root(), submission.office()));
        if (!checked.ready()) {
            Refuse refuse =
                    checked.refusal().orElseGet(() -> refuse(checked.stale().isEmpty() ? "problems" : "stale"));
            return new Outcome.Refused(refuse.reason(), refuse.arguments());
        }
        List<Draft> drafts = drafts(submission, checked.inspection());
        Optional<Stated> stated = stated(submission, drafts);
        if (stated.isPresent() && !stated.get().isConfirmedBy(confirmation(submission))) {
            return new Outcome.Refused("writing.refused.confirmed", List.of());
        }
        return granting.append(submission.account(), submission.root(), submission.office(), (present, acting) -> {
            if (touched(drafts, seen.size(), present.size())) {
                return new Refuse(AGAIN, List.of());
            }
            return may(submission, checked.inspection(), present, acting)
                    .<Rule.Decision>map(refuse -> refuse)
                    .orElseGet(() -> stated.map(said ->
                                    said.confirmed(confirmation(submission), present, kinds, key(submission, present)))
                            .orElseGet(() -> new Rule.Decision.Append(drafts)));
        });
    }

    /** What a confirmed submission says; empty where it is not confirmed, or the record says all of it already. */
    private Optional<Stated> stated(Submission submission, List<Draft> drafts) {
        return submission.confirmation() == null || submission.seed() == null || drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(Stated.of(kinds, submission, submission.seed(), drafts));
    }

    /** What somebody is asked to confirm of a draft, with salts drawn from a seed; empty where it cannot be recorded as it is. */
    Optional<Stated> state(Submission draft, String seed) {
        Checked checked = check(draft);
        List<Draft> drafts = checked.ready() ? drafts(draft, checked.inspection()) : List.of();
        return drafts.isEmpty() ? Optional.empty() : Optional.of(Stated.of(kinds, draft, seed, drafts));
    }

    private static Confirmation confirmation(Submission submission) {
        return Objects.requireNonNull(submission.confirmation());
    }

    private OfficeKeyRow key(Submission submission, Rule.Present present) {
        Confirmation confirmation = confirmation(submission);
        return new OfficeKeyRow(
                submission.office(),
                confirmation.publicKey().name(),
                confirmation.key(),
                confirmation.site(),
                today(present, submission.root()),
                null);
    }

    /** Whether somebody wrote about the same subjects between two sizes of the log. */
    private boolean touched(List<Draft> drafts, long from, long to) {
        return from < to
                && !Collections.disjoint(
                        log.subjects(from, to),
                        drafts.stream()
                                .flatMap(draft -> kinds.of(draft.row()).about(draft.row()).stream())
                                .toList());
    }

    private Checked check(Submission submission, Rule.Present present, Granting.Acting acting) {
        List<Typed> typed = submission.rows().stream().map(Entered::typed).toList();
        Joining joining = typed.isEmpty() ? Joining.NONE : form(submission).joining();
        Joining.Joined joined = joining.join(new Joining.Written(submission.root(), typed));
        Inspection inspection = inspector.inspect(
                submission.root(), present.size(), today(present, submission.root()), joined.with(typed));
        List<Integer> stale = new ArrayList<>();
        for (int i = 0; i < submission.rows().size(); i++) {
            Inspection.Found found = inspection.rows().get(i);
            Long stands = found.before() == null ? null : found.before().index();
            boolean moved = !Objects.equals(submission.rows().get(i).before(), stands);
            if (found.row() != null && moved && !found.same()) {
                stale.add(i + 1);
            }
        }
        return new Checked(
                inspection,
                stale,
                may(submission, inspection, present, acting)
                        .or(joined::refusal)
                        .or(() -> whole(submission, inspection)),
                joined);
    }

    private Form form(Submission submission) {
        return forms.find(submission.form()).orElseThrow();
    }

    private Optional<Refuse> may(
            Submission submission, Inspection inspection, Rule.Present present, Granting.Acting acting) {
        Form form = form(submission);
        List<Row> rows = inspection.rows().stream()
                .limit(submission.rows().size())
                .map(Inspection.Found::row)
                .filter(Objects::nonNull)
                .toList();
        return new Reach(kinds, forms, form, present, acting)
                .refusal(submission.office(), rows)
                .or(() -> alone(form, rows, acting))
                .or(() -> together(submission, inspection));
    }

    /** Whoever writes of themselves alone names the person whose seat the office is. */
    private Optional<Refuse> alone(Form form, List<Row> rows, Granting.Acting acting) {
        return acting.held()
                .filter(held -> form.own().containsKey(held.role()))
                .filter(held -> rows.stream()
                        .filter(row -> row.getClass() == form.main().kind())
                        .anyMatch(row -> !Objects.equals(
                                held.person(),
                                kinds.of(row).fields().stream()
                                        .filter(field ->
                                                field.name().equals(form.own().get(held.role())))
                                        .findFirst()
                                        .orElseThrow()
                                        .read(row))))
                .map(_ -> refuse("own"));
    }

    /** Rows that come with another belong to it. */
    private Optional<Refuse> together(Submission submission, Inspection inspection) {
        Row main = inspection.rows().isEmpty()
                ? null
                : inspection.rows().getFirst().row();
        if (main == null || kinds.of(main).subjectKind().isEmpty()) {
            return Optional.empty();
        }
        String subject = kinds.of(main).subjectKind();
        String key = String.valueOf(kinds.of(main).fields().getFirst().read(main));
        return inspection.rows().stream()
                        .limit(submission.rows().size())
                        .skip(1)
                        .map(Inspection.Found::row)
                        .filter(Objects::nonNull)
                        .anyMatch(row -> kinds.of(row).fields().stream()
                                .filter(field -> field.refs().equals(List.of(subject)))
                                .limit(1)
                                .map(field -> field.read(row))
                                .anyMatch(other -> other != null && !key.equals(other)))
                ? Optional.of(refuse("apart"))
                : Optional.empty();
    }

    private static Optional<Refuse> whole(Submission submission, Inspection inspection) {
        if (submission.corrects() && submission.reason() == null) {
            return Optional.of(refuse("reason"));
        }
        boolean nothing = inspection.clean() && inspection.rows().stream().allMatch(Inspection.Found::same);
        return nothing && submission.state() == Submission.State.DRAFT
                ? Optional.of(refuse("nothing"))
                : Optional.empty();
    }

    private List<Draft> drafts(Submission submission, Inspection inspection) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < inspection.rows().size(); i++) {
            Inspection.Found found = inspection.rows().get(i);
            Row row = Objects.requireNonNull(found.row());
            if (!found.same()) {
                drafts.add(new Draft(submission.root(), row, false));
            }
            if (!found.same() && found.before() != null && i < submission.rows().size()) {
                drafts.add(new Draft(
                        submission.root(),
                        explained(submission, row, found.before().index()),
                        false));
            }
        }
        return drafts;
    }

    private Row explained(Submission submission, Row row, long entry) {
        Text reason = RowJson.text(Objects.requireNonNull(submission.reason()));
        return new CorrectionRow(entry, kinds.of(row).about(row).getFirst(), reason);
    }

    /** Whether what is submitted in a record is recorded at once. */
    boolean waitsForNothing(String root) {
        return noWaits.stream().anyMatch(one -> one.in(root));
    }

    /** The day on which a record is written in. */
    LocalDate today(String root) {
        return today(log.present(), root);
    }

    private LocalDate today(Rule.Present present, String root) {
        @Nullable
        RecordRow record = present.own(List.of("record:" + root)).rows(RecordRow.class).stream()
                .map(recorded -> recorded.row())
                .findFirst()
                .orElse(null);
        ZoneId zone = record == null ? ZoneOffset.UTC : ZoneId.of(record.zone());
        return LocalDate.ofInstant(present.at(), zone);
    }

    private static Refuse refuse(String reason) {
        return new Refuse("writing.refused." + reason, List.of());
    }
}
