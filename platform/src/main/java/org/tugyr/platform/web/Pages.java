package org.tugyr.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;

/**
 * Makes pages of templates. A template takes a {@link Page} as {@code page} and a view record as {@code view}, and hands
 * the page on to {@code template.web.layout}.
 */
public final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The parameter of an address that asks for a table of its page. */
    private static final String CSV = "csv";

    private final TemplateEngine engine;
    private final PageCache cache;
    private final Turns turns;

    Pages(TemplateEngine engine, PageCache cache, Turns turns) {
        this.engine = engine;
        this.cache = cache;
        this.turns = turns;
    }

    /** A page to be made: path of its template such as {@code web/problem.jte}, its frame, and what it shows. */
    public record Draft(String template, Page page, Object view) {}

    /** Renders a page that is not kept. */
    public ResponseEntity<byte[]> render(String template, Page page, Object view) {
        return render(HttpStatus.OK, template, page, view);
    }

    /** Renders a page that is not kept. */
    public ResponseEntity<byte[]> render(HttpStatusCode status, String template, Page page, Object view) {
        return answer(status, page.reader()).body(bytes(new Draft(template, page, view)));
    }

    /** Renders a page that is for one person alone: nothing on the way keeps it. */
    public ResponseEntity<byte[]> personal(HttpStatusCode status, String template, Page page, Object view) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                .body(bytes(new Draft(template, page, view)));
    }

    /**
     * A page that is a pure function of address, language and state: rendered once, then answered from memory. Its entity
     * tag lets Spring answer 304 to those who have it.
     *
     * @param draft reads and assembles the page; asked only where memory does not hold it
     */
    public ResponseEntity<?> cached(Reader reader, RecordState state, Supplier<Draft> draft) {
        if (reader.asked(CSV) != null) {
            return turns.take(() -> show(draft.get()));
        }
        Rendered rendered = kept(reader, state, () -> bytes(draft.get()));
        ResponseEntity.BodyBuilder answer = answer(HttpStatus.OK, reader).eTag(rendered.tag());
        return reader.gzip()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(rendered.gzip())
                : answer.body(rendered.plain());
    }

    /** What else is a pure function of address, language and state, such as a picture. */
    Rendered kept(Reader reader, RecordState state, Supplier<byte[]> make) {
        return cache.get(
                new PageCache.Key(reader.address(), reader.language(), state.size(), state.day()),
                () -> turns.take(make));
    }

    /**
     * The page of a subject: kept where it shows the present, made anew where it shows the past, so that what is erased
     * disappears from there too.
     */
    public ResponseEntity<?> ofSubject(Reader reader, RecordState state, boolean past, Supplier<Draft> draft) {
        Supplier<Draft> lasting = () -> {
            Draft made = draft.get();
            return new Draft(made.template(), made.page().lasting(reader.path() + "?at=" + state.at()), made.view());
        };
        return past ? turns.take(() -> show(lasting.get())) : cached(reader, state, lasting);
    }

    /** A page that is not kept, or the CSV of the table of it that its address asks for. */
    public ResponseEntity<?> show(Draft draft) {
        Page page = draft.page();
        String table = page.reader().asked(CSV);
        return table == null
                ? render(draft.template(), page, draft.view())
                : download(new Csv(page.reader(), page.state(), sheet(table, draft.view(), page)));
    }

    private static Sheet<?> sheet(String table, Object view, Page page) {
        return Stream.of(view)
                .filter(Tabular.class::isInstance)
                .flatMap(tabular -> ((Tabular) tabular).sheets(page.words()).stream())
                .filter(sheet -> sheet.name().equals(table))
                .findFirst()
                .orElseThrow(() -> PageProblem.badParameter(CSV, table));
    }

    private static ResponseEntity<Csv> download(Csv csv) {
        return ResponseEntity.ok()
                .contentType(CsvConverter.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, csv.reader().language().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + csv.file() + "\"")
                .body(csv);
    }

    /**
     * An answer to a program.
     *
     * @param next address of the page after it; null where it is the last or has no pages
     */
    public record Answer(String json, @Nullable String next) {}

    /** An answer to a program, made in its turn and not kept. Its entity tag lets Spring answer 304 to those who have it. */
    public ResponseEntity<byte[]> answer(Reader reader, Supplier<Answer> make) {
        Answer made = turns.take(make);
        Rendered rendered = new Rendered(made.json().getBytes(StandardCharsets.UTF_8));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(rendered.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding, Cookie");
        if (made.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + reader.site().absolute(made.next()) + ">; rel=\"next\"");
        }
        return reader.gzip()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(rendered.gzip())
                : answer.body(rendered.plain());
    }

    /** A piece of a page, for a {@link Section} or a template that takes content. */
    public Content part(String template, Map<String, Object> params) {
        return output -> engine.render(template, params, output);
    }

    private byte[] bytes(Draft draft) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(draft.template(), Map.of("page", draft.page(), "view", draft.view()), output);
        return output.toByteArray();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatusCode status, Reader reader) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding, Cookie");
    }
}
