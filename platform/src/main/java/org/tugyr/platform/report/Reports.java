package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestReading;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReplyRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;

/** Reads reports with everything that answers their claims: a fixed number of queries, and one for each rung above an organisation. */
final class Reports {

    private static final String CONTEST = "contest:";

    /** What claims are compared with, contests aside. */
    private static final List<Class<? extends Row>> STATED =
            List.of(AttestationRow.class, AttestedRow.class, FrameworkRow.class, PrincipleRow.class, SentenceRow.class);

    private final Kinds kinds;
    private final FactLog log;
    private final Tables tables;
    private final Contests contests;

    Reports(Kinds kinds, FactLog log, Tables tables, Contests contests) {
        this.kinds = kinds;
        this.log = log;
        this.tables = tables;
        this.contests = contests;
    }

    /** The reports of a record. */
    List<String> of(String root, long size) {
        return tables.rows(ReportRow.class, size, "root = ? order by idx", root).stream()
                .map(placed -> placed.row().report())
                .toList();
    }

    /** The reports that are about a subject: of an organisation, by a person. */
    List<ReportRow> about(String subject, long size) {
        return log.history(List.of(subject), size, List.of(ReportRow.class)).rows(ReportRow.class).stream()
                .map(Recorded::row)
                .toList();
    }

    /** The report that a claim stands in. */
    @Nullable
    String ofClaim(String claim, long size) {
        return log.own(List.of("claim:" + claim), size)
                .row(ClaimRow.class, claim)
                .map(row -> row.row().report())
                .orElse(null);
    }

    /** Everything on some reports. */
    Dossier read(Collection<String> keys, long size) {
        History reports = log.history(subjects("report", keys), size);
        List<String> named = reports.rows(ClaimRow.class).stream()
                .map(claim -> claim.row().claim())
                .toList();
        History claims =
                log.history(subjects("claim", named), size, List.of(ClaimRow.class, CheckRow.class, ReplyRow.class));
        List<String> compared = compared(claims);
        ContestReading counted = counted(compared, size);
        History stated = log.history(
                compared.stream()
                        .filter(subject -> !subject.startsWith(CONTEST))
                        .toList(),
                size,
                STATED);
        History sources = and(stated, counted.rows().all());
        History things = log.own(mentioned(reports, sources, counted), size);
        History organisations = organisations(speakers(reports, sources, things), size);
        History own = and(things, organisations.all());
        ContestBasis contests = new ContestBasis();
        counted.into(contests);
        ClaimBasis basis = new ClaimBasis(contests);
        for (History history : List.of(reports, claims, sources, own)) {
            history.all().forEach(row -> basis.put(row.row(), row.fact().at()));
        }
        return new Dossier(reports, claims, sources, own, basis);
    }

    private History and(History some, List<Recorded<?>> others) {
        return new History(
                kinds, Stream.concat(some.all().stream(), others.stream()).toList());
    }

    /** The contests among some subjects, with the sums of their votes. */
    private ContestReading counted(List<String> compared, long size) {
        List<String> keys = compared.stream()
                .filter(subject -> subject.startsWith(CONTEST))
                .map(subject -> subject.substring(CONTEST.length()))
                .toList();
        return keys.isEmpty()
                ? new ContestReading(new History(kinds, List.of()), List.of(), List.of(), Set.of(), List.of())
                : contests.brief(keys, size);
    }

    private static List<String> subjects(String kind, Collection<String> keys) {
        return keys.stream().map(key -> kind + ":" + key).toList();
    }

    /** What checks name. */
    private static List<String> compared(History claims) {
        return claims.rows(CheckRow.class).stream()
                .flatMap(check -> check.row().operands().stream())
                .flatMap(operand -> Term.parse(operand).stream())
                .flatMap(term -> switch (term) {
                    case Term.Part part -> Stream.of("attestation:" + part.attestation());
                    case Term.Principles(String framework) -> Stream.of("framework:" + framework);
                    case Term.Points(String report) -> Stream.of("report:" + report);
                    case Term.Counted seats -> Stream.of("contest:" + seats.contest());
                    case Term.Declared seats -> Stream.of("contest:" + seats.contest());
                    case Term.Claimed _, Term.Reported _, Term.Given _ -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** Documents, people, posts and areas. */
    private static List<String> mentioned(History reports, History sources, ContestReading counted) {
        Set<String> subjects = new LinkedHashSet<>();
        for (Recorded<ReportRow> recorded : reports.rows(ReportRow.class)) {
            ReportRow row = recorded.row();
            subjects.add("evidence:" + row.evidence());
            add(subjects, "person", row.speaker());
            add(subjects, "person", row.chair());
            add(subjects, "post", row.speakerPost());
            add(subjects, "post", row.chairPost());
            add(subjects, "area", row.area());
        }
        sources.rows(AttestedRow.class)
                .forEach(said -> subjects.add("evidence:" + said.row().evidence()));
        counted.sums().forEach(sum -> sum.documents().forEach(document -> add(subjects, "evidence", document)));
        sources.rows(DeclaredRow.class)
                .forEach(declared -> subjects.add("evidence:" + declared.row().evidence()));
        sources.rows(CandidacyRow.class).forEach(candidacy -> {
            add(subjects, "organisation", candidacy.row().organisation());
            add(subjects, "person", candidacy.row().person());
        });
        return List.copyOf(subjects);
    }

    private static void add(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }

    private static Set<String> speakers(History reports, History sources, History documents) {
        Set<String> organisations = new LinkedHashSet<>();
        reports.rows(ReportRow.class).forEach(row -> organisations.add(row.row().organisation()));
        sources.rows(AttestedRow.class)
                .forEach(said -> addKey(organisations, said.row().saidBy()));
        documents
                .rows(EvidenceRow.class)
                .forEach(row -> addKey(organisations, row.row().publisher()));
        return organisations;
    }

    private static void addKey(Set<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    /** Organisations with all that they stand or stood under. */
    private History organisations(Set<String> keys, long size) {
        List<Recorded<?>> rows = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        Set<String> next = keys;
        while (!next.isEmpty()) {
            History own = log.own(subjects("organisation", next), size);
            rows.addAll(own.all());
            known.addAll(next);
            Set<String> above = new LinkedHashSet<>();
            own.rows(OrganisationRow.class)
                    .forEach(row -> addKey(above, row.row().parent()));
            above.removeAll(known);
            next = above;
        }
        return new History(kinds, rows);
    }
}
