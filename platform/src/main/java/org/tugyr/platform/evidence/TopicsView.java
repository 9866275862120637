package org.tugyr.platform.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.AttestationView.Origin;
import org.tugyr.platform.evidence.AttestationView.Said;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The attestations of a record by topic, or those of one topic.
 *
 * @param topic the name of the topic shown; null for the list of all
 */
public record TopicsView(
        List<Choice> records, String root, @Nullable Text topic, List<Topic> topics, List<AttestationView> attestations)
        implements Tabular {

    public TopicsView {
        records = List.copyOf(records);
        topics = List.copyOf(topics);
        attestations = List.copyOf(attestations);
    }

    /** One figure of one source. */
    private record Line(AttestationView attestation, AttestationView.Part part, Said said, Origin origin) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        List<Line> lines = attestations.stream()
                .flatMap(attestation -> attestation.parts().stream()
                        .flatMap(part -> part.said().stream()
                                .flatMap(said -> said.origins().stream()
                                        .map(origin -> new Line(attestation, part, said, origin)))))
                .toList();
        return List.of(Sheet.<Line>of("attestations", lines)
                .text(
                        "evidence.attestations",
                        line -> line.attestation().attestation().name())
                .text("web.csv.part", line -> line.part().name())
                .text(
                        "web.csv.relation",
                        line -> words.of("evidence.relation", line.said().relation()))
                .number("web.csv.value", line -> line.said().number())
                .text("web.csv.unit", line -> line.said().unit())
                .text("web.csv.statement", line -> line.said().statement())
                .text(
                        "evidence.speaker",
                        line -> line.origin().speaker() == null
                                ? null
                                : line.origin().speaker().name())
                .text(
                        "evidence.independence",
                        line -> line.origin().independence() == null
                                ? null
                                : words.of(
                                        "evidence.independence", line.origin().independence()))
                .text("web.csv.document", line -> line.origin().document().name())
                .link("web.csv.source", line -> line.origin().document().href())
                .link("web.csv.entry", line -> "/log/entries/" + line.origin().entry()));
    }
}
