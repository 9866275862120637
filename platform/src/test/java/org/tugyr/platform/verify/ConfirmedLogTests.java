package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.confirm.Authenticator;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** What offices confirmed with passkeys, as it was and altered by whoever holds the log's key. */
class ConfirmedLogTests {

    private static final String HOLD = "confirmations by passkeys hold";

    @TempDir
    private static Path once;

    private static OfficeLog log;
    private static Path original;
    private static long first;
    private static int confirmed;
    private static int second;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeAll
    static void threeOfficesConfirm() {
        log = OfficeLog.begin();
        for (Authenticator.Kind kind : Authenticator.Kind.values()) {
            String office = "rep-" + kind.name().toLowerCase(java.util.Locale.ROOT);
            Authenticator authenticator = new Authenticator(kind);
            log.append("shell", OfficeLog.grant(office, "account " + kind, Role.REPORTER, "area:T-1", "shell", null));
            log.append("office:" + office, log.key(office, authenticator));
            String day = "2023-02-01";
            first = log.append(
                    "office:" + office,
                    OfficeLog.report(day, Reported.BEHIND),
                    OfficeLog.report("2023-03-01", Reported.DONE));
            log.append("office:" + office, log.confirmed(office, authenticator, "nonce", first, 2));
            long alone = log.append("office:" + office, OfficeLog.report(day, Reported.AT_RISK));
            log.append("office:" + office, log.confirmed(office, authenticator, "another", alone, 1));
        }
        confirmed = (int) first + 2;
        second = confirmed + 2;
        log.append("import", new ErasureRow(first, "statement", "a wish", LocalDate.of(2026, 11, 20)));
        original = once.resolve("export");
        log.record().export(original);
    }

    @BeforeEach
    void copy() throws IOException {
        folder = Copies.of(original, temporary.resolve("copy"));
    }

