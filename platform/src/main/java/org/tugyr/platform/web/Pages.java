package org.tugyr.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Makes pages of templates. A template takes a {@link Page} as {@code page} and a view record as {@code view}, and hands
 * the page on to {@code template.web.layout}.
 */
public final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine engine;
    private final PageCache cache;

    Pages(TemplateEngine engine, PageCache cache) {
        this.engine = engine;
        this.cache = cache;
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

    /**
     * A page that is a pure function of address, language and state: rendered once, then answered from memory. Its entity
     * tag lets Spring answer 304 to those who have it.
     *
     * @param draft reads and assembles the page; asked only where memory does not hold it
     */
    public ResponseEntity<byte[]> cached(Reader reader, RecordState state, Supplier<Draft> draft) {
        var key = new PageCache.Key(reader.address(), reader.language(), state.size(), state.day());
        Rendered rendered = cache.get(key, () -> bytes(draft.get()));
        ResponseEntity.BodyBuilder answer = answer(HttpStatus.OK, reader).eTag(rendered.tag());
        return reader.gzip()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(rendered.gzip())
                : answer.body(rendered.plain());
    }

    /**
     * The page of a subject: kept where it shows the present, made anew where it shows the past, so that what is erased
     * disappears from there too.
     */
    public ResponseEntity<byte[]> ofSubject(Reader reader, RecordState state, boolean past, Supplier<Draft> draft) {
        if (!past) {
            return cached(reader, state, draft);
        }
        Draft made = draft.get();
        return render(made.template(), made.page(), made.view());
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
