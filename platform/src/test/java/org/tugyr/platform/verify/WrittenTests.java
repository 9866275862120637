package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.writing.FormSource;

/** What verify knows of who writes what, beside what the site asks for. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WrittenTests {

    @Autowired
    private List<FormSource> site;

    @Test
    void knowsTheFormsOfTheSiteAndNoOthers() {
        assertThat(Written.SOURCES)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        site.stream().<Class<?>>map(FormSource::getClass).toList());
    }

    @Test
    void goesAlongColumnsThatStandInClear() {
        Written written = new Written(Catalogue.KINDS);

        assertThat(Catalogue.KINDS.all())
                .allSatisfy(kind -> assertThat(written.columns(kind))
                        .as(kind.file())
                        .noneMatch(Kind.Field::sealed)
                        .noneMatch(field -> field.type() == List.class));
    }
}
