package org.tugyr.platform.ballots.tell;

import java.util.List;
import java.util.Map;
import org.tugyr.count.protocol.Finding;
import org.tugyr.platform.ballots.ProtocolFile;
import org.tugyr.platform.ballots.ProtocolFile.Found;

/** Writes what contradicts itself in protocols as the members of a JSON object (docs/counting.md). */
public final class ProtocolJson {

    private ProtocolJson() {}

    public static Map<String, Object> of(int places, List<Found> findings) {
        return Members.of(
                "places",
                places,
                "findings",
                findings.stream().map(ProtocolJson::found).toList());
    }

    private static Map<String, Object> found(Found found) {
        var json = Members.of("line", found.line(), "place", found.place(), "column", found.column());
        json.putAll(
                switch (found.finding()) {
                    case Finding.PercentDiffers percent ->
                        Members.of(
                                "kind", "percent",
                                "expected", percent.computed().toPlainString(),
                                "found", percent.stated().toPlainString(),
                                "oneDigit", percent.misprint());
                    case Finding.VotesMisprinted votes ->
                        Members.of("kind", "misprint", "expected", votes.instead(), "found", votes.stated());
                    case Finding.SumDiffers sum ->
                        Members.of("kind", "sum", "expected", sum.computed(), "found", sum.stated());
                    case Finding.MoreThan more ->
                        Members.of(
                                "kind", "more",
                                "what", ProtocolFile.name(more.what()),
                                "expected", more.number(),
                                "found", more.most());
                    case Finding.PrecinctsDiffer parts ->
                        Members.of("kind", "precincts", "expected", parts.computed(), "found", parts.stated());
                });
        return json;
    }
}
