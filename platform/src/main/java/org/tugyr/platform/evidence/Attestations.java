package org.tugyr.platform.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.AttestationView.Named;
import org.tugyr.platform.evidence.AttestationView.Origin;
import org.tugyr.platform.evidence.AttestationView.Part;
import org.tugyr.platform.evidence.AttestationView.Said;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.PartRow;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** Reads attestations with what every source says of them: five queries, whatever their number. */
final class Attestations {

    private static final String TOPIC = "topic:";

    private final Tables tables;
    private final Titles titles;

    Attestations(Tables tables, Titles titles) {
        this.tables = tables;
        this.titles = titles;
    }

    /** The attestations of a topic of a record. */
    List<AttestationView> of(String root, String topic, RecordState state, Words words) {
        return views(
                tables.rows(AttestationRow.class, state.size(), "root = ? and topic = ? order by idx", root, topic),
                state,
                words);
    }

    /** The attestations about a subject. */
    List<AttestationView> about(String subject, RecordState state, Words words) {
        return views(
                tables.rows(AttestationRow.class, state.size(), "subject = ? order by idx", subject), state, words);
    }

    private List<AttestationView> views(List<Placed<AttestationRow>> attestations, RecordState state, Words words) {
        if (attestations.isEmpty()) {
            return List.of();
        }
        String[] keys =
                attestations.stream().map(placed -> placed.row().attestation()).toArray(String[]::new);
        List<Placed<AttestedRow>> said =
                tables.rows(AttestedRow.class, state.size(), "attestation = any(?) order by idx", (Object) keys);
        Map<String, EvidenceRow> documents = documents(said, state.size());
        Map<String, Text> parts = new HashMap<>();
        tables.rows(PartRow.class, state.size(), "attestation = any(?)", (Object) keys)
                .forEach(placed -> parts.put(
                        part(placed.row().attestation(), placed.row().part()),
                        placed.row().name()));
        Map<String, Text> names = titles.of(mentioned(attestations, said), state.day());
        return attestations.stream()
                .map(placed -> view(placed, said, documents, parts, names, words))
                .toList();
    }

    private Map<String, EvidenceRow> documents(List<Placed<AttestedRow>> said, long size) {
        String[] keys =
                said.stream().map(one -> one.row().evidence()).distinct().toArray(String[]::new);
        Map<String, EvidenceRow> documents = new LinkedHashMap<>();
        tables.rows(EvidenceRow.class, size, "evidence = any(?)", (Object) keys)
                .forEach(placed -> documents.put(placed.row().evidence(), placed.row()));
        return documents;
    }

    private static Set<String> mentioned(List<Placed<AttestationRow>> attestations, List<Placed<AttestedRow>> said) {
        Set<String> subjects = new LinkedHashSet<>();
        attestations.forEach(placed -> {
            if (placed.row().subject() != null) {
                subjects.add(placed.row().subject());
            }
        });
        said.forEach(placed -> {
            if (placed.row().saidBy() != null) {
                subjects.add("organisation:" + placed.row().saidBy());
            }
        });
        return subjects;
    }

