package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.files.Blobs;

/** What becomes of documents that offices send. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class UploadedTests {

    private static final Duration WEEK = Duration.ofDays(8);

    @Autowired
    private Staff staff;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Uploaded uploaded;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Blobs blobs;

    @Autowired
    private MovingClock clock;

    private Visitor browser;
    private String office;
    private String id = "";
    private String key = "";

    @BeforeEach
    void aReporter() {
        Person person = staff.newcomer();
        office = staff.appoint(person, "trial", Role.REPORTER, "area:T-1", null);
        browser = person.browser();
        browser.get("/desk");
    }

    @Test
    void goAWeekAfterTheirDraftWasDiscarded() throws IOException {
        Hash note = send("a note that nobody needs");
        browser.post(draft() + "/discard");
        uploaded.tidy();
        assertThat(blobs.get(note)).as("at once").isPresent();

        pass(note, WEEK);

        assertThat(blobs.get(note)).isEmpty();
    }

    @Test
    void stayAsLongAsADraftHoldsThem() throws IOException {
        Hash note = send("a note in a draft");

        pass(note, WEEK);
        assertThat(blobs.get(note)).isPresent();
        clock.forward(Submissions.KEPT);
        submissions.tidy();
        pass(note, Duration.ZERO);

        assertThat(blobs.get(note))
                .as("the draft was left alone for half a year")
                .isEmpty();
    }

    @Test
    void stayForGoodWhereAnEntryEverNamedThem() throws IOException {
        Hash first = send("a note on record");
        record();
        Hash second = send("another note in its place", "before", before());
        browser.post(draft() + "/reason", "version", "1", "reason", "The other page was meant");
        record();

        pass(first, WEEK);
        pass(second, WEEK);

        assertThat(blobs.get(first)).as("of the entry that was corrected").isPresent();
        assertThat(blobs.get(second)).isPresent();
    }

    @Test
    void stayWhereAnImportBroughtThemAMomentAgo() throws IOException {
        Hash note = send("a note that an import brings too");
        browser.post(draft() + "/discard");
        clock.forward(WEEK);
        age(note);
        Path same = Files.writeString(Files.createTempFile("note", ".txt"), "a note that an import brings too");
        blobs.put(same);
        uploaded.tidy();

        assertThat(blobs.get(note)).isPresent();
    }

    private Hash send(String words, String... more) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        id = FormCells.random(24);
        if (more.length == 0) {
            key = "note-" + FormCells.random(8);
        }
        String[] fields = {
            "id",
            id,
            "form",
            "evidence",
            "office",
            office,
            "c-evidence",
            key,
            "c-title_en",
            "A note",
            "c-independence",
            "own",
            "c-lang",
            "en"
        };
        String[] all = Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
        assertThat(browser.send("/desk/write", "upload", bytes, "note.txt", all))
                .hasStatus(303);
        Hash hash = Hash.sha256(bytes);
        assertThat(blobs.get(hash)).isPresent();
        return hash;
    }

    private String before() {
        String form = Visitor.body(browser.get("/desk/write/correct?form=evidence&key=" + key));
        return form.replaceAll("(?s).*name=\"before\" value=\"(\\d+)\".*", "$1");
    }

    private String draft() {
        return "/desk/write/" + id;
    }

    private void record() {
        assertThat(new Pen(browser).submit(draft())).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
    }

    /** Lets time pass for the site, and for the file. */
    private void pass(Hash document, Duration time) throws IOException {
        clock.forward(time);
        age(document);
        uploaded.tidy();
    }

    private void age(Hash document) throws IOException {
        Files.setLastModifiedTime(
                blobs.get(document).orElseThrow(), FileTime.from(clock.instant().minus(WEEK)));
    }
}
