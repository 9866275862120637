package org.tugyr.platform.access;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Where whoever is signed in begins: who they are, what they may do, and what waits for them. */
@Needs
@Controller
final class DeskPage {

    static final String PATH = "/desk";

    private final Grants grants;
    private final ObjectProvider<DeskPart> parts;
    private final Pages pages;

    DeskPage(Grants grants, ObjectProvider<DeskPart> parts, Pages pages) {
        this.grants = grants;
        this.parts = parts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> desk(Reader reader, Signed signed, CsrfToken token) {
        List<Held> offices = grants.of(signed.account());
        List<Content> all = parts.stream()
                .sorted(Comparator.comparingInt(DeskPart::order))
                .flatMap(part -> part.of(signed, offices, reader, token.getToken()).stream())
                .toList();
        String title = reader.words().get("access.desk");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        return pages.personal(HttpStatus.OK, "access/desk.jte", page, new DeskView(Frame.of(signed, token), all));
    }
}