    @Test
    void holdAlsoWhereAValueWasErased() throws IOException {
        Report report = verify();

        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts())
                .containsEntry(HOLD, 6L)
                .containsEntry("roles granted and ended as access/1 allows", 3L);
        assertThat(report.unchecked()).containsEntry("sealed values that were erased", 1L);
    }

    @Test
    void refuteAnotherSignature() throws IOException {
        alter(confirmed, entry -> entry.replaceFirst("\"signature\":\"(.)..", "\"signature\":\"$1AA"));

        assertThat(places()).containsOnly("entry " + confirmed);
    }

    @Test
    void refuteRowsThatMakeNoSense() throws IOException {
        alter(confirmed, entry -> entry.replace("\"nonce\":\"nonce\",", ""));
        assertThat(places()).containsOnly("entry " + confirmed);

        alter((int) first - 1, entry -> entry.replaceFirst(",\"public_key\":\"[^\"]+\"", ""));
        assertThat(places()).contains("entry " + (first - 1), "entry " + second);
    }

    @Test
    void refuteAnotherChallenge() throws IOException {
        alter(confirmed, entry -> entry.replace("\"nonce\":\"nonce\"", "\"nonce\":\"other\""));

        assertThat(places()).containsOnly("entry " + confirmed);
    }

    @Test
    void refuteAnotherRow() throws IOException {
        alter((int) first + 1, entry -> entry.replace("\"state\":\"done\"", "\"state\":\"behind\""));

        assertThat(places()).contains("entry " + confirmed);
    }

    @Test
    void refuteAnotherSealedValue() throws IOException {
        alter((int) first, entry -> otherwise(entry, "\"digest\":\""));

        assertThat(places()).contains("entry " + confirmed);
    }

    /** Another first letter behind a member's name, whatever it was. */
    private static String otherwise(String entry, String member) {
        int at = entry.indexOf(member) + member.length();
        return entry.substring(0, at) + (entry.charAt(at) == 'A' ? 'B' : 'A') + entry.substring(at + 1);
    }

    @Test
    void refuteAnotherKey() throws IOException {
        Authenticator other = new Authenticator(Authenticator.Kind.ED25519);

        alter(
                (int) first - 1,
                entry -> entry.replaceFirst(
                        "\"public_key\":\"[^\"]+",
                        "\"public_key\":\"" + other.key().text()));

        assertThat(places())
                .contains("entry " + (first - 1), "entry " + confirmed, "entry " + second)
                .hasSize(3);
    }

    @Test
    void refuteAKeyThatWasNeverStated() throws IOException {
        alter((int) first - 1, entry -> otherwise(entry, "\"key\":\""));

        assertThat(places()).contains("entry " + confirmed, "entry " + second);
    }

    @Test
    void refuteAnotherSite() throws IOException {
        alter((int) first - 1, entry -> entry.replace(Authenticator.SITE, "tugyr.example.com"));

        assertThat(places()).containsOnly("entry " + confirmed, "entry " + second);
    }

    @Test
    void refuteAnotherOffice() throws IOException {
        alter(confirmed, entry -> entry.replace("\"office\":\"rep-ed25519\"", "\"office\":\"rep-es256\""));

        assertThat(places()).contains("entry " + confirmed);
    }

    @Test
    void refuteOtherEntriesThanThoseJustBefore() throws IOException {
        alter(confirmed, entry -> entry.replace("\"count\":2", "\"count\":1"));
        assertThat(places()).containsOnly("entry " + confirmed);

        alter(
                confirmed,
                entry -> entry.replace("\"count\":1", "\"count\":1")
                        .replace("\"first\":" + first, "\"first\":" + (first + 1)));
        assertThat(places()).containsOnly("entry " + confirmed);
    }

    @Test
    void refuteAnAnswerThatIsUsedTwice() throws IOException {
        List<byte[]> entries = new Forger(folder).entries();
        int size = entries.size();
        entries.add(entries.get((int) first));
        entries.add(entries.get((int) first + 1));
        entries.add(Forger.replace(entries.get(confirmed), "\"first\":" + first, "\"first\":" + size));
        new Forger(folder).publish(entries, log.record().signingKey());

        assertThat(verify().refuted())
                .filteredOn(finding -> finding.where().equals("entry " + (size + 2)))
                .extracting(Finding::published)
                .containsExactly("a challenge that was answered before");
    }

    @Test
    void refuteAnAnswerMovedBehindAnotherSubmission() throws IOException {
        List<byte[]> entries = new Forger(folder).entries();
        byte[] moved = Forger.replace(
                Forger.replace(entries.get(confirmed), "\"first\":" + first, "\"first\":" + (second - 1)),
                "\"count\":2",
                "\"count\":1");
        entries.set(second, moved);
        new Forger(folder).publish(entries, log.record().signingKey());

        assertThat(places()).contains("entry " + second);
    }

    @Test
    void refuteAnAnswerByAKeyThatHasEnded() throws IOException {
        OfficeLog other = OfficeLog.begin();
        Authenticator authenticator = new Authenticator(Authenticator.Kind.ES256);
        String by = "office:rep";
        other.append("shell", OfficeLog.grant("rep", "account", Role.REPORTER, "area:T-1", "shell", null));
        other.append(by, other.key("rep", authenticator));
        long one = other.append(by, OfficeLog.report("2023-02-01", Reported.BEHIND));
        other.append(by, other.confirmed("rep", authenticator, "one", one, 1));
        long end = other.append(by, other.key("rep", authenticator).ended(OfficeLog.TODAY));
        Path ended = temporary.resolve("ended");
        other.record().export(ended);
        assertThat(verify(other, ended).refuted()).isEmpty();

        long two = other.append(by, OfficeLog.report("2023-02-02", Reported.BEHIND));
        other.append(by, other.confirmed("rep", authenticator, "two", two, 1));
        long twice = other.append(by, other.key("rep", authenticator).ended(OfficeLog.TODAY.minusDays(1)));
        Path late = temporary.resolve("late");
        other.record().export(late);

        assertThat(verify(other, late).refuted())
                .extracting(Finding::where, Finding::published)
                .contains(
                        tuple("entry " + (two + 1), "an assertion by a key that ended on " + OfficeLog.TODAY),
                        tuple("entry " + twice, "the end of a key that had ended before"),
                        tuple("entry " + twice, "a key that ended on " + OfficeLog.TODAY.minusDays(1)))
                .filteredOn(found -> found.toList().getFirst().equals("entry " + end))
                .isEmpty();
    }

    private void alter(int index, UnaryOperator<String> change) throws IOException {
        Forger forger = new Forger(folder);
        List<byte[]> entries = forger.entries();
        String before = Forger.text(entries.get(index));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.set(index, after.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        forger.publish(entries, log.record().signingKey());
    }

    private List<String> places() throws IOException {
        return verify().refuted().stream()
                .map(Finding::where)
                .filter(place -> place.startsWith("entry "))
                .map(place -> place.replaceFirst(",.*", ""))
                .distinct()
                .toList();
    }

    private Report verify() throws IOException {
        return verify(log, folder);
    }

    private static Report verify(OfficeLog log, Path folder) throws IOException {
        return new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {})
                .run(log.record().signingKey().verifierKey(), null);
    }
}
