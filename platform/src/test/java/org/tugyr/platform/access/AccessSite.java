package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Text;

/** The whole site with a clock that can be set forward, people who come in by links, and a door for reporters of an area. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessSite {

    static final String PASSWORD = "four unrelated words";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

    @Bean
    @Primary
    MovingClock movingClock() {
        return new MovingClock();
    }

    @Bean
    Staff staff(
            ObjectProvider<MockMvcTester> site,
            Accounts accounts,
            Sessions sessions,
            Granting granting,
            MovingClock clock) {
        return new Staff(site, accounts, sessions, granting, clock);
    }

    /** Gives people offices in the real record. */
    public static final class Staff {
        private final ObjectProvider<MockMvcTester> site;
        private final Accounts accounts;
        private final Sessions sessions;
        private final Granting granting;
        private final MovingClock clock;

        Staff(
                ObjectProvider<MockMvcTester> site,
                Accounts accounts,
                Sessions sessions,
                Granting granting,
                MovingClock clock) {
            this.site = site;
            this.accounts = accounts;
            this.sessions = sessions;
            this.granting = granting;
            this.clock = clock;
        }

        /** Somebody who is signed in, and holds nothing. */
        public Person newcomer() {
            return person(site.getObject(), accounts, sessions);
        }

        /** Somebody who is signed in, and came by a link that only the operator saw. */
        public Person founder() {
            return person(site.getObject(), accounts, sessions, new Links.Link(null, AccessRows.SHELL));
        }

        /** Gives somebody an office in a record; gives its key. */
        public String appoint(Person person, String root, Role role, String place, String appointing) {
            String second = role.takesTwo()
                    ? grant(granting, clock, root, newcomer().account(), Role.ADMINISTRATOR, Scope.WHOLE, null, null)
                    : null;
            String appointed = role.takesTwo() ? appointing : null;
            return grant(granting, clock, root, person.account(), role, Scope.of(place), appointed, second);
        }

        /** Gives somebody the seat of a person in a council; gives the office's key. */
        public String seat(Person holder, String root, String person, Role role, String place, String appointing) {
            String second =
                    grant(granting, clock, root, newcomer().account(), Role.ADMINISTRATOR, Scope.WHOLE, null, null);
            return grant(granting, clock, root, holder.account(), person, role, Scope.of(place), appointing, second);
        }

        /** Ends an office. */
        public void dismiss(String root, String office) {
            assertThat(granting.end(root, office, AccessRows.SHELL, AccessRows.EndReason.REVOKED))
                    .isInstanceOf(Outcome.Appended.class);
        }
    }

    /** Time that goes on when it is told. */
    public static final class MovingClock extends Clock {
        private volatile Instant now = WholeSite.NOW;

        public void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** Doors, found as a member of this class, that ask for a role, of which the site has none of its own yet. */
    @RestController
    static final class TrialDoors {

        @Needs(value = Role.REPORTER, subject = "area:{key}")
        @GetMapping("/trial/{key}")
        String trial(@PathVariable("key") String key) {
            return "reported for " + key;
        }

        @GetMapping("/trial-undeclared")
        String undeclared() {
            return "nobody was asked";
        }
    }

    /** Somebody who has come in. */
    public record Person(Visitor browser, String name, String account, String secret, String recovery) {

        /** The code that their app shows. */
        String code(Clock clock) {
            return Totp.code(decoded(secret), clock.instant());
        }
    }

    /** Somebody comes in by a link, with a password and an authenticator app. */
    static Person join(MockMvcTester site, String link, Clock clock, Accounts accounts) {
        String name = "person " + NUMBER.incrementAndGet();
        Visitor browser = new Visitor(site);
        assertThat(browser.get(link)).hasStatusOk();
        MvcTestResult shown = browser.post(link, "name", name, "password", PASSWORD);
        assertThat(shown).hasStatusOk();
        Matcher found = SECRET.matcher(Visitor.body(shown));
        assertThat(found.find()).isTrue();
        String secret = found.group(1).replace(" ", "");
        MvcTestResult in = browser.post(link + "/code", "code", Totp.code(decoded(secret), clock.instant()));
        assertThat(in).hasStatusOk();
        Matcher recovery = Pattern.compile("<li><code>([a-z0-9-]+)</code>").matcher(Visitor.body(in));
        assertThat(recovery.find()).isTrue();
        String known = accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
        return new Person(browser, name, known, secret, recovery.group(1));
    }

    /** Somebody who is signed in, whatever way they came. */
    static Person person(MockMvcTester site, Accounts accounts, Sessions sessions) {
        return person(site, accounts, sessions, AccessRows.SHELL);
    }

    /** Somebody who is signed in, whom an office invited. */
    static Person person(MockMvcTester site, Accounts accounts, Sessions sessions, String by) {
        return person(site, accounts, sessions, new Links.Link("somebody", by));
    }

    private static Person person(MockMvcTester site, Accounts accounts, Sessions sessions, Links.Link link) {
        String name = "person " + NUMBER.incrementAndGet();
        String account = Account.fresh();
        accounts.add(account, name, null, null, link);
        Visitor browser = new Visitor(site);
        browser.hold("tugyr-session", sessions.begin(account, "test", "password"));
        return new Person(browser, name, account, "", "");
    }

    static byte[] decoded(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[next++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes;
    }

    static Text title(String name) {
        return new Text("en", new TreeMap<>(Map.of("kk", name, "ru", name, "en", name)), new TreeMap<>());
    }

    /** The operator grants a role in the real record from the shell; gives the office's key. */
    static String grant(Granting granting, Clock clock, String account, Role role, Scope scope, String second) {
        return grant(granting, clock, "real", account, role, scope, role.takesTwo() ? "party" : null, second);
    }

    /** The operator grants a role from the shell; gives the office's key. */
    static String grant(
            Granting granting,
            Clock clock,
            String root,
            String account,
            Role role,
            Scope scope,
            String appointing,
            String second) {
        return grant(granting, clock, root, account, null, role, scope, appointing, second);
    }

    private static String grant(
            Granting granting,
            Clock clock,
            String root,
            String account,
            String person,
            Role role,
            Scope scope,
            String appointing,
            String second) {
        var today = java.time.LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Qostanay"));
        var wish = new Granting.Wish(
                root,
                title("Office " + NUMBER.incrementAndGet()),
                account,
                person,
                role,
                scope,
                appointing,
                today,
                today.plusYears(1),
                AccessRows.SHELL,
                second);
        assertThat(granting.grant(wish)).isInstanceOf(Outcome.Appended.class);
        return granting.standing(root).getLast().office();
    }
}
