package org.tugyr.platform.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.evidence.AttestationView.Named;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** What sources state about the subject of a page. */
final class AttestationSection implements Section {

    private static final int ORDER = 80;
    private static final int MOST = 8;
    private static final Set<String> KINDS =
            Set.of("area", "organisation", "programme", "pledge", "roadmap", "framework", "indicator", "cohort");

    private final Attestations attestations;
    private final Pages pages;

    AttestationSection(Attestations attestations, Pages pages) {
        this.attestations = attestations;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<Place> places() {
        return Set.of(Place.MAIN);
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!KINDS.contains(subject.substring(0, subject.indexOf(':')))) {
            return List.of();
        }
        List<AttestationView> about = attestations.about(subject, state, reader.words());
        List<String> more = about.stream()
                .skip(MOST)
                .map(view -> view.attestation().topic())
                .distinct()
                .toList();
        Map<String, Text> names = more.isEmpty() ? Map.of() : attestations.names(more, state);
        return about.isEmpty()
                ? List.of()
                : List.of(new Part(
                        Place.MAIN,
                        pages.part(
                                "evidence/section.jte",
                                Map.of(
                                        "w",
                                        reader.words(),
                                        "attestations",
                                        about.subList(0, Math.min(MOST, about.size())),
                                        "more",
                                        more.stream()
                                                .map(topic -> new Named(
                                                        Attestations.name(topic, names),
                                                        "/attestations?topic=" + topic))
                                                .toList()))));
    }
}
