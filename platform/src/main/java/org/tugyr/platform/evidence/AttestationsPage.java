package org.tugyr.platform.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Crumb;

/** What sources state, topic by topic. */
@Open
@Controller
final class AttestationsPage {

    private static final String PATH = "/attestations";

    private final RecordChoice records;
    private final Attestations attestations;
    private final Pages pages;

    AttestationsPage(RecordChoice records, Attestations attestations, Pages pages) {
        this.records = records;
        this.attestations = attestations;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> attestations(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "topic", required = false) @Nullable String topic) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        String root = standpoint.root();
        return pages.cached(reader, state, () -> {
            Text name = topic == null ? null : Attestations.name(topic, attestations.names(List.of(topic), state));
            TopicsView view = topic == null
                    ? new TopicsView(
                            records.choices(standpoint, PATH), root, null, attestations.topics(root, state), List.of())
                    : new TopicsView(
                            List.of(), root, name, List.of(), attestations.of(root, topic, state, reader.words()));
            if (topic != null && view.attestations().isEmpty()) {
                throw PageProblem.noSubject(topic);
            }
            String title = reader.words().get("evidence.attestations");
            Page page = Page.of(
                            reader,
                            state,
                            name == null
                                    ? title
                                    : title + ": " + name.in(reader.language().tag()),
                            reader.words().get("evidence.attestations.description"))
                    .under("attestations")
                    .after(topic == null ? List.of() : List.of(new Crumb(title, PATH + "?record=" + root)))
                    .within(standpoint);
            return new Pages.Draft("evidence/attestations.jte", page, view);
        });
    }
}
