package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.mail.Mailbox;
import org.tugyr.platform.mail.Mailbox.Mail;
import org.tugyr.platform.mail.Mailboxes;

/** Whoever holds an office says where and whether they are told what is due. */
@SpringBootTest(classes = {WholeSite.class, AccessSite.class, Mailboxes.class})
@AutoConfigureMockMvc
class AccountMailTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Granting granting;

    @Autowired
    private MovingClock clock;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsAHeadquartersOfficerEachMorningWhatIsOverdue() throws Exception {
        Person officer = officer(Role.HEADQUARTERS_OFFICER, "area:KZ-39");
        assertThat(Visitor.body(officer.browser().get("/account"))).contains("No address is set.");
        String confirm = asked(officer, "officer@example.org", "desk", "true");
        assertThat(Visitor.body(officer.browser().get("/account"))).contains("A letter with a link was sent");
        assertThat(site.post().uri(confirm)).hasStatus(303);
        assertThat(Visitor.body(officer.browser().get("/account/mail")))
                .contains("officer@example.org", "You are told in the morning what is due.");

        clock.forward(DAY);
        Mail digest = only("officer@example.org");
        assertThat(digest.message().getSubject()).startsWith("Desk: what is due (");
        assertThat(digest.text())
                .contains("overdue twice, gone up: Set money aside", "/stocktakes/first", "because you hold an office");
        clock.forward(DAY);
        assertThat(mailbox.take("officer@example.org"))
                .as("as long as it waits")
                .hasSize(1);

        renewed(officer);
        assertThat(Visitor.body(officer.browser().get("/account/mail"))).contains("Do not tell me");
        assertThat(officer.browser().post("/account/mail/desk", "on", "false")).hasStatus(303);
        clock.forward(DAY);
        assertThat(mailbox.take("officer@example.org")).isEmpty();
        renewed(officer);
        assertThat(officer.browser().get("/account/mail")).hasStatusOk();
        assertThat(officer.browser().post("/account/mail/desk", "on", "true")).hasStatus(303);
        clock.forward(DAY);
        String stop = only("officer@example.org").header("List-Unsubscribe").replaceAll("^<https?://[^/]+|>$", "");
        assertThat(site.post().uri(stop)).hasStatusOk();
        assertThat(addresses(officer)).isZero();
    }

    @Test
    void tellsNothingBeforeItIsAskedTo() throws Exception {
        Person officer = officer(Role.HEADQUARTERS_OFFICER, "area:KZ-39");
        assertThat(site.post().uri(asked(officer, "quiet@example.org"))).hasStatus(303);
        assertThat(Visitor.body(officer.browser().get("/account/mail"))).contains("You are not told what is due.");

        clock.forward(DAY);

        assertThat(mailbox.take("quiet@example.org")).isEmpty();
        assertThat(addresses(officer)).isOne();
    }

    @Test
    void tellsNobodyWhatIsNotTheirs() throws Exception {
        Person reporter = officer(Role.REPORTER, "area:KZ-39");
        assertThat(site.post().uri(asked(reporter, "reporter@example.org", "desk", "true")))
                .hasStatus(303);
        Person elsewhere = officer(Role.HEADQUARTERS_OFFICER, "organisation:party");
        assertThat(site.post().uri(asked(elsewhere, "elsewhere@example.org", "desk", "true")))
                .hasStatus(303);

        clock.forward(DAY);

        assertThat(mailbox.take("reporter@example.org")).isEmpty();
        assertThat(mailbox.take("elsewhere@example.org")).isEmpty();
    }

    @Test
    void setsAnotherAddressInThePlaceOfTheFirst() throws Exception {
        Person officer = officer(Role.HEADQUARTERS_OFFICER, "area:KZ-39");
        assertThat(site.post().uri(asked(officer, "first@example.org", "desk", "true")))
                .hasStatus(303);
        assertThat(site.post().uri(asked(officer, "second@example.org"))).hasStatus(303);

        clock.forward(DAY);

        assertThat(mailbox.take("first@example.org")).isEmpty();
        assertThat(mailbox.take("second@example.org"))
                .as("what was switched on stays so")
                .hasSize(1);
        assertThat(addresses(officer)).isOne();
    }

    @Test
    void forgetsTheAddressOfAnAccountThatIsClosed() throws Exception {
        Person person = AccessSite.person(site, accounts, sessions);
        assertThat(site.post().uri(asked(person, "gone@example.org"))).hasStatus(303);
        assertThat(addresses(person)).isOne();

        accounts.close(person.account());
        mailbox.tidy();

        assertThat(addresses(person)).isZero();
    }

    @Test
    void refusesWhatIsNoAddressAndWhoeverIsNotSignedIn() {
        Person person = AccessSite.person(site, accounts, sessions);
        assertThat(person.browser().get("/account/mail")).hasStatusOk();

        assertThat(person.browser().post("/account/mail", "address", "a@example.org\r\nBcc: b@example.org"))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"address-error\"");
        assertThat(person.browser().forgetful().post("/account/mail", "address", "a@example.org"))
                .as("a form of another site")
                .hasStatus(403);
        assertThat(new Visitor(site).get("/account/mail")).hasStatus(303);
    }

    private Person officer(Role role, String scope) {
        Person person = AccessSite.person(site, accounts, sessions);
        String second = AccessSite.person(site, accounts, sessions).account();
        String administrator = AccessSite.grant(granting, clock, second, Role.ADMINISTRATOR, Scope.of("area:KZ"), null);
        AccessSite.grant(
                granting, clock, person.account(), role, Scope.of(scope), role.takesTwo() ? administrator : null);
        return person;
    }

    /** A day later, their session is over: they sign in again. */
    private void renewed(Person person) {
        person.browser().hold("tugyr-session", sessions.begin(person.account(), "test", "password"));
    }

    /** The link in the letter that comes when somebody sets an address. */
    private String asked(Person person, String address, String... more) throws Exception {
        assertThat(person.browser().get("/account/mail")).hasStatusOk();
        String[] fields = new String[2 + more.length];
        fields[0] = "address";
        fields[1] = address;
        System.arraycopy(more, 0, fields, 2, more.length);
        assertThat(person.browser().post("/account/mail", fields)).hasStatus(303);
        return only(address).link("/follow/confirm/");
    }

    private Mail only(String address) throws Exception {
        List<Mail> letters = mailbox.take(address);
        assertThat(letters).as("letters to %s", address).hasSize(1);
        return letters.getFirst();
    }

    private long addresses(Person person) {
        return jdbc.sql("select count(*) from mail.follower where account = ?")
                .param(person.account())
                .query(Long.class)
                .single();
    }
}
