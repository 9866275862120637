package org.tugyr.platform.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.platform.doors.Open;

/** The cards as small pages without scripts, which pages of others may frame. */
@Open
@Controller
final class EmbedPage {

    private final Cards cards;
    private final Pages pages;

    EmbedPage(Cards cards, Pages pages) {
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping(SecurityHeaders.FRAMED + "{folder}/{key}")
    ResponseEntity<byte[]> embed(
            Reader reader, @PathVariable("folder") String folder, @PathVariable("key") String key) {
        Card card = cards.of(folder, key, reader);
        String title = card.title().in(reader.language().tag());
        Page page = Page.of(reader, card.state(), title, card.text()).synthetic(card.synthetic());
        return pages.render("web/embed.jte", page, card);
    }
}
