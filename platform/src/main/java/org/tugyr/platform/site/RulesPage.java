package org.tugyr.platform.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Crumb;

/** The rules in prose, as they lie in {@code docs/rules}. */
@Controller
final class RulesPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final Pages pages;

    RulesPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/rules/{name}")
    ResponseEntity<byte[]> rule(Reader reader, @PathVariable("name") String name) {
        if (!name.matches("[a-z-]{1,40}")) {
            throw PageProblem.notFound();
        }
        Node document = PARSER.parse(read(name));
        String title = document.getFirstChild() instanceof Heading heading ? TEXT.render(heading) : name;
        Page page = Page.of(reader, null, title, reader.words().get("site.rule.description"))
                .after(List.of(new Crumb(reader.words().get("site.nav.about"), "/about")));
        return pages.render("site/rule.jte", page, HTML.render(document));
    }

    private static String read(String name) {
        try (InputStream file = RulesPage.class.getResourceAsStream("rules/" + name + ".md")) {
            if (file == null) {
                throw PageProblem.notFound();
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
