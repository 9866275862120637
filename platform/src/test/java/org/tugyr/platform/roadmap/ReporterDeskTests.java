package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ReporterDeskTests {

    @Autowired
    private Staff staff;

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-11-30, 2022-02-01, 2021-12;2022-01",
        "QUARTER, 2021-09-30, 2022-07-01, 2021-Q4;2022-Q1;2022-Q2",
        "QUARTER, 2021-09-30, 2022-06-30, 2021-Q4;2022-Q1",
        "HALF_YEAR, 2020-12-31, 2022-01-01, 2021-H1;2021-H2",
        "YEAR, 2020-03-01, 2022-12-31, 2020;2021",
        "YEAR, 2021-12-31, 2022-12-31, ''"
    })
    void asksForEachPeriodThatIsOver(Frequency frequency, LocalDate latest, LocalDate today, String missing) {
        Awaited indicator = new Awaited("people", frequency, latest, 0);

        assertThat(indicator.missing(today).stream().map(indicator::period).map(Period::text))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(";")));
    }

    @Test
    void takesASpreadsheetOutAndInAgainAsADraft() throws Exception {
        Person reporter = staff.newcomer();
        String office = staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        Visitor browser = reporter.browser();
        assertThat(browser.get("/desk")).bodyText().contains("Population").contains("missing");

        byte[] sheet =
                browser.get("/desk/values.xlsx?office=" + office).getResponse().getContentAsByteArray();
        byte[] filled = filled(sheet, "836 001,5");
        browser.get("/desk");
        var sent = browser.send("/desk/values", "sheet", filled, "filled.xlsx", "office", office);

        assertThat(sent).hasStatus(303);
        assertThat(Visitor.to(sent)).startsWith("/desk/write/");
        assertThat(browser.get(Visitor.to(sent)))
                .bodyText()
                .contains("836,001.5")
                .contains("Submit");
    }

    @Test
    void saysWhatIsNoSuchSpreadsheet() throws Exception {
        Person reporter = staff.newcomer();
        String office = staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        Visitor browser = reporter.browser();
        browser.get("/desk");

        for (byte[] file : new byte[][] {"no zip".getBytes(StandardCharsets.UTF_8), other()}) {
            var sent = browser.send("/desk/values", "sheet", file, "other.xlsx", "office", office);
            assertThat(Visitor.to(sent)).isEqualTo("/desk?sheet=unreadable");
        }
        assertThat(browser.get("/desk?sheet=unreadable")).bodyText().contains("This is not the spreadsheet from here");
    }

    @Test
    void givesNoSheetToOtherOffices() {
        Person reporter = staff.newcomer();
        String office = staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        Person other = staff.newcomer();
        staff.appoint(other, "trial", Role.REPORTER, "area:T-1", null);

        assertThat(other.browser().get("/desk/values.xlsx?office=" + office)).hasStatus(403);
    }

    /** What a person does in a spreadsheet program: the same cells, and a value typed into one. */
    private static byte[] filled(byte[] sheet, String value) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                Workbook copy = new Workbook(out, "Test", "1.0")) {
            var to = copy.newWorksheet("Values");
            int line = 0;
            for (var row : book.getFirstSheet().read()) {
                for (int i = 0; i < row.getCellCount(); i++) {
                    int place = i;
                    int at = line;
                    row.getOptionalCell(i).ifPresent(cell -> to.value(at, place, cell.getText()));
                }
                if (line == 2) {
                    to.value(2, 7, value);
                }
                line++;
            }
        }
        return out.toByteArray();
    }

    private static byte[] other() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Other").value(0, 0, "something");
        }
        return out.toByteArray();
    }
}
