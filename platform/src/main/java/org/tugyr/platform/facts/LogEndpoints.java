package org.tugyr.platform.facts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.TilePath;
import org.tugyr.platform.doors.Open;

/** The log for monitors and mirrors, at the addresses that C2SP tlog-tiles prescribes. */
@Open
@RestController
final class LogEndpoints {

    private static final String LOG = "/log/";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final CacheControl FULL =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl PARTIAL =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PublishedLog published;

    LogEndpoints(PublishedLog published) {
        this.published = published;
    }

    @GetMapping(LOG + "checkpoint")
    ResponseEntity<String> checkpoint() {
        return published
                .latest()
                .map(checkpoint -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(TEXT)
                        .body(checkpoint.note()))
                .orElse(ResponseEntity.notFound().build());
    }

    @GetMapping(LOG + "tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return path(request)
                .flatMap(path -> published
                        .piece(path)
                        .map(piece -> ResponseEntity.ok()
                                .cacheControl(path.isPartial() ? PARTIAL : FULL)
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .body(piece)))
                .orElse(ResponseEntity.notFound().build());
    }

    /** The address as it was sent, before anything in it is decoded: one piece has one address. */
    private static Optional<TilePath> path(HttpServletRequest request) {
        String sent = request.getRequestURI().substring(request.getContextPath().length() + LOG.length());
        try {
            return Optional.of(TilePath.parse(sent));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }
}
