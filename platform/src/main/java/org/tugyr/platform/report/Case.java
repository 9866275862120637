package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.report.Check.Asking;
import org.tugyr.platform.report.Check.Operand;
import org.tugyr.platform.report.Check.Source;
import org.tugyr.platform.report.Check.Working;
import org.tugyr.platform.report.ClaimBasis.Dated;
import org.tugyr.platform.report.ClaimBasis.Hand;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;

/** A claim's checks with what the record holds for them: who is independent, which figures there are (rule claim/1, §1). */
final class Case {

    private final ClaimBasis basis;
    private final ReportRow report;
    private final ClaimRow claim;
    private final List<Instant> consulted = new ArrayList<>();

    Case(ClaimBasis basis, ReportRow report, ClaimRow claim) {
        this.basis = basis;
        this.report = report;
        this.claim = claim;
    }

    Question question(List<Check> checks) {
        return new Question(claim.kind(), claimed(), claim.missingBase() != null, checks);
    }

    /** When what the checks resolved so far rest on was recorded. */
    List<Instant> consulted() {
        return consulted;
    }

    private @Nullable Quantity claimed() {
        return claim.value() == null
                ? null
                : new Quantity(Objects.requireNonNullElse(claim.relation(), Relation.EQUAL), claim.value());
    }

    Check check(CheckRow row) {
        List<Term> terms = row.operands().stream()
                .flatMap(operand -> Term.parse(operand).stream())
                .toList();
        return row.method().asksSources()
                ? new Asking(
                        row.number(),
                        row.method(),
                        terms.stream()
                                .flatMap(term -> term instanceof Term.Part part ? asked(part) : Stream.empty())
                                .toList())
                : new Working(
                        row.number(),
                        row.method(),
                        terms.stream().map(term -> operand(term, row.method())).toList());
    }

    /** What sources say of a part; the document that is checked is none, nor is what was worked out. */
    private Stream<Source> asked(Term.Part part) {
        return said(part)
                .filter(said -> !said.row().evidence().equals(report.evidence()))
                .map(this::source);
    }

    private Stream<Dated<AttestedRow>> said(Term.Part part) {
        List<Dated<AttestedRow>> said = basis.said(part.attestation()).stream()
                .filter(each -> Objects.equals(each.row().part(), part.part()))
                .filter(each -> each.row().derivedFrom() == null)
                .toList();
        said.forEach(each -> consulted.add(each.at()));
        return said.stream();
    }

    /** What sources declare as a candidacy's seats: the word of whoever published the document. */
    private List<Source> declared(Term.Declared term) {
        List<Dated<DeclaredRow>> said = basis.declared(term).stream()
                .filter(each -> each.row().seats() != null)
                .filter(each -> !each.row().evidence().equals(report.evidence()))
                .toList();
        said.forEach(each -> consulted.add(each.at()));
        return said.stream()
                .map(each -> new Source(
                        String.join(
                                "|",
                                each.row().contest(),
                                each.row().candidacy(),
                                each.row().evidence()),
                        independent(each.row().evidence()),
                        Quantity.exactly(BigDecimal.valueOf(
                                Objects.requireNonNull(each.row().seats())))))
                .toList();
    }

    /** Seats that follow from votes are as independent as every document that the votes are known from. */
    private Operand counted(Term.Counted term) {
        basis.votesAt(term.contest()).ifPresent(consulted::add);
        return basis.seats(term)
                .map(counted -> new Operand(
                        counted.documented() && counted.documents().stream().allMatch(this::independent),
                        List.of(Quantity.exactly(BigDecimal.valueOf(counted.seats()))),
                        List.of()))
                .orElseGet(Operand::unknown);
    }

    private Source source(Dated<AttestedRow> said) {
        AttestedRow row = said.row();
        Quantity stated = row.value() == null
                ? null
                : new Quantity(Objects.requireNonNullElse(row.relation(), Relation.EQUAL), row.value());
        String key = String.join("|", row.attestation(), Objects.requireNonNullElse(row.part(), ""), row.evidence());
        return new Source(key, independent(row), stated);
    }

    /** §1: neither the speaker nor the hand that made the document is of the side whose claim it is. */
    private boolean independent(AttestedRow said) {
        return independent(said.evidence()) && !basis.sides().same(side(), said.saidBy());
    }

    private boolean independent(String evidence) {
        Hand document = basis.document(evidence);
        String publisher = document == null ? null : document.publisher();
        boolean ownHand = document == null || document.independence() == Independence.OWN;
        return !evidence.equals(report.evidence())
                && !basis.sides().same(side(), publisher)
                && !(ownHand && publisher == null);
    }

    private @Nullable String side() {
        Hand document = basis.document(report.evidence());
        return claim.saidBy() == Sayer.SPEAKER ? report.organisation() : document == null ? null : document.publisher();
    }

    private Operand operand(Term term, Method method) {
        return switch (term) {
            case Term.Part part -> method == Method.YEARS ? year(part) : Operand.of(figures(part));
            case Term.Claimed _ -> claimed() == null ? Operand.unknown() : Operand.given(claimed());
            case Term.Reported _ -> year(report.held(), report.notBefore(), report.notAfter());
            case Term.Principles(String framework) -> Operand.given(principles(framework));
            case Term.Points(String key) -> Operand.given(Quantity.exactly(BigDecimal.valueOf(basis.points(key))));
            case Term.Counted seats -> counted(seats);
            case Term.Declared seats -> Operand.of(declared(seats));
            case Term.Given(BigDecimal value) -> Operand.given(Quantity.exactly(value));
        };
    }

    /** What sources state of a part, or the document itself where nobody else does. */
    private List<Source> figures(Term.Part part) {
        List<Dated<AttestedRow>> said =
                said(part).filter(each -> each.row().value() != null).toList();
        List<Dated<AttestedRow>> others = said.stream()
                .filter(each -> !each.row().evidence().equals(report.evidence()))
                .toList();
        return (others.isEmpty() ? said : others).stream().map(this::source).toList();
    }

    private Quantity principles(String framework) {
        FrameworkRow row = basis.framework(framework);
        long known = basis.principles(framework);
        boolean all = row != null && (row.announced() == null || row.announced() <= known);
        return new Quantity(all ? Relation.EQUAL : Relation.AT_LEAST, BigDecimal.valueOf(known));
    }

    /** The year in which something happened, on the word of whoever says anything of it. */
    private Operand year(Term.Part part) {
        AttestationRow attestation = basis.attestation(part.attestation());
        Operand year = year(attestation == null ? null : attestation.happened(), null, null);
        List<Source> sources = said(part).map(this::source).toList();
        return new Operand(sources.stream().anyMatch(Source::independent), year.figures(), sources);
    }

    private static Operand year(@Nullable When held, @Nullable When notBefore, @Nullable When notAfter) {
        When first = held == null ? notBefore : held;
        When last = held == null ? notAfter : held;
        return first == null
                        || last == null
                        || first.earliest().getYear() != last.latest().getYear()
                ? Operand.unknown()
                : Operand.given(
                        Quantity.exactly(BigDecimal.valueOf(first.earliest().getYear())));
    }
}
