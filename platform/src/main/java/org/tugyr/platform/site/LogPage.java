package org.tugyr.platform.site;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Refusal;

/** The log for readers: what it is, its latest checkpoint, how to verify it, a look at an entry, a check of a proof. */
@Open
@Controller
final class LogPage {

    private final PublishedLog published;
    private final SiteStore store;
    private final Kinds kinds;
    private final DataSource source;
    private final Pages pages;
    private final Environment environment;

    LogPage(
            PublishedLog published,
            SiteStore store,
            Kinds kinds,
            DataSource source,
            Pages pages,
            Environment environment) {
        this.published = published;
        this.store = store;
        this.kinds = kinds;
        this.source = source;
        this.pages = pages;
        this.environment = environment;
    }

    @GetMapping("/log")
    ResponseEntity<?> log(Reader reader, @RequestParam(name = "index", required = false) @Nullable String index) {
        if (index == null || index.isBlank()) {
            return page(reader, HttpStatus.OK, "", null, null);
        }
        Optional<SignedCheckpoint> latest = published.latest();
        long size = latest.map(SignedCheckpoint::size).orElse(0L);
        String digits = index.replaceAll("(?U)\\s", "");
        if (!digits.matches("\\d{1,18}") || Long.parseLong(digits) >= size) {
            Refusal refusal =
                    Refusal.of("site.log.index.refused", Math.max(0, size - 1)).at("index");
            return page(reader, HttpStatus.BAD_REQUEST, index, refusal, null);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/log/entries/" + Long.parseLong(digits)))
                .build();
    }

    @PostMapping("/log")
    ResponseEntity<?> check(Reader reader, @RequestParam(name = "proof", defaultValue = "") String proof) {
        Optional<LogIdentity> identity = LogIdentity.of(source);
        if (proof.isBlank() || proof.length() > Proof.LONGEST || identity.isEmpty()) {
            return page(
                    reader,
                    HttpStatus.BAD_REQUEST,
                    "",
                    Refusal.of("site.log.proof.refused").at("proof"),
                    null);
        }
        return page(
                reader,
                HttpStatus.OK,
                "",
                null,
                Proof.check(proof, published, identity.get().key()));
    }

    private ResponseEntity<?> page(
            Reader reader, HttpStatus status, String index, @Nullable Refusal refusal, @Nullable Proof proof) {
        SignedCheckpoint checkpoint = published.latest().orElse(null);
        SiteStore.Entries entries = store.entries();
        LogView view = new LogView(
                checkpoint,
                checkpoint == null ? null : reader.words().moment(checkpoint.at(), ZoneOffset.UTC),
                LogIdentity.of(source).map(identity -> identity.key().format()).orElse(null),
                address(reader),
                entries.size(),
                entries.types().stream().map(this::kind).toList(),
                index,
                refusal,
                proof);
        String title = reader.words().get("site.log.title");
        Page page = Page.of(reader, state(checkpoint), title, reader.words().get("site.log.description"))
                .under("log");
        return status == HttpStatus.OK
                ? pages.show(new Pages.Draft("site/log.jte", page, view))
                : pages.render(status, "site/log.jte", page, view);
    }

    /** Where the site is; where nobody has said it, where it listens. */
    private String address(Reader reader) {
        return Objects.requireNonNullElseGet(
                reader.site().address(),
                () -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }

    private LogView.KindCount kind(SiteStore.TypeCount count) {
        String name = kinds.byFact(count.type())
                .map(kind -> "web.kind." + kind.file())
                .orElse("site.log.kind.unknown");
        return new LogView.KindCount(name, count.type(), count.entries());
    }

    static @Nullable RecordState state(@Nullable SignedCheckpoint checkpoint) {
        return checkpoint == null ? null : at(checkpoint);
    }

    /** The log is in universal time: it holds records of several zones. */
    static RecordState at(SignedCheckpoint checkpoint) {
        return new RecordState(
                checkpoint.size(),
                checkpoint.at(),
                LocalDate.ofInstant(checkpoint.at(), ZoneOffset.UTC),
                ZoneOffset.UTC);
    }
}
