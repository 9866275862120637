package org.tugyr.platform.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a page cannot be shown, thrown by a controller and answered with a page that helps. */
public final class PageProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Object[] args;

    /** What can be wrong; each has a title and a text under {@code web.problem}. */
    enum Kind {
        NOT_FOUND(HttpStatus.NOT_FOUND),
        NO_SUBJECT(HttpStatus.NOT_FOUND),
        BAD_PARAMETER(HttpStatus.BAD_REQUEST),
        BEYOND_LOG(HttpStatus.BAD_REQUEST),
        BAD_REQUEST(HttpStatus.BAD_REQUEST),
        BAD_LANGUAGE(HttpStatus.BAD_REQUEST),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        UNENCRYPTED(HttpStatus.FORBIDDEN),
        STALE_FORM(HttpStatus.FORBIDDEN),
        METHOD(HttpStatus.METHOD_NOT_ALLOWED),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String title() {
            return "web.problem." + slug() + ".title";
        }

        String text() {
            return "web.problem." + slug() + ".text";
        }
    }

    PageProblem(Kind kind, Object... args) {
        super(kind.slug());
        this.kind = kind;
        this.args = args;
    }

    /** There is no page at this address. */
    public static PageProblem notFound() {
        return new PageProblem(Kind.NOT_FOUND);
    }

    /** The address is right, but the record holds nothing with this id. */
    public static PageProblem noSubject(String id) {
        return new PageProblem(Kind.NO_SUBJECT, id);
    }

    /** A part of the address has a value it cannot have. */
    public static PageProblem badParameter(String name, String value) {
        return new PageProblem(Kind.BAD_PARAMETER, name, value);
    }

    /** An address asks for more entries than the log has. */
    static PageProblem beyondLog(long asked, long size) {
        return new PageProblem(Kind.BEYOND_LOG, asked, size);
    }

    /** The record cannot be read for now. */
    public static PageProblem unavailable() {
        return new PageProblem(Kind.UNAVAILABLE);
    }

    /** Too many ask for pages that are still to be made. */
    public static PageProblem busy() {
        return new PageProblem(Kind.BUSY);
    }

    /** Too many requests came from one address; so many seconds later there may be more. */
    public static PageProblem tooMany(long seconds) {
        return new PageProblem(Kind.TOO_MANY, seconds);
    }

    /** Whoever asks may not have it. */
    public static PageProblem forbidden() {
        return new PageProblem(Kind.FORBIDDEN);
    }

    /** Nobody signs in over a connection that others can read. */
    public static PageProblem unencrypted() {
        return new PageProblem(Kind.UNENCRYPTED);
    }

    /** A form was sent that this site has not given to this browser, or too long ago. */
    public static PageProblem staleForm() {
        return new PageProblem(Kind.STALE_FORM);
    }

    static PageProblem badLanguage() {
        return new PageProblem(Kind.BAD_LANGUAGE);
    }

    Kind kind() {
        return kind;
    }

    Object[] args() {
        return args.clone();
    }
}
