package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.TopicRow;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule.Decision.Append;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** Who writes what lies in several places, or in none: who is one person or two, and what sources say. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class PlacelessTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Publisher publisher;

    @Autowired
    private MovingClock clock;

    @Autowired
    private FactLog log;

    @Autowired
    private PublishedLog published;

    @LocalServerPort
    private int port;

    private Pen pen;

    @Test
    void letsARegistrarOfTheWholeRecordSayThatTwoEntriesAreOnePerson() {
        people("placeless-a", "placeless-b");
        holding(Role.REGISTRAR, "trial", "");

        record(pen.fill("/desk/write/new?form=person-merges", "c-person", "placeless-b", "c-into", "placeless-a"));

        assertThat(rows("person:placeless-a", PersonMergeRow.class))
                .extracting(PersonMergeRow::person)
                .containsExactly("placeless-b");
    }

    @Test
    void letsNoRegistrarOfAPartMoveWhatOthersWrote() {
        people("placeless-c", "placeless-d");
        holding(Role.REGISTRAR, "trial", "area:T-1");
        String draft =
                pen.fill("/desk/write/new?form=person-merges", "c-person", "placeless-d", "c-into", "placeless-c");

        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
    }

    @Test
    void dividesAnEntryByItsOwnMembershipsAlone() {
        people("placeless-e", "placeless-f");
        member("placeless-m", "placeless-e");
        member("placeless-n", "placeless-f");
        holding(Role.REGISTRAR, "trial", "");
        String form = "/desk/write/new?form=person-splits&c-person=placeless-e&c-other=placeless-f";

        String wrong = pen.fill(form, "c-memberships", "placeless-n");
        assertThat(pen.read(wrong)).contains("memberships of placeless-e");
        assertThat(pen.submit(wrong.replace("/rows/1", ""))).hasStatus(400);
        record(pen.fill(form, "c-memberships", "placeless-m"));

        assertThat(rows("person:placeless-f", PersonSplitRow.class))
                .extracting(PersonSplitRow::memberships)
                .containsExactly(List.of("placeless-m"));
    }

    @Test
    void attestsWhatConcernsTheOwnAreaUnderATopicOfItsOwn() {
        holding(Role.REPORT_AUTHOR, "real", "area:KZ-39");

        String draft =
                attestation("placeless-1", "area:KZ-39", "placeless-topic").replace("/rows/1", "");
        pen.fill(draft + "/add?file=topics", "c-topic", "placeless-topic", "c-name_en", "Wells of the region");
        pen.fill(draft + "/add?file=attested", "c-evidence", "decree", "c-value", "12");
        record(draft);

        assertThat(rows("attestation:placeless-1", AttestationRow.class)).hasSize(1);
        assertThat(rows("attestation:placeless-1", AttestedRow.class)).hasSize(1);
        assertThat(rows("topic:placeless-topic", TopicRow.class)).hasSize(1);
    }

    @Test
    void isCheckedAgainByWhoeverVerifies() throws IOException {
        long others = log.size();
        holding(Role.REPORT_AUTHOR, "real", "organisation:party");
        String draft = attestation("placeless-4", "organisation:party", "vote-2021");
        pen.fill(draft + "/add?file=attested", "c-evidence", "decree", "c-value", "14");
        record(draft);
        while (published
                .latest()
                .filter(checkpoint -> checkpoint.size() == log.size())
                .isEmpty()) {
            Thread.onSpinWait(); // until the signer has seen it
        }

        Report report =
                new Verifier(Catalogue.KINDS, Published.at("http://localhost:" + port), _ -> {}).run(null, null);

        assertThat(report.refuted())
                .filteredOn(finding -> !isEntryBefore(others, finding.where()))
                .as("what other tests wrote past their role is not asked here")
                .isEmpty();
        assertThat(report.counts().get("entries of offices as their roles allow, where they reach"))
                .isGreaterThanOrEqualTo(2);
    }

    private static boolean isEntryBefore(long size, String where) {
        return where.startsWith("entry ") && Long.parseLong(where.substring("entry ".length())) < size;
    }

    @Test
    void attestsNothingOfOtherAreasNorOfNone() {
        holding(Role.REPORT_AUTHOR, "real", "area:KZ-39");

        assertThat(pen.submit(attestation("placeless-2", "area:KZ-10", "vote-2021")))
                .hasStatus(400)
                .bodyText()
                .contains("does not reach there");
        assertThat(pen.submit(attestation("placeless-3", "", "vote-2021")))
                .hasStatus(400)
                .bodyText()
                .contains("does not reach there");
    }

    @Test
    void leavesATopicToTheOfficeThatNamedIt() {
        holding(Role.REPORT_AUTHOR, "real", "area:KZ-39");
        record(pen.fill("/desk/write/new?form=topics", "c-topic", "placeless-roads", "c-name_en", "Roads"));

        holding(Role.REPORT_AUTHOR, "real", "area:KZ-39");
        String draft = pen.fill("/desk/write/correct?form=topics&key=placeless-roads", "c-name_en", "Other roads");
        pen.explain(draft, "It is better so");

        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
    }

    private String attestation(String key, String subject, String topic) {
        return pen.fill(
                "/desk/write/new?form=attestations&c-subject=" + subject,
                "c-attestation",
                key,
                "c-topic",
                topic,
                "c-name_en",
                "Wells",
                "c-unit_en",
                "wells",
                "c-certainty",
                "a");
    }

    private void people(String... keys) {
        for (String key : keys) {
            append(new PersonRow(key, Text.of("en", "Somebody " + key), null, true, null));
        }
    }

    private void member(String key, String person) {
        append(new MembershipRow(key, person, "branch", null, null, null, null, null, null, null));
    }

    private void append(Row row) {
        log.append("import", _ -> new Append(List.of(new Draft("trial", row, false))));
    }

    private void holding(Role role, String root, String place) {
        Person person = staff.newcomer();
        staff.appoint(person, root, role, place, null);
        Visitor browser = person.browser();
        browser.get("/desk");
        pen = new Pen(browser);
    }

    private void record(String draft) {
        assertThat(pen.submit(draft)).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
    }

    private <R extends Row> List<R> rows(String subject, Class<R> type) {
        return log.history(List.of(subject), log.size()).rows(type).stream()
                .map(recorded -> recorded.row())
                .toList();
    }
}
