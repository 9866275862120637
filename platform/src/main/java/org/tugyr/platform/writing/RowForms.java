package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.Inspection;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.intake.words.Said;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Shows the form of one row, of a draft or of what is to be one. */
final class RowForms {

    private final Choices choices;
    private final ProblemWords problems;
    private final Pages pages;

    RowForms(Choices choices, ProblemWords problems, Pages pages) {
        this.choices = choices;
        this.problems = problems;
        this.pages = pages;
    }

    /**
     * A row to be filled in.
     *
     * @param kind of the row
     * @param row as it is typed so far
     * @param problems what is wrong with it
     * @param beside rows to be recorded together
     * @param moved what somebody else has changed meanwhile; null for nothing
     * @param fixed columns that the site fills in by itself
     * @param refusal message key of what else is to be said; null for nothing
     */
    record Asked(
            Held office,
            Kind<? extends Row> kind,
            Entered row,
            List<Problem> problems,
            List<Row> beside,
            @Nullable RowLines moved,
            Set<String> fixed,
            @Nullable String refusal) {

        /** A row that nothing is known of yet. */
        static Asked fresh(Held office, Kind<? extends Row> kind, Entered row) {
            return new Asked(office, kind, row, List.of(), List.of(), null, Set.of(), null);
        }

        /** A row at a place of a draft. */
        static Asked of(Held office, Kind<? extends Row> kind, Entered row, int place, Inspection inspection) {
            List<Row> beside = inspection.rows().stream()
                    .map(Inspection.Found::row)
                    .filter(Objects::nonNull)
                    .toList();
            return new Asked(office, kind, row, inspection.of(place), beside, null, Set.of(), null);
        }

        Asked saying(@Nullable String key) {
            return new Asked(office, kind, row, problems, beside, moved, fixed, key);
        }

        Asked moved(RowLines lines) {
            return new Asked(office, kind, row, problems, beside, lines, fixed, refusal);
        }

        Asked without(Set<String> columns) {
            return new Asked(office, kind, row, problems, beside, moved, Set.copyOf(columns), refusal);
        }
    }

    /** Shows it. */
    ResponseEntity<byte[]> show(
            Reader reader,
            Signed signed,
            CsrfToken token,
            Asked asked,
            String action,
            Map<String, String> hidden,
            String back) {
        FormWords words = new FormWords(reader.words(), problems);
        Fields fields = new Fields(
                asked.kind(),
                asked.row().cells(),
                asked.problems(),
                words,
                choices,
                asked.office().row().record(),
                asked.beside());
        List<Said> errors = new ArrayList<>(fields.whole());
        if (asked.refusal() != null) {
            errors.addFirst(new Said(
                    reader.words().get(asked.refusal()), reader.language().tag()));
        }
        List<FieldView> usual = fields.usual().stream()
                .filter(field -> !asked.fixed().contains(field.name().substring(FormCells.PREFIX.length())))
                .toList();
        RowFormView view = new RowFormView(
                Frame.of(signed, token),
                action,
                hidden,
                asked.office().row().title().in(reader.language().tag()),
                usual,
                fields.rare(),
                errors,
                usual.stream().anyMatch(field -> field.control() == FieldView.Control.FILE),
                asked.moved(),
                back);
        String title = words.one(asked.kind());
        Page page = Page.of(reader, null, title, title).unlisted(NewPages.PATH);
        boolean wrong = asked.moved() != null || asked.refusal() != null;
        return pages.personal(wrong ? HttpStatus.CONFLICT : HttpStatus.OK, "writing/row.jte", page, view);
    }
}
