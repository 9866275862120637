package org.tugyr.platform.ballots.tell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Outcome;

/**
 * Writes results as an election report of the Common Data Format, NIST SP 1500-100 version 2.0 in JSON: an election for
 * each day and area, with its contests.
 */
public final class ResultCdf {

    private static final int DECIMALS = 9;

    private final SequencedMap<String, String> units = new LinkedHashMap<>();
    private final List<Object> parties = new ArrayList<>();
    private int contests;

    private ResultCdf() {}

    /** What contests of one election have in common. */
    private record Poll(LocalDate day, String area) {}

    /**
     * The report of contests whose rules all say when and where they were held.
     *
     * @param generated when the report is made
     */
    public static Map<String, Object> of(List<Counted> contests, Instant generated) {
        return new ResultCdf().report(contests, generated);
    }

    private Map<String, Object> report(List<Counted> all, Instant generated) {
        var polls = new LinkedHashMap<Poll, List<Counted>>();
        all.forEach(each ->
                polls.computeIfAbsent(poll(each), _ -> new ArrayList<>()).add(each));
        var elections = polls.entrySet().stream()
                .map(each -> election(each.getKey(), each.getValue()))
                .toList();
        var issuer = String.join("; ", units.sequencedKeySet());
        var report = type("ElectionReport");
        report.putAll(Members.of(
                "Format",
                "summary-contest",
                "GeneratedDate",
                generated.truncatedTo(ChronoUnit.SECONDS).toString(),
                "Issuer",
                issuer,
                "IssuerAbbreviation",
                issuer,
                "SequenceStart",
                1,
                "SequenceEnd",
                1,
                "Status",
                all.stream().allMatch(each -> each.outcome() instanceof Outcome.Decided)
                        ? "unofficial-complete"
                        : "unofficial-partial",
                "VendorApplicationId",
                "Tugyr",
                "GpUnit",
                units.entrySet().stream().map(ResultCdf::unit).toList(),
                "Election",
                elections));
        if (!parties.isEmpty()) {
            report.put("Party", parties);
        }
        return report;
    }

    private static Poll poll(Counted counted) {
        var held = counted.rules().held();
        if (held.day() == null || held.area().isEmpty()) {
            throw new IllegalArgumentException(
                    "held on no day or in no area: " + counted.rules().contest());
        }
        return new Poll(held.day(), held.area());
    }

    private static Map<String, Object> unit(Map.Entry<String, String> unit) {
        var json = type("ReportingUnit", unit.getValue());
        json.putAll(Members.of("Name", text(unit.getKey()), "Type", "other", "OtherType", "area"));
        return json;
    }

    private Map<String, Object> election(Poll poll, List<Counted> counted) {
        var unit = units.computeIfAbsent(poll.area(), _ -> "area-" + (units.size() + 1));
        var candidates = new ArrayList<Object>();
        var election = type("Election");
        election.putAll(Members.of(
                "Name",
                text(counted.size() == 1 ? counted.getFirst().rules().contest() : poll.area() + ", " + poll.day()),
                "Type",
                "other",
                "OtherType",
                "not told by the rules",
                "StartDate",
                poll.day(),
                "EndDate",
                poll.day(),
                "ElectionScopeId",
                unit,
                "Contest",
                counted.stream()
                        .map(each -> {
                            var contest = new CdfContest("contest-" + ++contests, unit, each);
                            candidates.addAll(contest.candidates());
                            parties.addAll(contest.parties());
                            return contest.contest();
                        })
                        .toList()));
        if (!candidates.isEmpty()) {
            election.put("Candidate", candidates);
        }
        return election;
    }

    /** The object of a class of the schema; with an id where others refer to it. */
    static Map<String, Object> type(String name, @Nullable String id) {
        var json = Members.of("@type", "ElectionResults." + name);
        if (id != null) {
            json.put("@id", id);
        }
        return json;
    }

    static Map<String, Object> type(String name) {
        return type(name, null);
    }

    /** A text in a language that the rules do not tell. */
    static Map<String, Object> text(String content) {
        var string = type("LanguageString");
        string.putAll(Members.of("Content", content, "Language", "und"));
        var text = type("InternationalizedText");
        text.put("Text", List.of(string));
        return text;
    }

    /** A number of votes; what has no end as a decimal is cut. */
    static BigDecimal number(Fraction votes) {
        var decimal = votes.decimal(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
