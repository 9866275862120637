package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;

@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class FormsTests {

    @Autowired
    private List<FormSource> sources;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Staff staff;

    @Test
    void leadAlongColumnsThatThereAre() {
        forms().flatMap(form -> Stream.concat(Stream.of(form.main()), form.parts().stream()))
                .forEach(part -> part.places()
                        .forEach(path -> assertThat(end(kinds.of(part.kind()), path))
                                .as("%s of %s", path, part.kind().getSimpleName())
                                .isIn("area", "organisation")));
    }

    /** The kind of subject that a path of columns ends at. */
    private String end(Kind<?> kind, String path) {
        String[] columns = path.split("\\.", 2);
        Kind.Field field = kind.fields().stream()
                .filter(one -> one.name().equals(columns[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind.file() + " has no column " + columns[0]));
        String subject =
                field.refs().isEmpty() ? kind.subjectKind() : field.refs().getFirst();
        return columns.length == 1 ? subject : end(kinds.bySubject(subject).orElseThrow(), columns[1]);
    }

    @Test
    void canAllBeOpenedByTheRolesThatWriteThem() {
        for (Role role : Role.values()) {
            List<Form> forms =
                    forms().filter(form -> form.roles().contains(role)).toList();
            if (!forms.isEmpty()) {
                Person person = staff.newcomer();
                staff.appoint(person, "trial", role, "", "branch");
                assertThat(person.browser().get("/desk")).hasStatusOk();
                forms.forEach(form -> assertThat(person.browser()
                                .get("/desk/write/new?form="
                                        + kinds.of(form.main().kind()).file()))
                        .as("%s for %s", form.main().kind().getSimpleName(), role)
                        .hasStatusOk());
            }
        }
    }

    @Test
    void areClosedToOtherRoles() {
        Person auditor = staff.newcomer();
        staff.appoint(auditor, "trial", Role.AUDITOR, "", null);

        forms().forEach(form -> assertThat(auditor.browser()
                        .get("/desk/write/new?form="
                                + kinds.of(form.main().kind()).file()))
                .hasStatus(403));
    }

    @Test
    void areOneForAKind() {
        assertThatCode(() -> new Forms(kinds, forms().toList())).doesNotThrowAnyException();
    }

    private Stream<Form> forms() {
        return sources.stream().flatMap(source -> source.forms().stream());
    }
}
