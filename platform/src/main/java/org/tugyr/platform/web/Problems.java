package org.tugyr.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tugyr.platform.web.PageProblem.Kind;
import org.tugyr.platform.web.words.Words;

/**
 * Answers every failure with a page in the reader's language, or a problem detail (RFC 9457) where JSON is asked for. It
 * comes before Boot's own advice, which knows no languages.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int LONGEST_ECHO = 60;

    /** Who asks here gets JSON, whatever else it accepts. */
    private static final String FOR_PROGRAMS = "/api/";

    /** In seconds. */
    private static final String SOON = "5";

    private final Readers readers;
    private final Pages pages;
    private final SecureRandom random = new SecureRandom();

    Problems(Readers readers, Pages pages) {
        this.readers = readers;
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<?> answer(Exception failure, HttpServletRequest request) {
        return answer(problem(failure, request), readers.of(request), request);
    }

    /** What a failure is to a reader. */
    private PageProblem problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case PageProblem known -> known;
            case MethodArgumentTypeMismatchException e ->
                PageProblem.badParameter(
                        e.getName(), e.getValue() == null ? "" : e.getValue().toString());
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> {
                LOG.warn("the database cannot be reached", failure);
                yield PageProblem.unavailable();
            }
            case ErrorResponse e when e.getStatusCode().value() < 500 -> new PageProblem(kind(e.getStatusCode()));
            default -> {
                String number = HexFormat.of().toHexDigits(random.nextInt());
                LOG.error("failure {} at {}", number, request.getRequestURI(), failure);
                yield new PageProblem(Kind.FAILED, number);
            }
        };
    }

    static Kind kind(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.METHOD;
            case 406 -> Kind.NOT_ACCEPTABLE;
            case 503 -> Kind.UNAVAILABLE;
            default -> status.is4xxClientError() ? Kind.BAD_REQUEST : Kind.FAILED;
        };
    }

    ResponseEntity<?> answer(PageProblem problem, Reader reader, HttpServletRequest request) {
        ResponseEntity<?> answer = told(problem, reader, request);
        String later = problem.kind() == Kind.TOO_MANY
                ? String.valueOf(problem.args()[0])
                : problem.kind().status() == HttpStatus.SERVICE_UNAVAILABLE ? SOON : null;
        return later == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, later)
                        .body(answer.getBody());
    }

    private ResponseEntity<?> told(PageProblem problem, Reader reader, HttpServletRequest request) {
        Kind kind = problem.kind();
        Words words = reader.words();
        String title = words.get(kind.title());
        String text = words.get(kind.text(), shortened(problem.args()));
        if (reader.path().startsWith(FOR_PROGRAMS) || prefersJson(request.getHeader(HttpHeaders.ACCEPT))) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(kind.status(), text);
            detail.setType(URI.create("urn:tugyr:problem:" + kind.slug()));
            detail.setTitle(title);
            return ResponseEntity.status(kind.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .body(detail);
        }
        ProblemView view = new ProblemView(kind.status().value(), text);
        return pages.render(kind.status(), "web/problem.jte", Page.of(reader, null, title, text), view);
    }

    private static Object[] shortened(Object[] args) {
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof String text && text.length() > LONGEST_ECHO) {
                shown[i] = text.substring(0, LONGEST_ECHO) + "…";
            }
        }
        return shown;
    }

    /** Whether JSON is named, and not after HTML. */
    static boolean prefersJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            double json = weight(types, "json");
            return json > 0 && json >= weight(types, "html");
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private static double weight(List<MediaType> types, String subtype) {
        return types.stream()
                .filter(type ->
                        type.getSubtype().equals(subtype) || type.getSubtype().endsWith("+" + subtype))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
