package org.tugyr.platform.founding;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Founding;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.founding.Founder.Founded;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Where whoever came by the operator's link founds the first record. */
@Needs
@Controller
final class FoundingPages {

    static final String PATH = "/desk/found";

    private static final String DESK = "/desk";

    private final Founding founding;
    private final Founder founder;
    private final FirstSteps firstSteps;
    private final Steps steps;
    private final Pages pages;

    FoundingPages(Founding founding, Founder founder, FirstSteps firstSteps, Steps steps, Pages pages) {
        this.founding = founding;
        this.founder = founder;
        this.firstSteps = firstSteps;
        this.steps = steps;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(Reader reader, Signed signed, CsrfToken token) {
        if (!founding.isOpenTo(signed)) {
            return late(reader, signed, token);
        }
        FoundingForm fresh = new FoundingForm(Map.of("zone", FoundingForm.DEFAULT_ZONE));
        return show(HttpStatus.OK, reader, signed, token, fresh, Map.of());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> found(
            Reader reader, Signed signed, CsrfToken token, @RequestParam MultiValueMap<String, String> typed) {
        FoundingForm form = new FoundingForm(typed.toSingleValueMap());
        return switch (founder.found(signed, form, reader.language())) {
            case Founded.Done _ -> seeOther();
            case Founded.Late _ -> late(reader, signed, token);
            case Founded.Wrong(Map<String, String> errors) ->
                show(HttpStatus.BAD_REQUEST, reader, signed, token, form, errors);
        };
    }

    /** The founder's second click leads on; whoever else comes is told that somebody was faster. */
    private ResponseEntity<byte[]> late(Reader reader, Signed signed, CsrfToken token) {
        if (!signed.founder()) {
            throw PageProblem.forbidden();
        } else if (firstSteps.root(signed).isPresent()) {
            return seeOther();
        }
        String title = reader.words().get("founding.late");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        return pages.personal(HttpStatus.CONFLICT, "founding/late.jte", page, Frame.of(signed, token));
    }

    @PostMapping(PATH + "/put-away")
    ResponseEntity<byte[]> putAway(Signed signed, @RequestParam("root") String root) {
        if (firstSteps.root(signed).filter(root::equals).isPresent()) {
            steps.putAway(root);
        }
        return seeOther();
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Reader reader,
            Signed signed,
            CsrfToken token,
            FoundingForm form,
            Map<String, String> errors) {
        FoundingFields fields = new FoundingFields(form, errors, reader.words());
        @Nullable String said = errors.get("");
        FoundingView view =
                new FoundingView(Frame.of(signed, token), fields.usual(), fields.rare(), said, !errors.isEmpty());
        String title = reader.words().get("founding.found");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        return pages.personal(status, "founding/found.jte", page, view);
    }

    private static ResponseEntity<byte[]> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(DESK))
                .build();
    }
}
