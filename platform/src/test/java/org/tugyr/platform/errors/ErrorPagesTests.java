package org.tugyr.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.web.Limits;

@SpringBootTest(classes = WholeSite.class, properties = "tugyr.errors.daily=60")
@AutoConfigureMockMvc
class ErrorPagesTests {

    private static final String WRONG = "The length of the road is 190 km, <b>not</b> 168.5.";

    @Autowired
    private MockMvcTester site;

    @Autowired
    private DataSource source;

    @Autowired
    private ErrorReports reports;

    private int addresses;

    @Test
    void leadsFromEveryPageToAFormThatKnowsThePage() throws Exception {
        assertThat(body("/pledges/roads?lang=en"))
                .containsPattern("href=\"/errors/report\\?page=%2Fpledges%2Froads&amp;size=\\d+\"");
        assertThat(body("/errors/report?lang=en&page=/pledges/roads&size=12"))
                .contains("<a href=\"/pledges/roads\">", "12 record entries", "value=\"/pledges/roads\"")
                .contains("answered within 5 working days");
        assertThat(body("/errors/report?lang=en&page=javascript:alert(1)"))
                .doesNotContain("href=\"javascript", "value=\"javascript");
        assertThat(body("/errors/report?lang=en&page=//evil.example"))
                .doesNotContain("href=\"//evil", "value=\"//evil");
    }

    @Test
    void keepsWhatWasTypedToItselfUntilItIsReleased() throws Exception {
        String place = report("/pledges/roads", WRONG, "reader@example.org");
        long id = Long.parseLong(place.substring("/errors/".length()));

        for (String address : List.of("/errors", place, "/errors?csv=errors")) {
            assertThat(body(address + (address.contains("?") ? "&" : "?") + "lang=en"))
                    .contains("/pledges/roads")
                    .doesNotContain("190 km", "reader@example.org", "example.org");
        }
        assertThat(body(place + "?lang=en")).contains("Waiting", "reported on 9 January 2023", "16 January 2023");

        assertThat(reports.reply(id, "Corrected, see entry 12.", false)
                        .orElseThrow()
                        .email())
                .isEqualTo("reader@example.org");

        assertThat(body(place + "?lang=en"))
                .contains("Answered", "Corrected, see entry 12.")
                .doesNotContain("190 km", "example.org");
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from errors.report r where r::text like '%example.org%'")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(reports.reply(id, "Corrected.", true).orElseThrow().email()).isNull();
        assertThat(body("/errors?lang=en")).contains("&lt;b&gt;not&lt;/b&gt;", "Corrected.");
        assertThat(reports.reply(999_999, "x", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/pledges/roads, short, '', wrong, 400",
        "/pledges/roads, The length of it is wrong, nobody, email, 400",
        "http://evil.example/, The length of it is wrong, '', role=, 400",
        "//evil.example, The length of it is wrong, '', role=, 400"
    })
    void saysBesideTheFieldWhatIsMissingAndKeepsTheRest(
            String page, String wrong, String email, String says, int status) throws Exception {
        long before = reports.count();

        MvcTestResult answer = post(page, wrong, email, "", "203.0.113.250");

        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(wrong)
                .contains(says.equals("role=") ? "role=\"status\"" : "id=\"" + says + "-error\"")
                .doesNotContain("evil");
        assertThat(reports.count()).isEqualTo(before);
    }

    @Test
    void takesNoMoreThanATextAndNothingFromMachines() {
        long before = reports.count();

        assertThat(post("/", "x".repeat(ErrorForm.LONGEST + 1), "", "", "203.0.113.251"))
                .hasStatus(400);
        assertThat(post("/", WRONG, "", "https://spam.example", "203.0.113.251"))
                .hasStatus(303)
                .hasHeader("Location", "/errors");

        assertThat(reports.count()).isEqualTo(before);
    }

    @Test
    void letsNobodyFillTheQueue() {
        for (int i = 0; i < 5; i++) {
            assertThat(post("/", WRONG, "", "", "2001:db8::" + i)).hasStatus(303);
        }

        assertThat(post("/", WRONG, "", "", "2001:db8::99"))
                .hasStatus(429)
                .bodyText()
                .contains("190 km");
        assertThat(post("/", WRONG, "", "", "2001:db8:0:1::1")).hasStatus(303);
    }

    @Test
    void countsWorkingDays() {
        LocalDate friday = LocalDate.of(2023, 1, 6);

        assertThat(ErrorLine.workingDays(friday, 1)).isEqualTo(LocalDate.of(2023, 1, 9));
        assertThat(ErrorLine.workingDays(friday, 5)).isEqualTo(LocalDate.of(2023, 1, 13));
        ErrorReport report = new ErrorReport(
                1, Instant.parse("2023-01-06T10:00:00Z"), "/", null, "kk", "…", false, false, null, null);
        assertThat(ErrorLine.of(report, 5, Instant.parse("2023-01-13T23:00:00Z"))
                        .state())
                .isEqualTo(ErrorLine.State.WAITING);
        assertThat(ErrorLine.of(report, 5, Instant.parse("2023-01-14T01:00:00Z"))
                        .state())
                .isEqualTo(ErrorLine.State.LATE);
    }

    @Test
    void forgetsAddressesAfterAnHour() {
        var clock = new MovingClock();
        Limits limits = new Limits(1, clock);

        assertThat(limits.take("203.0.113.7")).isTrue();
        assertThat(limits.take("203.0.113.7")).isFalse();
        clock.now = clock.now.plusSeconds(3601);
        assertThat(limits.take("203.0.113.7")).isTrue();
    }

    private static final class MovingClock extends Clock {
        private Instant now = WholeSite.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({"/errors/0, 404", "/errors/999999, 404", "/errors/x, 400", "/errors?page=9, 400"})
    void refusesWhatItDoesNotHave(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    private String report(String page, String wrong, String email) {
        MvcTestResult answer = post(page, wrong, email, "", "198.51.100." + addresses++);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult post(String page, String wrong, String email, String trap, String from) {
        return site.post()
                .uri("/errors/report?lang=en")
                .param("page", page)
                .param("size", "12")
                .param("wrong", wrong)
                .param("email", email)
                .param("website", trap)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
