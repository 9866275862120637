package org.tugyr.platform.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestRows;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.CountedSeats;
import org.tugyr.platform.election.ResultRows;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;

/** The rows that answers to claims are worked out from, as they stand. Whoever reads them puts them in, in the order of the log. */
public final class ClaimBasis {

    /** A row with the moment in which it was recorded. */
    record Dated<R extends Row>(R row, Instant at) {}

    /** Whose hand a document comes from. */
    record Hand(Independence independence, @Nullable String publisher) {}

    private final Map<String, ReportRow> reports = new HashMap<>();
    private final Map<String, SortedMap<Integer, SentenceRow>> sentences = new HashMap<>();
    private final SortedMap<String, Dated<ClaimRow>> claims = new TreeMap<>();
    private final Map<String, SortedMap<Integer, Dated<CheckRow>>> checks = new HashMap<>();
    private final Map<String, AttestationRow> attestations = new HashMap<>();
    private final Map<String, Map<List<@Nullable String>, Dated<AttestedRow>>> attested = new HashMap<>();
    private final Map<String, Hand> documents = new HashMap<>();
    private final Map<String, FrameworkRow> frameworks = new HashMap<>();
    private final Map<String, String> principles = new HashMap<>();
    private final Map<String, Map<String, Dated<DeclaredRow>>> declared = new HashMap<>();
    private final Map<String, Instant> votesAt = new HashMap<>();
    private final Sides sides = new Sides();
    private final ContestBasis contests;

    /** @param contests holds the same record's contests; their rows are to be put there, too */
    public ClaimBasis(ContestBasis contests) {
        this.contests = contests;
    }

    /** Takes a row in place of an earlier version of it; rows of other kinds are passed over. */
    public void put(Row row, Instant at) {
        switch (row) {
            case ReportRow report -> reports.put(report.report(), report);
            case SentenceRow sentence ->
                sentences
                        .computeIfAbsent(sentence.report(), _ -> new TreeMap<>())
                        .put(sentence.number(), sentence);
            case ClaimRow claim -> claims.put(claim.claim(), new Dated<>(claim, at));
            case CheckRow check ->
                checks.computeIfAbsent(check.claim(), _ -> new TreeMap<>()).put(check.number(), new Dated<>(check, at));
            case AttestationRow attestation -> attestations.put(attestation.attestation(), attestation);
            case AttestedRow said ->
                attested.computeIfAbsent(said.attestation(), _ -> new LinkedHashMap<>())
                        .put(java.util.Arrays.asList(said.part(), said.evidence()), new Dated<>(said, at));
            case EvidenceRow document ->
                documents.put(document.evidence(), new Hand(document.independence(), document.publisher()));
            case OrganisationRow organisation -> sides.put(organisation);
            case DeclaredRow said ->
                declared.computeIfAbsent(said.contest() + "|" + said.candidacy(), _ -> new TreeMap<>())
                        .put(said.evidence(), new Dated<>(said, at));
            case RollRow _ -> {} // no count rests on it
            case ContestRows some -> votesAt.put(some.contest(), at);
            case ResultRows some -> votesAt.put(some.contest(), at);
            case FrameworkRow framework -> frameworks.put(framework.framework(), framework);
            case PrincipleRow principle -> principles.put(principle.principle(), principle.framework());
            default -> {}
        }
    }

    /** The keys of the claims whose report is known, in order. */
    Collection<String> claims() {
        return claims.keySet().stream()
                .filter(key -> reports.containsKey(
                        Objects.requireNonNull(claims.get(key)).row().report()))
                .toList();
    }

    /**
     * The answer to a claim.
     *
     * @param zone decides on which day facts were recorded
     */
    Answered answer(String key, ZoneId zone) {
        Dated<ClaimRow> claim = Objects.requireNonNull(claims.get(key));
        ReportRow report = Objects.requireNonNull(reports.get(claim.row().report()));
        Collection<Dated<CheckRow>> ofClaim =
                checks.getOrDefault(key, Collections.emptySortedMap()).values();
        Case resolved = new Case(this, report, claim.row());
        List<Check> all =
                ofClaim.stream().map(check -> resolved.check(check.row())).toList();
        Answer answer = ClaimRule.answer(resolved.question(all));
        LocalDate since = Stream.concat(
                        Stream.concat(Stream.of(claim.at()), ofClaim.stream().map(Dated::at)),
                        resolved.consulted().stream())
                .max(Instant::compareTo)
                .orElseThrow()
                .atZone(zone)
                .toLocalDate();
        boolean contradicted = answer.mark() == Mark.CONTRADICTED;
        return new Answered(
                answer,
                contradicted ? RightOfReply.shownFrom(report, claim.row().saidBy(), since) : null);
    }

    /**
     * All marks as they are published on a day, by their id: {@code claim:KEY/mark}, and how many of a report there are of
     * each: {@code report:KEY/marks/MARK}.
     */
    public SortedMap<String, String> numbers(LocalDate day, ZoneId zone) {
        SortedMap<String, String> numbers = new TreeMap<>();
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String key : claims()) {
            String mark = answer(key, zone).published(day);
            numbers.put("claim:" + key + "/mark", mark);
            String report = Objects.requireNonNull(claims.get(key)).row().report();
            counts.merge("report:" + report + "/marks/" + mark, 1L, Long::sum);
        }
        counts.forEach((id, count) -> numbers.put(id, count.toString()));
        return numbers;
    }

    /** The seats of a candidacy as they follow from the votes; empty where nothing is decided. */
    Optional<CountedSeats> seats(Term.Counted of) {
        return contests.seats(of.contest(), of.candidacy());
    }

    /** When what a count rests on was last changed; empty where nothing of the contest is known. */
    Optional<Instant> votesAt(String contest) {
        return Optional.ofNullable(votesAt.get(contest));
    }

    /** What sources declare of a candidacy, in the order of their keys. */
    Collection<Dated<DeclaredRow>> declared(Term.Declared of) {
        return declared.getOrDefault(of.contest() + "|" + of.candidacy(), Map.of())
                .values();
    }

    Sides sides() {
        return sides;
    }

    @Nullable
    AttestationRow attestation(String key) {
        return attestations.get(key);
    }

    @Nullable
    Hand document(String key) {
        return documents.get(key);
    }

    /** What sources say of an attestation, all its parts. */
    Collection<Dated<AttestedRow>> said(String attestation) {
        return attested.getOrDefault(attestation, Map.of()).values();
    }

    /** How many principles of a framework are known; not all of them where it announces more. */
    long principles(String framework) {
        return principles.values().stream().filter(framework::equals).count();
    }

    @Nullable
    FrameworkRow framework(String key) {
        return frameworks.get(key);
    }

    /** How many points a report numbers. */
    long points(String report) {
        return sentences.getOrDefault(report, Collections.emptySortedMap()).values().stream()
                .filter(sentence -> sentence.point() != null)
                .map(SentenceRow::point)
                .distinct()
                .count();
    }
}
