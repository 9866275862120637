package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Kinds without a form, and why they have none. */
    private static final Map<String, String> WITHOUT_FORM = Map.of(
            "record", "a record is opened by its founding, or by the operator's import",
            "rules", "adopted when a record is opened; later by the operator, who installs the version that knows them",
            "grants", "granted and ended on the page of accounts, where the rule of access is kept",
            "office-keys", "recorded by the site when a passkey confirms for the first time, and when it ends",
            "assertions", "recorded by the site with what a passkey confirms",
            "corrections", "recorded by the site with each correction",
            "rankings", "made of ballots by tugyr ballots, which works out what may be published",
            "erasures", "by law or a court's order: the operator's, by tugyr erase");

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
                        .forEach(path -> assertThat(ends(kinds.of(part.kind()), path))
                                .as("%s of %s", path, part.kind().getSimpleName())
                                .containsAnyOf("area", "organisation")));
    }

    /** The kinds of subjects that a path of columns ends at: several where a column may hold several. */
    private Set<String> ends(Kind<?> kind, String path) {
        String[] columns = path.split("\\.", 2);
        List<String> next = kind.fields().stream()
                .filter(one -> one.name().equals(columns[0]))
                .flatMap(field -> field.refs().isEmpty() ? Stream.of(kind.subjectKind()) : field.refs().stream())
                .toList();
        return columns.length == 1
                ? Set.copyOf(next)
                : next.stream()
                        .flatMap(subject -> ends(kinds.bySubject(subject).orElseThrow(), columns[1]).stream())
                        .collect(Collectors.toSet());
    }

    @Test
    void leaveNothingToImportsButWhatNobodyTypes() {
        Set<String> written = forms().flatMap(form -> Stream.concat(Stream.of(form.main()), form.parts().stream()))
                .map(part -> kinds.of(part.kind()).file())
                .collect(Collectors.toSet());
        Set<String> all = kinds.all().stream().map(Kind::file).collect(Collectors.toSet());

        assertThat(difference(all, written)).isEqualTo(WITHOUT_FORM.keySet());
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

    private static Set<String> difference(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
    }

    private Stream<Form> forms() {
        return sources.stream().flatMap(source -> source.forms().stream());
    }
}
