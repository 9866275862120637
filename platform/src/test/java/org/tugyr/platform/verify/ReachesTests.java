package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/** What verify sees of who wrote what where: each office in the region T-1 or in T-2, beside it. */
class ReachesTests {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    @TempDir
    private Path folder;

    private final OfficeLog log = OfficeLog.begin();

    @BeforeEach
    void anotherRegion() {
        log.append("import", area("T-2", null));
    }

    @Test
    void holdsOfWhatTheSiteTakes() throws IOException {
        String registrar = office("registrar", Role.REGISTRAR, "area:T-1");
        log.append(registrar, area("T-1-1", "T-1"));
        log.append(registrar, organisation("akimat", "T-1-1"));
        log.append(registrar, person("asel"));
        String editor = office("editor", Role.PROGRAMME_EDITOR, "area:T-1");
        log.append(editor, wording("wells"), pledge("wells", "T-1-1")); // the pledge comes behind its words
        log.append(editor, evidence("note", "A note"));
        long corrected = log.append(editor, evidence("note", "Another note"));
        log.append(editor, evidence("note", "The right note"), new CorrectionRow(corrected, "evidence:note", null));
        String whole = office("whole", Role.REPORT_AUTHOR, "");
        log.append(whole, evidence("note", "What an office of the whole says"));

        Report report = verify();

        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts()).containsEntry("entries of offices as their roles allow, where they reach", 10L);
    }

    @Test
    void refutesWhatTheRoleDoesNotWrite() throws IOException {
        String reporter = office("reporter", Role.REPORTER, "area:T-1");
        long wording = log.append(reporter, wording("roads"));

        assertThat(found()).containsExactly(tuple("entry " + wording, "by the office reporter, a reporter"));
    }

    @Test
    void refutesWhatLiesElsewhere() throws IOException {
        String reporter = office("reporter", Role.REPORTER, "area:T-2");
        long report = log.append(reporter, OfficeLog.report("2023-02-01", Reported.BEHIND));
        String registrar = office("registrar", Role.REGISTRAR, "area:T-1");
        long root = log.append(registrar, area("T-3", null));

        assertThat(found())
                .containsExactly(
                        tuple("entry " + report, "by the office reporter, which does not reach there"),
                        tuple("entry " + root, "by the office registrar, which does not reach there"));
    }

    @Test
    void refutesTakingWhatIsAnothersByMovingIt() throws IOException {
        String editor = office("editor", Role.PROGRAMME_EDITOR, "area:T-2");
        long pledge = log.append(editor, pledge("roads", "T-2"));
        String registrar = office("registrar", Role.REGISTRAR, "area:T-2");
        long area = log.append(registrar, area("T-1", "T-2"));
        String one = office("one", Role.REPORTER, "area:T-1");
        log.append(one, evidence("mine", "Mine"));
        long document = log.append(office("other", Role.REPORTER, "area:T-1"), evidence("mine", "Not theirs"));

        assertThat(found())
                .extracting(found -> found.toList().getFirst())
                .containsExactly("entry " + pledge, "entry " + area, "entry " + document);
    }

    @Test
    void refutesWhatAMemberSaysOfAnother() throws IOException {
        log.append("import", person("asel"), person("berik"), organisation("council", "T-1"), council());
        log.append("shell", OfficeLog.grant("adm", "bek", Role.ADMINISTRATOR, "", "shell", null));
        long stranger = log.append("shell", seat("stranger", "nobody"));
        log.append("shell", seat("member", "asel"));
        log.append("office:member", new InterestRow("council", "asel", "roads-office", DAY, null));
        long other = log.append("office:member", new InterestRow("council", "berik", "roads-office", DAY, null));

        assertThat(found())
                .contains(
                        tuple("entry " + stranger, "a seat of nobody"),
                        tuple("entry " + other, "by the office member of another person"))
                .filteredOn(found -> found.toString().contains("of "))
                .hasSize(2);
    }

    @Test
    void refutesAReasonThatExplainsNothing() throws IOException {
        String reporter = office("reporter", Role.REPORTER, "area:T-1");
        long alone = log.append(reporter, new CorrectionRow(3, "pledge:roads", null));

        assertThat(found()).containsExactly(tuple("entry " + alone, "a reason that follows nothing it explains"));
    }

    @Test
    void refutesAnotherAuthorInAnAlteredEntry() throws IOException {
        String reporter = office("reporter", Role.REPORTER, "area:T-1");
        office("reporter-of-another", Role.REPORTER, "area:T-2");
        long report = log.append(reporter, OfficeLog.report("2023-02-01", Reported.BEHIND));
        log.record().export(folder);
        Forger forger = new Forger(folder);
        List<byte[]> entries = forger.entries();
        String altered = Forger.text(entries.get((int) report))
                .replace("\"by\":\"office:reporter\"", "\"by\":\"office:reporter-of-another\"");
        entries.set((int) report, altered.getBytes(StandardCharsets.UTF_8));
        forger.publish(entries, log.record().signingKey());

        assertThat(verified().refuted())
                .extracting(Finding::where, Finding::published)
                .contains(tuple("entry " + report, "by the office reporter-of-another, which does not reach there"));
    }

    private String office(String key, Role role, String place) {
        log.append("shell", OfficeLog.grant(key, "account of " + key, role, place, "shell", null));
        return "office:" + key;
    }

    private static GrantRow seat(String office, String person) {
        GrantRow row = OfficeLog.grant(office, office, Role.COUNCIL_MEMBER, "area:T-1", "shell", "adm");
        return new GrantRow(
                row.office(),
                row.record(),
                row.title(),
                row.account(),
                person,
                row.role(),
                row.area(),
                row.organisation(),
                row.appointedBy(),
                row.validFrom(),
                row.validTo(),
                row.grantedBy(),
                row.secondedBy(),
                null,
                null,
                null);
    }

    private static AreaRow area(String key, @Nullable String parent) {
        return new AreaRow(
                key, LocalDate.of(2019, 1, 1), null, parent, AreaKind.REGION, text(key), null, null, null, null);
    }

    private static OrganisationRow organisation(String key, String area) {
        return new OrganisationRow(
                key, new When("2020"), null, OrganisationKind.COUNCIL, text(key), null, null, area, null);
    }

    private static PersonRow person(String key) {
        return new PersonRow(key, text(key), null, true, null);
    }

    private static CouncilRow council() {
        return new CouncilRow(
                "council", "council", "T-1", text("act"), null, DAY, DAY.plusYears(3), 3, Tie.NO_VERDICT, null);
    }

    private static PledgeRow pledge(String key, String area) {
        return new PledgeRow(
                key, "trial-programme", null, area, PledgeKind.CONSTRUCTION, text(key), "branch", null, null, null);
    }

    private static WordingRow wording(String pledge) {
        return new WordingRow(pledge, new When("2022-10"), text("words"), null, WordingChange.STATED, null, null);
    }

    private static EvidenceRow evidence(String key, String title) {
        return new EvidenceRow(key, text(title), null, null, null, null, null, null, Independence.OWN, null, null);
    }

    private static Text text(String words) {
        return new Text("en", new TreeMap<>(Map.of("en", words)), new TreeMap<>());
    }

    private List<org.assertj.core.groups.Tuple> found() throws IOException {
        log.record().export(folder);
        return verified().refuted().stream()
                .filter(finding -> finding.where().startsWith("entry "))
                .map(finding -> tuple(finding.where(), finding.published()))
                .toList();
    }

    private Report verify() throws IOException {
        log.record().export(folder);
        return verified();
    }

    private Report verified() throws IOException {
        return new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {})
                .run(log.record().signingKey().verifierKey(), null);
    }
}