    private static AttestationView view(
            Placed<AttestationRow> placed,
            List<Placed<AttestedRow>> said,
            Map<String, EvidenceRow> documents,
            Map<String, Text> parts,
            Map<String, Text> names,
            Words words) {
        AttestationRow row = placed.row();
        Map<String, List<Placed<AttestedRow>>> byPart = new LinkedHashMap<>();
        for (Placed<AttestedRow> one : said) {
            if (one.row().attestation().equals(row.attestation())) {
                byPart.computeIfAbsent(Objects.requireNonNullElse(one.row().part(), ""), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Part> figures = new ArrayList<>();
        byPart.forEach((part, ofPart) -> figures.add(new Part(
                part.isEmpty() ? null : name(row, part, parts),
                Figures.disagree(ofPart.stream().map(Placed::row).toList()),
                said(ofPart, row, documents, parts, names, words))));
        return new AttestationView(
                row,
                row.happened() == null ? null : words.when(row.happened()),
                row.subject() == null ? null : named(row.subject(), names),
                figures,
                placed.index());
    }

    private static String part(String attestation, String part) {
        return attestation + "|" + part;
    }

    private static Text name(AttestationRow attestation, String part, Map<String, Text> parts) {
        return parts.getOrDefault(part(attestation.attestation(), part), Text.of("en", part));
    }

    /** What sources say in the same way stands together, in the order in which it was first said. */
    private static List<Said> said(
            List<Placed<AttestedRow>> ofPart,
            AttestationRow attestation,
            Map<String, EvidenceRow> documents,
            Map<String, Text> parts,
            Map<String, Text> names,
            Words words) {
        Map<List<Object>, List<Placed<AttestedRow>>> same = new LinkedHashMap<>();
        for (Placed<AttestedRow> one : ofPart) {
            AttestedRow row = one.row();
            List<Object> what = Stream.of(
                            Optional.ofNullable(row.value()).map(BigDecimal::stripTrailingZeros),
                            Figures.relation(row),
                            Optional.ofNullable(row.unit()),
                            Optional.ofNullable(row.statement()),
                            Optional.ofNullable(row.derivedFrom()))
                    .<Object>map(part -> part)
                    .toList();
            same.computeIfAbsent(what, _ -> new ArrayList<>()).add(one);
        }
        return same.values().stream()
                .map(together ->
                        said(together.getFirst().row(), attestation, origins(together, documents, names), parts, words))
                .toList();
    }

    private static Said said(
            AttestedRow row, AttestationRow attestation, List<Origin> origins, Map<String, Text> parts, Words words) {
        return new Said(
                row.value(),
                row.value() == null ? null : words.number(row.value()),
                Figures.relation(row),
                row.value() == null ? null : row.unit() != null ? row.unit() : attestation.unit(),
                row.statement(),
                Objects.requireNonNullElse(row.derivedFrom(), List.<String>of()).stream()
                        .map(part -> name(attestation, part, parts)
                                .in(words.language().tag()))
                        .toList(),
                origins);
    }

    private static List<Origin> origins(
            List<Placed<AttestedRow>> together, Map<String, EvidenceRow> documents, Map<String, Text> names) {
        return together.stream()
                .map(placed -> {
                    AttestedRow row = placed.row();
                    EvidenceRow document = documents.get(row.evidence());
                    return new Origin(
                            row.saidBy() == null ? null : named("organisation:" + row.saidBy(), names),
                            new Named(
                                    document == null ? Text.of("en", row.evidence()) : document.title(),
                                    "/evidence/" + row.evidence()),
                            document == null ? null : document.independence(),
                            placed.index());
                })
                .toList();
    }

    private static @Nullable Named named(String subject, Map<String, Text> names) {
        String href = Addresses.of(subject);
        Text name = names.get(subject);
        return href == null || name == null ? null : new Named(name, href);
    }

    /** The attestations of each topic, in the order of the record. */
    List<Topic> topics(String root, RecordState state) {
        Map<String, List<AttestationRow>> byTopic = new LinkedHashMap<>();
        for (Placed<AttestationRow> placed :
                tables.rows(AttestationRow.class, state.size(), "root = ? order by idx", root)) {
            byTopic.computeIfAbsent(placed.row().topic(), _ -> new ArrayList<>())
                    .add(placed.row());
        }
        Map<String, Text> names = names(byTopic.keySet(), state);
        List<Topic> topics = new ArrayList<>();
        byTopic.forEach((topic, rows) -> topics.add(new Topic(topic, name(topic, names), rows)));
        return topics;
    }

    /** What topics are called. */
    Map<String, Text> names(Collection<String> topics, RecordState state) {
        return titles.of(topics.stream().map(topic -> TOPIC + topic).toList(), state.day());
    }

    static Text name(String topic, Map<String, Text> names) {
        return names.getOrDefault(TOPIC + topic, Text.of("en", topic));
    }
}
