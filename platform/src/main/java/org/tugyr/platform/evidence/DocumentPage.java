package org.tugyr.platform.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.evidence.AttestationView.Named;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.References;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;

/** The page of a piece of evidence, and the copy of it that is kept. */
@Open
@Controller
final class DocumentPage {

    private static final int EACH = 12;

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final References references;
    private final Titles titles;
    private final Blobs blobs;
    private final Pages pages;

    DocumentPage(Viewpoints viewpoints, FactLog log, References references, Titles titles, Blobs blobs, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.references = references;
        this.titles = titles;
        this.blobs = blobs;
        this.pages = pages;
    }

    @GetMapping("/evidence/{key}")
    ResponseEntity<?> evidence(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("evidence", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Recorded<EvidenceRow> recorded = row(key, state.size());
            EvidenceRow row = recorded.row();
            List<References.Group> groups = references.to(key, state.size(), EACH);
            Map<Long, String> about = about(groups);
            List<String> subjects = new java.util.ArrayList<>(about.values());
            if (row.publisher() != null) {
                subjects.add("organisation:" + row.publisher());
            }
            Map<String, Text> names = titles.of(subjects, state.day());
            Text publisher = names.get("organisation:" + row.publisher());
            DocumentView view = new DocumentView(
                    row,
                    publisher == null ? null : new Named(publisher, "/organisations/" + row.publisher()),
                    row.publishedOn() == null ? null : reader.words().when(row.publishedOn()),
                    copy(row).map(DocumentPage::bytes).orElse(null),
                    groups.stream().map(group -> supported(group, about, names)).toList(),
                    recorded.index(),
                    at != null);
            String title = row.title().in(reader.language().tag());
            Page page = Page.of(reader, state, title, reader.words().get("evidence.document.description", title))
                    .under("attestations")
                    .within(standpoint);
            return new Pages.Draft("evidence/document.jte", page, view);
        });
    }

    /** The copy as a download that no browser runs or shows: it may hold anybody's markup. */
    @GetMapping("/evidence/{key}/file")
    ResponseEntity<Resource> file(@PathVariable("key") String key) {
        Standpoint standpoint = viewpoints.on("evidence", key, null);
        EvidenceRow row = row(key, standpoint.size()).row();
        Path copy = copy(row).orElseThrow(() -> PageProblem.noSubject(key));
        String name =
                row.file() == null ? key : Path.of(row.file()).getFileName().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(copy));
    }

    private Recorded<EvidenceRow> row(String key, long size) {
        return log.own(List.of("evidence:" + key), size)
                .row(EvidenceRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key));
    }

    private Optional<Path> copy(EvidenceRow row) {
        return row.sha256() == null
                ? Optional.empty()
                : blobs.get(Hash.of(HexFormat.of().parseHex(row.sha256())));
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each entry is about first. */
    private Map<Long, String> about(List<References.Group> groups) {
        List<Long> places =
                groups.stream().flatMap(group -> group.first().stream()).toList();
        Map<Long, String> about = new LinkedHashMap<>();
        log.entries(places).forEach(entry -> {
            if (!entry.fact().about().isEmpty()) {
                about.put(entry.index(), entry.fact().about().getFirst());
            }
        });
        return about;
    }

    private static DocumentView.Supported supported(
            References.Group group, Map<Long, String> about, Map<String, Text> names) {
        return new DocumentView.Supported(
                "web.kind." + group.kind(),
                group.count(),
                group.first().stream()
                        .map(place -> new DocumentView.Fact(
                                place, names.get(Objects.requireNonNullElse(about.get(place), ""))))
                        .toList());
    }
}
