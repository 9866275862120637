package org.tugyr.platform.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tugyr.platform.web.parts.Crumb;

/** A site of one page that shows every part, and pages that fail in every way. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({WebConfiguration.class, Problems.class, ErrorPage.class, DemoSite.Demos.class})
class DemoSite {

    @Bean
    NavItem board() {
        return new NavItem("board", NavItem.Place.MENU, 10, "web.voice.measured", "/demo");
    }

    @Bean
    NavItem pledges() {
        return new NavItem("pledges", NavItem.Place.MENU, 20, "web.voice.reported", "/nowhere");
    }

    @Bean
    NavItem log() {
        return new NavItem("log", NavItem.Place.FOOT, 10, "web.know.title", "/log");
    }

    /** The templates of the application and of the tests, compiled on demand. */
    @Bean
    @Primary
    TemplateEngine demoTemplates() {
        CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
        CodeResolver application = new DirectoryCodeResolver(Path.of("src/main/jte"));
        CodeResolver both = new CodeResolver() {
            @Override
            public String resolve(String name) {
                return (tests.exists(name) ? tests : application).resolve(name);
            }

            @Override
            public boolean exists(String name) {
                return tests.exists(name) || application.exists(name);
            }

            @Override
            public long getLastModified(String name) {
                return (tests.exists(name) ? tests : application).getLastModified(name);
            }
        };
        return TemplateEngine.create(
                both,
                Path.of(
                        "target/demo-templates",
                        Long.toString(ProcessHandle.current().pid())),
                ContentType.Html,
                getClass().getClassLoader());
    }

    @RestController
    static class Demos {

        private final Pages pages;

        Demos(Pages pages) {
            this.pages = pages;
        }

        @GetMapping("/demo")
        ResponseEntity<?> demo(Reader reader) {
            return pages.cached(reader, Demo.STATE, () -> {
                Demo view = Demo.in(reader.words());
                String title = view.translated().in(reader.language().tag());
                Page page = Page.of(reader, Demo.STATE, title, view.wording().in("kk"))
                        .under("board")
                        .after(List.of(new Crumb(reader.words().get("web.voice.measured"), "/demo")))
                        .synthetic(true)
                        .showing(view.map());
                return new Pages.Draft("web/demo.jte", page, view);
            });
        }

        @GetMapping("/number/{number}")
        ResponseEntity<byte[]> number(Reader reader, @PathVariable int number, @RequestParam int page) {
            throw PageProblem.noSubject("<b>" + number + page + "</b>");
        }

        @GetMapping("/broken")
        ResponseEntity<byte[]> broken() {
            throw new IllegalStateException("a secret of ours");
        }

        @GetMapping("/asleep")
        ResponseEntity<byte[]> asleep() {
            throw new DataAccessResourceFailureException("no connection to db.internal");
        }
    }
}
