package org.tugyr.platform.ballots.tell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the published schema of NIST SP 1500-100 version 2.0 (NIST_V2_election_results_reporting.json, 2019) says of the classes
 * that Tugyr writes: all that is required ({@code !}), and of the rest what Tugyr uses. Anything else is refused.
 */
final class CdfSchema {

    private static final String CLASSES = """
        ElectionReport: Format! detail; GeneratedDate! time; Issuer! text; IssuerAbbreviation! text; SequenceStart! whole; \
        SequenceEnd! whole; Status! status; VendorApplicationId! text; GpUnit ReportingUnit[]; Party Party,Coalition[]; \
        Election Election[]
        Election: ElectionScopeId! @ReportingUnit; StartDate! date; EndDate! date; Name! InternationalizedText; \
        Type! election; OtherType text; Candidate Candidate[]; Contest CandidateContest,PartyContest[]
        ReportingUnit: @id! text; Type! unit; OtherType text; Name InternationalizedText; ComposingGpUnitIds @ReportingUnit[]
        Candidate: @id! text; BallotName! InternationalizedText; PostElectionStatus after
        Party: @id! text; Name! InternationalizedText
        Coalition: @id! text; Name! InternationalizedText
        CandidateContest: @id! text; ElectionDistrictId! @ReportingUnit; Name! text; VotesAllowed! whole; \
        NumberElected whole; VoteVariation variation; OtherVoteVariation text; ExternalIdentifier ExternalIdentifier[]; \
        ContestSelection CandidateSelection[]; OtherCounts OtherCounts[]
        PartyContest: @id! text; ElectionDistrictId! @ReportingUnit; Name! text; VoteVariation variation; \
        OtherVoteVariation text; ExternalIdentifier ExternalIdentifier[]; ContestSelection PartySelection[]
        CandidateSelection: @id! text; CandidateIds @Candidate[]; IsWriteIn truth; VoteCounts VoteCounts[]
        PartySelection: @id! text; PartyIds! @Party,Coalition[]; VoteCounts VoteCounts[]
        VoteCounts: Count! number; GpUnitId! @ReportingUnit; Type! item; OtherType text; Round whole
        OtherCounts: GpUnitId! @ReportingUnit; Overvotes number; Undervotes number
        ExternalIdentifier: Type! identifier; OtherType text; Value! text
        InternationalizedText: Text! LanguageString[]
        LanguageString: Content! text; Language! text
        """;

    private static final Map<String, Pattern> VALUES = Map.of(
            "detail", Pattern.compile("precinct-level|summary-contest"),
            "status",
                    Pattern.compile("certified|correction|pre-election|recount|unofficial-complete|unofficial-partial"),
            "election",
                    Pattern.compile(
                            "general|other|partisan-primary-closed|partisan-primary-open|primary|runoff|special"),
            "unit", Pattern.compile("ballot-batch|city|country|county|other|polling-place|precinct|ward"),
            "after", Pattern.compile("advanced-to-runoff|defeated|projected-winner|winner|withdrawn"),
            "variation",
                    Pattern.compile("approval|borda|cumulative|majority|n-of-m|other|plurality|proportional|range|rcv"
                            + "|super-majority"),
            "item",
                    Pattern.compile("absentee|absentee-fwab|absentee-in-person|absentee-mail|early|election-day|other"
                            + "|provisional|seats|total|uocava|write-in"),
            "identifier", Pattern.compile("fips|local-level|national-level|ocd-id|other|state-level"),
            "date", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            "time",
                    Pattern.compile("[0-9]{4}-(0?[1-9]|1[012])-(0?[1-9]|[12][0-9]|3[01])"
                            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"));

    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    private CdfSchema() {
        CLASSES.lines().forEach(line -> {
            var parts = line.split(": ", 2);
            classes.put(
                    parts[0],
                    Arrays.stream(parts[1].split("; "))
                            .map(property -> property.split(" ", 2))
                            .collect(Collectors.toMap(property -> property[0], property -> property[1])));
        });
    }

    /** Everything in which a report is not what the schema asks for. */
    static List<String> problems(JsonNode report) {
        var schema = new CdfSchema();
        schema.object(report, "ElectionReport");
        schema.references.stream()
                .filter(reference -> Arrays.stream(
                                reference.substring(reference.indexOf(' ') + 2).split(","))
                        .noneMatch(name -> name.equals(schema.ids.get(reference.substring(0, reference.indexOf(' '))))))
                .forEach(reference -> schema.problems.add("refers to nothing: " + reference));
        return schema.problems;
    }

    private void object(JsonNode object, String allowed) {
        var type = object.path("@type").asString("").replace("ElectionResults.", "");
        if (!List.of(allowed.split(",")).contains(type)) {
            problems.add("expected " + allowed + ", found " + object);
            return;
        }
        var properties = classes.getOrDefault(type, Map.of());
        properties.keySet().stream()
                .filter(name -> name.endsWith("!") && !object.has(name.substring(0, name.length() - 1)))
                .forEach(name -> problems.add(type + " lacks " + name));
        for (var property : object.properties()) {
            var name = property.getKey();
            var kind = properties.getOrDefault(name, properties.get(name + "!"));
            if (kind != null) {
                values(type + "." + name, property.getValue(), kind);
            } else if (!name.equals("@type")) {
                problems.add(type + " has no " + name);
            }
        }
        if (object.has("@id") && ids.put(object.path("@id").asString(), type) != null) {
            problems.add("the id stands twice: " + object.path("@id"));
        }
    }

    private void values(String place, JsonNode value, String kind) {
        if (!kind.endsWith("[]")) {
            value(place, value, kind);
        } else if (!value.isArray()) {
            problems.add(place + " is no array");
        } else {
            value.forEach(each -> value(place, each, kind.substring(0, kind.length() - 2)));
        }
    }

    private void value(String place, JsonNode value, String kind) {
        var right = switch (kind) {
            case "text" -> value.isString();
            case "whole" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "truth" -> value.isBoolean();
            default -> true;
        };
        if (VALUES.containsKey(kind)) {
            right = value.isString()
                    && VALUES.get(kind).matcher(value.asString()).matches();
        } else if (kind.startsWith("@")) {
            references.add(value.asString() + " " + kind);
        } else if (Character.isUpperCase(kind.charAt(0))) {
            object(value, kind);
        }
        if (!right) {
            problems.add(place + " is no " + kind + ": " + value);
        }
    }
}
