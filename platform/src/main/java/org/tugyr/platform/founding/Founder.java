package org.tugyr.platform.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.access.Founding;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.intake.Inspection;
import org.tugyr.platform.intake.Inspector;
import org.tugyr.platform.web.words.Language;

/** Founds the first record from what was typed, by the checks of an import. */
final class Founder {

    private final Founding founding;
    private final Inspector inspector;
    private final Clock clock;

    Founder(Founding founding, Inspector inspector, Clock clock) {
        this.founding = founding;
        this.inspector = inspector;
        this.clock = clock;
    }

    /** What has come of it. */
    sealed interface Founded {

        /** The record is there. */
        record Done() implements Founded {}

        /** Something else was founded before. */
        record Late() implements Founded {}

        /** What is wrong, as message keys by field; under the empty name what concerns the whole. */
        record Wrong(Map<String, String> errors) implements Founded {

            public Wrong {
                errors = Map.copyOf(errors);
            }
        }
    }

    Founded found(Signed who, FoundingForm form, Language language) {
        if (!founding.isOpenTo(who)) {
            return new Founded.Late();
        }
        Map<String, String> errors = form.errors(language);
        if (!errors.isEmpty()) {
            return new Founded.Wrong(errors);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Inspection inspection = inspector.inspect(form.key(), 0, today, form.rows(language));
        if (!inspection.clean()) {
            return new Founded.Wrong(Map.of("", "founding.refused.other"));
        }
        List<Inspection.Found> rows = inspection.rows();
        Outcome outcome = founding.found(
                who.account(),
                (RecordRow) Objects.requireNonNull(rows.getFirst().row()),
                (OperatorRow) Objects.requireNonNull(rows.getLast().row()));
        return outcome instanceof Outcome.Appended ? new Founded.Done() : new Founded.Late();
    }
}
