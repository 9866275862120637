package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.verify.OfficeLog.ended;
import static org.tugyr.platform.verify.OfficeLog.grant;
import static org.tugyr.platform.verify.OfficeLog.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** Who may write what (access/1), checked again by a stranger. */
class OfficesTests {

    private static final String HELD = "entries of offices as their roles allow, where they reach";

    @TempDir
    private Path folder;

    private final OfficeLog log = OfficeLog.begin();

    @Test
    void verifiesWhatTheRuleAllows() throws IOException {
        GrantRow ana = grant("adm-1", "ana", Role.ADMINISTRATOR, "", "shell", null);
        GrantRow bek = grant("adm-2", "bek", Role.ADMINISTRATOR, "area:T-1", "shell", null);
        GrantRow dan = grant("rep", "dan", Role.REPORTER, "area:T-1", "adm-1", null);
        log.append("shell", ana);
        log.append("shell", bek);
        log.append("office:adm-1", dan);
        log.append("office:adm-1", grant("hq", "eva", Role.HEADQUARTERS_OFFICER, "area:T-1", "adm-1", "adm-2"));
        log.append("office:rep", report("2023-02-01", Reported.BEHIND));
        log.append("office:rep", ended(dan, "rep"));

        Report report = verify();

        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts()).containsEntry("roles granted and ended as access/1 allows", 5L);
        assertThat(report.unchecked())
                .containsEntry(
                        "entries of offices that no passkey confirms: whether their holder wrote them, for who was signed in"
                                + " stands nowhere",
                        1L)
                .containsEntry(
                        "second administrators: whether they agreed, for their consent stands in the entry of the first alone",
                        1L);
        assertThat(report.counts()).containsEntry(HELD, 1L);
    }

    @Test
    void refutesEntriesOfOfficesThatHoldNothing() throws IOException {
        GrantRow dan = grant("rep", "dan", Role.REPORTER, "area:T-1", "shell", null);
        long nobody = log.append("office:nobody", report("2023-02-01", Reported.BEHIND));
        log.append("shell", dan);
        log.append("office:rep", report("2023-02-02", Reported.BEHIND));
        log.append("shell", ended(dan, "shell"));
        long late = log.append("office:rep", report("2023-02-03", Reported.BEHIND));

        assertThat(places()).containsExactly("entry " + nobody, "entry " + late);
    }

    @Test
    void refutesEntriesOfThoseWhoWriteNothing() throws IOException {
        log.append("shell", grant("aud", "ana", Role.AUDITOR, "", "shell", null));
        log.append("shell", grant("adm", "bek", Role.ADMINISTRATOR, "", "shell", null));
        long auditor = log.append("office:aud", report("2023-02-01", Reported.BEHIND));
        long administrator = log.append("office:adm", report("2023-02-02", Reported.BEHIND));

        assertThat(places()).containsExactly("entry " + auditor, "entry " + administrator);
    }

    @Test
    void refutesGrantsThatTheRuleForbids() throws IOException {
        log.append("shell", grant("adm", "ana", Role.ADMINISTRATOR, "area:T-1", "shell", null));
        long oneself = log.append("office:adm", grant("a", "ana", Role.REPORTER, "area:T-1", "adm", null));
        long two = log.append("office:adm", grant("b", "bek", Role.COUNCIL_MEMBER, "area:T-1", "adm", null));
        long whole = log.append("office:adm", grant("c", "bek", Role.REPORTER, "", "adm", null));
        long place = log.append("office:adm", grant("d", "bek", Role.REPORTER, "area:none", "adm", null));
        long other = log.append("import", grant("e", "bek", Role.REPORTER, "area:T-1", "shell", null));
        GrantRow fat = grant("f", "fat", Role.REPORTER, "area:T-1", "adm", null);
        log.append("office:adm", fat);
        log.append("office:adm", ended(fat, "adm"));
        long again = log.append("office:adm", ended(fat, "adm"));

        assertThat(places())
                .contains(
                        "entry " + oneself,
                        "entry " + two,
                        "entry " + whole,
                        "entry " + place,
                        "entry " + other,
                        "entry " + again)
                .hasSize(6);
    }

    private List<String> places() throws IOException {
        return verify().refuted().stream()
                .map(Finding::where)
                .filter(place -> place.startsWith("entry "))
                .distinct()
                .toList();
    }

    private Report verify() throws IOException {
        log.record().export(folder);
        return new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {})
                .run(log.record().signingKey().verifierKey(), null);
    }
}
