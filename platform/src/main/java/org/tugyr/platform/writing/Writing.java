package org.tugyr.platform.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Granting;
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
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/** Decides whether what an office wrote can be recorded, and records it: always all of a submission or nothing. */
final class Writing {

    private final Kinds kinds;
    private final Forms forms;
    private final Inspector inspector;
    private final FactLog log;
    private final Granting granting;
    private final List<NoWait> noWaits;
    private final Clock clock;

    Writing(
            Kinds kinds,
            Forms forms,
            Inspector inspector,
            FactLog log,
            Granting granting,
            List<NoWait> noWaits,
            Clock clock) {
        this.kinds = kinds;
        this.forms = forms;
        this.inspector = inspector;
        this.log = log;
        this.granting = granting;
        this.noWaits = List.copyOf(noWaits);
        this.clock = clock;
    }

    /** Checks a submission against the record as it stands. */
    Checked check(Submission submission) {
        Rule.Present present = log.present();
        Granting.Acting acting = granting.acting(submission.account(), submission.root(), submission.office());
        return check(submission, present, acting);
    }

    /** Records a submission, or tells why not. */
    Outcome record(Submission submission) {
        return granting.append(submission.account(), submission.root(), submission.office(), (present, acting) -> {
            Checked checked = check(submission, present, acting);
            return checked.ready()
                    ? new Rule.Decision.Append(drafts(submission, checked.inspection()))
                    : checked.refusal().orElseGet(() -> refuse(checked.stale().isEmpty() ? "problems" : "stale"));
        });
    }

    private Checked check(Submission submission, Rule.Present present, Granting.Acting acting) {
        Inspection inspection = inspector.inspect(
                submission.root(),
                present.size(),
                today(present, submission.root()),
                submission.rows().stream().map(Entered::typed).toList());
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
                may(submission, inspection, present, acting).or(() -> whole(submission, inspection)));
    }

    private Optional<Refuse> may(
            Submission submission, Inspection inspection, Rule.Present present, Granting.Acting acting) {
        Form form = forms.find(submission.form()).orElseThrow();
        return new Reach(kinds, forms, form, present, acting)
                .refusal(
                        submission.office(),
                        inspection.rows().stream()
                                .map(Inspection.Found::row)
                                .filter(Objects::nonNull)
                                .toList());
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
        for (Inspection.Found found : inspection.rows()) {
            Row row = Objects.requireNonNull(found.row());
            if (!found.same()) {
                drafts.add(new Draft(submission.root(), row, false));
            }
            if (!found.same() && found.before() != null) {
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
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Refuse refuse(String reason) {
        return new Refuse("writing.refused." + reason, List.of());
    }
}
