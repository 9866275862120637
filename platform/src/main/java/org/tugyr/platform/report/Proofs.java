package org.tugyr.platform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.report.Check.Operand;
import org.tugyr.platform.report.Proof.Ground;
import org.tugyr.platform.report.Proof.Named;
import org.tugyr.platform.report.Proof.Origin;
import org.tugyr.platform.report.Proof.Witness;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.Weighed.Said;
import org.tugyr.platform.web.words.Words;

/** Makes what came of a claim's checks readable: sources with their documents, arithmetic with its figures' sources. */
final class Proofs {

    private final Dossier dossier;
    private final LocalDate day;
    private final Words words;

    Proofs(Dossier dossier, LocalDate day, Words words) {
        this.dossier = dossier;
        this.day = day;
        this.words = words;
    }

    /** The checks of a claim, in their order. */
    List<Proof> of(String claim, Answer answer) {
        List<Proof> proofs = new ArrayList<>();
        Iterator<CheckRow> checks = dossier.checks(claim).iterator();
        for (Weighed weighed : answer.weighed()) {
            CheckRow check = checks.next();
            proofs.add(
                    switch (weighed) {
                        case Weighed.Asked asked -> new Proof.Asked(check.method(), witnesses(asked.said()));
                        case Weighed.Worked worked ->
                            new Proof.Worked(
                                    check.method(),
                                    worked.lines().stream()
                                            .map(line ->
                                                    new Proof.Step(Sums.print(check.method(), line, words), line.fit()))
                                            .toList(),
                                    grounds(check, worked));
                    });
        }
        return proofs;
    }

    /** What is said in the same way stands together, in the order in which it was first said. */
    private List<Witness> witnesses(List<Said> all) {
        Map<Witness, List<Origin>> same = new LinkedHashMap<>();
        for (Said said : all) {
            Recorded<AttestedRow> recorded = dossier.sources()
                    .row(AttestedRow.class, said.source().row())
                    .orElse(null);
            if (recorded == null) {
                Recorded<DeclaredRow> declared = dossier.sources()
                        .row(DeclaredRow.class, said.source().row())
                        .orElseThrow();
                same.computeIfAbsent(witness(said), _ -> new ArrayList<>())
                        .add(origin(declared.row().evidence(), declared.index()));
            } else {
                same.computeIfAbsent(witness(said, recorded.row()), _ -> new ArrayList<>())
                        .add(origin(recorded.row().evidence(), recorded.index()));
            }
        }
        List<Witness> witnesses = new ArrayList<>();
        same.forEach((what, origins) -> witnesses.add(new Witness(
                what.speaker(),
                what.independent(),
                what.figure(),
                what.unit(),
                what.statement(),
                what.fit(),
                origins)));
        return witnesses;
    }

    /** A figure that a document declares, which says nothing of whose word it is. */
    private Witness witness(Said said) {
        Quantity stated = said.source().stated();
        return new Witness(
                null,
                said.source().independent(),
                stated == null ? null : Sums.print(stated, words),
                null,
                null,
                said.fit(),
                List.of());
    }

    private Witness witness(Said said, AttestedRow row) {
        Quantity stated = said.source().stated();
        AttestationRow attestation = attestation(row.attestation());
        Text unit = row.unit() != null || attestation == null ? row.unit() : attestation.unit();
        return new Witness(
                organisation(row.saidBy()),
                said.source().independent(),
                stated == null ? null : Sums.print(stated, words),
                stated == null ? null : unit,
                row.statement(),
                said.fit(),
                List.of());
    }

    private Origin origin(String key, long entry) {
        Text title = dossier.own()
                .row(EvidenceRow.class, key)
                .map(document -> document.row().title())
                .orElseGet(() -> Text.of("en", key));
        return new Origin(new Named(title, "/evidence/" + key), entry);
    }

    private @Nullable AttestationRow attestation(String key) {
        return dossier.sources()
                .row(AttestationRow.class, key)
                .map(Recorded::row)
                .orElse(null);
    }

    private @Nullable Named organisation(@Nullable String key) {
        return new Names(dossier.own())
                .ofOrganisation(key, day)
                .map(name -> new Named(name, "/organisations/" + key))
                .orElse(null);
    }

    /** Where the figures of a working come from; a number that is part of the method needs no source. */
    private List<Ground> grounds(CheckRow check, Weighed.Worked worked) {
        List<Ground> grounds = new ArrayList<>();
        for (int i = 0; i < worked.operands().size(); i++) {
            Term term = Term.parse(check.operands().get(i)).orElseThrow();
            if (!(term instanceof Term.Given)) {
                Ground ground = ground(term, worked.operands().get(i), check);
                if (!grounds.isEmpty() && grounds.getLast().isLike(ground)) {
                    grounds.add(grounds.removeLast().and(ground.figure()));
                } else {
                    grounds.add(ground);
                }
            }
        }
        return grounds;
    }

    private Ground ground(Term term, Operand operand, CheckRow check) {
        String figures = String.join(
                " – ",
                operand.figures().stream()
                        .map(figure -> Sums.print(check.method(), figure, words))
                        .toList());
        List<Said> said = operand.sources().stream()
                .map(source -> new Said(source, Fit.OPEN))
                .toList();
        return new Ground(
                name(term),
                figures.isEmpty() ? words.get("report.uncounted") : figures,
                witnesses(said),
                contest(term, operand));
    }

    private Proof.@Nullable Contest contest(Term term, Operand operand) {
        return switch (term) {
            case Term.Counted seats ->
                new Proof.Contest(named(seats.contest()), ContestRule.RULE, operand.independent());
            case Term.Declared seats -> new Proof.Contest(named(seats.contest()), null, operand.independent());
            case Term.Part _, Term.Claimed _, Term.Reported _, Term.Principles _, Term.Points _, Term.Given _ -> null;
        };
    }

    private Named named(String contest) {
        Text title = dossier.sources()
                .row(ContestRow.class, contest)
                .map(row -> row.row().title())
                .orElseGet(() -> Text.of("en", contest));
        return new Named(title, "/contests/" + contest);
    }

    /** Who stands in a contest, as they were called when it was held. */
    private @Nullable Text candidacy(String contest, String candidacy) {
        CandidacyRow row = dossier.sources()
                .row(CandidacyRow.class, contest + "|" + candidacy)
                .map(Recorded::row)
                .orElse(null);
        if (row == null) {
            return null;
        }
        When held = dossier.sources()
                .row(ContestRow.class, contest)
                .map(recorded -> recorded.row().held())
                .orElse(null);
        return dossier.own()
                .row(PersonRow.class, Objects.requireNonNullElse(row.person(), ""))
                .map(person -> person.row().name())
                .or(() ->
                        new Names(dossier.own()).ofOrganisation(row.organisation(), held == null ? day : held.latest()))
                .orElse(null);
    }

    private @Nullable Text name(Term term) {
        return switch (term) {
            case Term.Part part -> {
                AttestationRow row = attestation(part.attestation());
                yield row == null ? null : row.name();
            }
            case Term.Principles(String framework) ->
                dossier.sources()
                        .row(FrameworkRow.class, framework)
                        .map(row -> row.row().name())
                        .orElse(null);
            case Term.Counted(String contest, String candidacy) -> candidacy(contest, candidacy);
            case Term.Declared(String contest, String candidacy) -> candidacy(contest, candidacy);
            case Term.Points _, Term.Claimed _, Term.Reported _, Term.Given _ -> null;
        };
    }
}
