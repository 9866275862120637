package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** Every form of the house, sent as nobody should send it. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class AbuseTests {

    private static final String MARKUP = "<script>alert(1)</script>\"'><b>";
    private static final String TURNED = "left\u202Eright\u200F\u2067end";

    /** The forms of several rooms that are sent a million letters, which takes seconds. */
    private static final Set<String> LONG = Set.of("reported", "pledges", "stocktakes", "reports");

    @Autowired
    private List<FormSource> sources;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTakenOnceWhereItIsSentTwice() {
        each((browser, kind) -> {
            Map<String, String> form = begun(browser, kind, "twice");

            String first = Visitor.to(browser.post("/desk/write", fields(form)));
            String second = Visitor.to(browser.post("/desk/write", fields(form)));

            assertThat(second).as(kind.file()).isEqualTo(first);
            assertThat(drafts(form.get("id"))).isEqualTo(1);
        });
    }

    @Test
    void isTurnedAwayWithoutItsToken() {
        each((browser, kind) -> {
            Map<String, String> form = begun(browser, kind, "forged");

            assertThat(browser.forgetful().post("/desk/write", fields(form)))
                    .as(kind.file())
                    .hasStatus(403);
            assertThat(drafts(form.get("id"))).isZero();
        });
    }

    @Test
    void keepsAMillionLettersAndSaysThatTheyAreTooMany() {
        String many = "ә".repeat(500_000);
        each((browser, kind) -> {
            if (LONG.contains(kind.file())) {
                Map<String, String> form = begun(browser, kind, many);
                String path = Visitor.to(browser.post("/desk/write", fields(form)));

                assertThat(path).as(kind.file()).endsWith("/rows/1");
                assertThat(Visitor.body(browser.get(path))).contains("20000", many);
                browser.post(path.replace("/rows/1", "/discard"));
            }
        });
    }

    @Test
    void showsMarkupAsItWasTypedAndNothingThatTurnsLettersRound() {
        each((browser, kind) -> {
            Map<String, String> form = begun(browser, kind, MARKUP + TURNED);
            String path = Visitor.to(browser.post("/desk/write", fields(form)));

            String draft = Visitor.body(browser.get(path.replace("/rows/1", "")));
            String row = Visitor.body(browser.get(path.replace("/rows/1", "") + "/rows/1"));

            assertThat(draft + row).as(kind.file()).doesNotContain("<script>alert", "\u202E", "\u200F", "\u2067");
            if (form.containsValue(MARKUP + TURNED)) {
                assertThat(row).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
            }
        });
    }

    @Test
    void changesNothingWhereItIsStale() {
        each((browser, kind) -> {
            Map<String, String> form = begun(browser, kind, "first");
            String path = Visitor.to(browser.post("/desk/write", fields(form))).replace("/rows/1", "");
            Map<String, String> change = begun(browser, kind, "second");
            change.put("version", "0");
            change.put("file", kind.file());

            var answer = browser.post(path + "/rows/1", fields(change));

            if (form.containsValue("first")) {
                assertThat(answer).as(kind.file()).hasStatus(409);
                assertThat(Visitor.body(answer)).contains("first", "second");
            }
        });
    }

    /** What somebody does to a form of a kind, in a browser of who may write it. */
    private interface Deed {
        void to(Visitor browser, Kind<? extends Row> kind);
    }

    private void each(Deed deed) {
        for (Role role : Role.values()) {
            List<Form> forms = sources.stream()
                    .flatMap(source -> source.forms().stream())
                    .filter(form -> form.roles().contains(role))
                    .toList();
            if (!forms.isEmpty()) {
                Person person = staff.newcomer();
                staff.appoint(person, "trial", role, "", "branch");
                Stream.of(forms)
                        .flatMap(List::stream)
                        .map(form -> form.main().kind())
                        .distinct()
                        .forEach(type -> {
                            person.browser().get("/desk");
                            deed.to(person.browser(), kinds.of(type));
                        });
            }
        }
    }

    /** A form as it is shown, with the same words in each of its texts. */
    private static Map<String, String> begun(Visitor browser, Kind<? extends Row> kind, String words) {
        Map<String, String> form = new LinkedHashMap<>();
        var hidden = java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(shown(browser, kind));
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.remove("_csrf");
        for (Kind.Field field : kind.fields()) {
            if (field.type() == Text.class) {
                form.put("c-" + field.name() + "_en", words);
            }
        }
        form.put("c-lang", "en");
        return form;
    }

    /** The page of a new row, or of the one that stands where there is one for the whole record. */
    private static String shown(Visitor browser, Kind<? extends Row> kind) {
        MvcTestResult page = browser.get("/desk/write/new?form=" + kind.file());
        boolean stands = page.getResponse().getStatus() == HttpStatus.SEE_OTHER.value();
        return Visitor.body(stands ? browser.get(Visitor.to(page)) : page);
    }

    private int drafts(String id) {
        return jdbc.sql("select count(*) from writing.submission where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static String[] fields(Map<String, String> form) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }
}
