package org.tugyr.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.web.Limits;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Lines;

/** Where readers report what is wrong, and see what became of it. */
@Open
@Controller
final class ErrorPages {

    static final String PATH = "/errors";
    static final String REPORT = "/errors/report";

    /** A field that people do not see; who fills it in is no reader. */
    static final String TRAP = "website";

    private static final int LINES = 30;
    private static final int AT_ONCE = 500;

    private final ErrorReports reports;
    private final Limits limits;
    private final ErrorsSettings settings;
    private final Clock clock;
    private final Pages pages;

    ErrorPages(ErrorReports reports, Limits limits, ErrorsSettings settings, Clock clock, Pages pages) {
        this.reports = reports;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> all(Reader reader, @RequestParam(name = "page", defaultValue = "1") int number) {
        long total = reports.count();
        ErrorsView view = new ErrorsView(
                settings.within(),
                total,
                lines(LINES, number),
                new Lines<>(Math.toIntExact(Math.ceilDiv(total, (long) AT_ONCE)), part -> lines(AT_ONCE, part)),
                Paging.of(total, LINES, number, PATH + "?page="));
        return pages.show(new Pages.Draft("errors/list.jte", page(reader, "errors.title", "errors.lead"), view));
    }

    private List<ErrorLine> lines(int most, int part) {
        return reports.latest(most, (part - 1L) * most).stream().map(this::line).toList();
    }

    private ErrorLine line(ErrorReport report) {
        return ErrorLine.of(report, settings.within(), clock.instant());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(Reader reader, @PathVariable("id") long id) {
        ErrorLine line = reports.byId(id).map(this::line).orElseThrow(() -> PageProblem.noSubject(String.valueOf(id)));
        String title = reader.words().get("errors.one", id);
        Page page = Page.of(reader, null, title, reader.words().get("errors.lead", settings.within()))
                .after(List.of(new Crumb(reader.words().get("errors.title"), PATH)));
        return pages.render("errors/one.jte", page, line);
    }

    @GetMapping(REPORT)
    ResponseEntity<byte[]> form(
            Reader reader,
            @RequestParam(name = "page", required = false) @Nullable String about,
            @RequestParam(name = "size", required = false) @Nullable String size) {
        return form(reader, HttpStatus.OK, ErrorForm.of(about, size, null, null).onKnownPage(), null);
    }

    @PostMapping(REPORT)
    ResponseEntity<byte[]> report(Reader reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return seeOther(PATH); // as if it had been taken
        }
        ErrorForm form = ErrorForm.of(typed.get("page"), typed.get("size"), typed.get("wrong"), typed.get("email"));
        Optional<Refusal> refusal = form.refusal();
        if (refusal.isPresent()) {
            return form(reader, HttpStatus.BAD_REQUEST, form.onKnownPage(), refusal.get());
        }
        if (reports.countSince(clock.instant().minus(Duration.ofDays(1))) >= settings.daily()
                || !limits.take(request.getRemoteAddr())) {
            return form(reader, HttpStatus.TOO_MANY_REQUESTS, form, Refusal.of("errors.refused.often"));
        }
        return seeOther(PATH + "/" + reports.add(form, reader.language().tag()));
    }

    private ResponseEntity<byte[]> form(Reader reader, HttpStatus status, ErrorForm form, @Nullable Refusal refusal) {
        return pages.render(
                status,
                "errors/form.jte",
                page(reader, "errors.report", "errors.lead"),
                new FormView(form, settings.within(), refusal));
    }

    private Page page(Reader reader, String title, String description) {
        return Page.of(reader, null, reader.words().get(title), reader.words().get(description, settings.within()));
    }

    private static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
