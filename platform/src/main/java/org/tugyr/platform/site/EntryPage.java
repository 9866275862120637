package org.tugyr.platform.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.ProofFile;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Crumb;

/** The page of an entry of the log, its exact bytes, and its proof. Nothing of it is kept: an erasure takes effect at once. */
@Open
@Controller
final class EntryPage {

    private static final String ENTRY = "/log/entries/{index}";

    private final PublishedLog published;
    private final Standpoints standpoints;
    private final Kinds kinds;
    private final Titles titles;
    private final Seals seals;
    private final Sections sections;
    private final Pages pages;

    EntryPage(
            PublishedLog published,
            Standpoints standpoints,
            Kinds kinds,
            Titles titles,
            Seals seals,
            Sections sections,
            Pages pages) {
        this.published = published;
        this.standpoints = standpoints;
        this.kinds = kinds;
        this.titles = titles;
        this.seals = seals;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping(ENTRY)
    ResponseEntity<byte[]> entry(Reader reader, @PathVariable("index") String given) {
        long index = index(given);
        SignedCheckpoint checkpoint = published.covering(index + 1).orElseThrow(() -> PageProblem.noSubject(given));
        byte[] bytes = bytes(index);
        Fact fact = Fact.parse(bytes);
        Map<String, Text> names = titles.of(fact.about(), LocalDate.ofInstant(fact.at(), ZoneOffset.UTC));
        long size = published.latest().map(SignedCheckpoint::size).orElse(index + 1);
        RecordState state =
                Objects.requireNonNull(LogPage.state(published.latest().orElse(checkpoint)));
        EntryView view = new EntryView(
                index,
                fact,
                kinds.byFact(fact.type()).map(kind -> "web.kind." + kind.file()).orElse("site.log.kind.unknown"),
                reader.words().moment(fact.at(), ZoneOffset.UTC),
                fact.about().stream()
                        .map(subject -> new EntryView.Subject(subject, names.get(subject), Addresses.of(subject)))
                        .toList(),
                seals.of(index, fact, reader.words()),
                PrettyJson.of(Json.parse(bytes)),
                bytes.length,
                Hash.leaf(bytes).base64(),
                checkpoint,
                index == 0 ? null : index - 1,
                index + 1 < size ? index + 1 : null,
                sections.about("entry:" + index, reader, state).at(Place.LEAD));
        boolean synthetic = standpoints.all().stream()
                .anyMatch(standpoint -> standpoint.root().equals(fact.root()) && standpoint.synthetic());
        String title = reader.words().get("site.entry.title", reader.words().number(index));
        Page page = Page.of(reader, state, title, reader.words().get("site.entry.description", title))
                .under("log")
                .after(List.of(new Crumb(reader.words().get("site.nav.log"), "/log")))
                .synthetic(synthetic);
        return pages.render("site/entry.jte", page, view);
    }

    /** The exact bytes that are hashed and proved. */
    @GetMapping(ENTRY + "/bytes")
    ResponseEntity<byte[]> bytes(@PathVariable("index") String given) {
        long index = index(given);
        return download("entry-" + index + ".json", MediaType.APPLICATION_JSON, bytes(index));
    }

    /** The proof that the entry is in the log (C2SP tlog-proof). */
    @GetMapping(ENTRY + "/proof")
    ResponseEntity<byte[]> proof(@PathVariable("index") String given) {
        long index = index(given);
        ProofFile proof = published.proof(index).orElseThrow(() -> PageProblem.noSubject(given));
        return download(
                "entry-" + index + ".tlog-proof",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                proof.format().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(long index) {
        return published.entry(index).orElseThrow(() -> PageProblem.noSubject(Long.toString(index)));
    }

    private static long index(String given) {
        if (!given.matches("\\d{1,18}")) {
            throw PageProblem.badParameter("index", given);
        }
        return Long.parseLong(given);
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
