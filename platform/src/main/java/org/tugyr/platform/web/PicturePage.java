package org.tugyr.platform.web;

import java.net.URI;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.platform.doors.Open;

/** The cards as pictures. One is drawn at a time, so that a crawler leaves the processor to readers. */
@Open
@Controller
final class PicturePage {

    private static final Logger LOG = LoggerFactory.getLogger(PicturePage.class);

    private final Cards cards;
    private final Pages pages;
    private final Lock drawing = new ReentrantLock();

    PicturePage(Cards cards, Pages pages) {
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/cards/{folder}/{key}.png")
    ResponseEntity<byte[]> picture(
            Reader reader, @PathVariable("folder") String folder, @PathVariable("key") String key) {
        Card card = cards.of(folder, key, reader);
        Rendered picture;
        try {
            picture = pages.kept(reader, card.state(), () -> drawn(card, reader));
        } catch (LinkageError | IllegalStateException | InternalError e) { // a machine without any font support
            LOG.warn("no pictures can be drawn here", e);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(reader.site().asset("card.png")))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(
                        CacheControl.noCache()) // a name that is erased must not linger with those who fetch for others
                .eTag(picture.tag())
                .body(picture.plain());
    }

    private byte[] drawn(Card card, Reader reader) {
        drawing.lock();
        try {
            return Picture.png(card, reader.words());
        } finally {
            drawing.unlock();
        }
    }
}
