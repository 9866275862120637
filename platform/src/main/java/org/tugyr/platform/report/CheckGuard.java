package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.ReportRow;

/** A check names what its method needs, and all of it is on record. */
public record CheckGuard() implements Guard {

    private static final int MOST_OPERANDS = 12;
    private static final String FIGURES = "ATTESTATION, ATTESTATION/PART, claim, seats:CONTEST/CANDIDACY,"
            + " declared:CONTEST/CANDIDACY or a number";

    @Override
    public String subjectKind() {
        return "claim";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(CheckRow.class, ClaimRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        Optional<ClaimRow> claim = scene.row(ClaimRow.class, subject.substring(subject.indexOf(':') + 1));
        for (CheckRow row : scene.rows(CheckRow.class, subject)) {
            claim.ifPresent(of -> check(row, of, scene));
        }
    }

    private static void check(CheckRow row, ClaimRow claim, Scene scene) {
        if (row.method() == Method.FIRST && claim.kind() != ClaimKind.FIRST_EVER) {
            scene.refuse(row, "method", "another, since the claim is no first-ever", RowJson.word(row.method()));
            return;
        }
        List<Term> terms = new ArrayList<>();
        for (String operand : row.operands()) {
            Optional<Term> term = Term.parse(operand);
            if (term.isEmpty() || !takes(row.method(), term.get())) {
                scene.refuse(row, "operands", expected(row.method()), operand);
                return;
            }
            terms.add(term.get());
            missing(term.get(), row.method(), scene)
                    .ifPresent(expected -> scene.refuse(row, "operands", expected, operand));
        }
        if (!counts(row.method(), terms.size())) {
            scene.refuse(row, "operands", expected(row.method()), "operands: " + terms.size());
        } else if (claim.value() == null && comparesWithClaim(row.method(), terms)) {
            scene.refuse(row, "operands", "a claim with a figure", claim.claim() + ", which has none");
        }
    }

    private static boolean takes(Method method, Term term) {
        return switch (method) {
            case STATES, DENIES, FIRST -> term instanceof Term.Part;
            case YEARS -> term instanceof Term.Part || term instanceof Term.Reported;
            case COUNT ->
                term instanceof Term.Principles || term instanceof Term.Points || term instanceof Term.Counted;
            case SHARE, PRODUCT, PART_OF, REACHES, MOST ->
                term instanceof Term.Part
                        || term instanceof Term.Claimed
                        || term instanceof Term.Counted
                        || term instanceof Term.Declared
                        || term instanceof Term.Given;
        };
    }

    private static boolean counts(Method method, int operands) {
        return switch (method) {
            case STATES, DENIES, FIRST -> operands <= MOST_OPERANDS;
            case SHARE -> operands == 2 || operands == 3;
            case PRODUCT, PART_OF, REACHES, YEARS -> operands == 2;
            case COUNT -> operands == 1;
            case MOST -> operands >= 2 && operands <= MOST_OPERANDS;
        };
    }

    private static String expected(Method method) {
        return switch (method) {
            case STATES, DENIES, FIRST -> "up to " + MOST_OPERANDS + " of ATTESTATION or ATTESTATION/PART";
            case SHARE -> "part;whole or part;whole;floor, each " + FIGURES;
            case PRODUCT -> "percentage;base, each " + FIGURES;
            case PART_OF -> "part;whole, each " + FIGURES;
            case REACHES -> "figure;floor, each " + FIGURES;
            case YEARS -> "from;to, each ATTESTATION, ATTESTATION/PART or report";
            case COUNT -> "principles:FRAMEWORK, points:REPORT or seats:CONTEST/CANDIDACY";
            case MOST -> "greatest;others, 2 to " + MOST_OPERANDS + ", each " + FIGURES;
        };
    }

    private static boolean comparesWithClaim(Method method, List<Term> terms) {
        return terms.contains(new Term.Claimed())
                || method == Method.PRODUCT
                || method == Method.YEARS
                || method == Method.COUNT
                || (method == Method.SHARE && terms.size() == 2);
    }

    /** What would have to be on record for a term, where it is not. */
    private static Optional<String> missing(Term term, Method method, Scene scene) {
        return switch (term) {
            case Term.Part part -> missing(part, method, scene);
            case Term.Principles(String framework) ->
                expectedUnless(
                        scene.row(FrameworkRow.class, framework).isPresent(),
                        "a framework of frameworks.csv or of this record");
            case Term.Points(String report) ->
                expectedUnless(
                        scene.row(ReportRow.class, report).isPresent(), "a report of reports.csv or of this record");
            case Term.Counted(String contest, String candidacy) ->
                expectedUnless(
                        scene.row(CandidacyRow.class, contest + "|" + candidacy)
                                        .filter(row -> row.state() == CandidacyState.REGISTERED)
                                        .isPresent()
                                || !scene.complete("contest:" + contest),
                        "a registered candidacy of candidacies.csv or of this record");
            case Term.Declared(String contest, String candidacy) ->
                expectedUnless(
                        scene.rows(DeclaredRow.class, "contest:" + contest).stream()
                                        .anyMatch(row -> row.candidacy().equals(candidacy) && row.seats() != null)
                                || !scene.complete("contest:" + contest),
                        "a candidacy whose seats a source declares in declared.csv");
            case Term.Claimed _, Term.Reported _, Term.Given _ -> Optional.empty();
        };
    }

    private static Optional<String> missing(Term.Part part, Method method, Scene scene) {
        Optional<AttestationRow> attestation = scene.row(AttestationRow.class, part.attestation());
        if (attestation.isEmpty()) {
            return Optional.of("an attestation of attestations.csv or of this record");
        } else if (method == Method.YEARS) {
            return expectedUnless(attestation.get().happened() != null, "an attestation whose date is known");
        }
        List<AttestedRow> said = scene.rows(AttestedRow.class, "attestation:" + part.attestation()).stream()
                .filter(row -> Objects.equals(row.part(), part.part()) && row.derivedFrom() == null)
                .toList();
        boolean enough = method.asksSources() ? !said.isEmpty() : said.stream().anyMatch(row -> row.value() != null);
        return expectedUnless(
                enough || !scene.complete("attestation:" + part.attestation()),
                "a part for which a source " + (method.asksSources() ? "speaks" : "gives a figure")
                        + " in attested.csv");
    }

    private static Optional<String> expectedUnless(boolean there, String expected) {
        return there ? Optional.empty() : Optional.of(expected);
    }
}
