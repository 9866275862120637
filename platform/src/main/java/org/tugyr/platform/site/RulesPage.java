package org.tugyr.platform.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.words.Words;

/** The rules in prose, as they lie in {@code docs/rules}. */
@Open
@Controller
final class RulesPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            // a wide table is moved by the keys, too
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof TableBlock) {
                    attributes.put("tabindex", "0");
                }
            })
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final StandingCounts standings;
    private final FactLog log;
    private final Pages pages;

    RulesPage(StandingCounts standings, FactLog log, Pages pages) {
        this.standings = standings;
        this.log = log;
        this.pages = pages;
    }

    @GetMapping("/rules/{name}")
    ResponseEntity<byte[]> rule(Reader reader, @PathVariable("name") String name) {
        RuleText text = RuleText.of(name).orElseThrow(PageProblem::notFound);
        Node document = PARSER.parse(text.markdown());
        String title = document.getFirstChild() instanceof Heading heading ? TEXT.render(heading) : name;
        Page page = Page.of(reader, null, title, reader.words().get("site.rule.description"))
                .after(List.of(new Crumb(reader.words().get("site.nav.about"), "/about")));
        return pages.render(
                "site/rule.jte",
                page,
                new RuleView(HTML.render(document), text.sha256(), adoptions(name, text, reader.words())));
    }

    private List<RuleView.Adoption> adoptions(String rule, RuleText text, Words words) {
        Map<String, StandingCounts.Root> roots = new LinkedHashMap<>();
        standings.roots().forEach(root -> roots.put(root.key(), root));
        List<String> subjects =
                roots.keySet().stream().map(root -> "record:" + root).toList();
        return log.history(subjects, Long.MAX_VALUE, List.of(RuleAdoptedRow.class)).rows(RuleAdoptedRow.class).stream()
                .filter(adopted -> adopted.row().rule().equals(rule))
                .map(adopted -> {
                    RuleAdoptedRow row = adopted.row();
                    return new RuleView.Adoption(
                            row.record(),
                            Objects.requireNonNull(roots.get(row.record())).name(),
                            row.version(),
                            words.day(row.adoptedOn()),
                            adopted(row.document(), text, words),
                            adopted.index());
                })
                .toList();
    }

    private static @Nullable String adopted(@Nullable String document, RuleText text, Words words) {
        if (document == null) {
            return words.get("site.rule.unnamed");
        }
        return document.equals(text.sha256()) ? null : words.get("site.rule.other", document);
    }
}
