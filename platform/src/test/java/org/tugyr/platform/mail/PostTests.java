package org.tugyr.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.mail.MailSettings.Security;
import org.tugyr.platform.mail.Outbox.What;
import org.tugyr.platform.web.words.Language;

/** Letters leave by a server, once each, encrypted, and not for ever. */
class PostTests {

    private static final Address ANA = new Address("ana@example.org");
    private static final Address BEK = new Address("bek@example.org");

    @TempDir
    private Path folder;

    private final DataSource source = TestDatabase.fresh().app();
    private Instant now = Instant.parse("2023-01-09T12:04:00Z");
    private final Clock clock = new Clock() {
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
            return this;
        }
    };

    private Outbox outbox;
    private Followers followers;
    private TestSmtp server = new TestSmtp(null);

    @BeforeEach
    void open() {
        AccessKey key = AccessKey.open(folder, source);
        outbox = new Outbox(JdbcClient.create(source), key, clock);
        followers = new Followers(JdbcClient.create(source), key, clock);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void handsLettersToTheServerOverOneConnection() throws Exception {
        outbox.put(printed(ANA, "Жаңалықтар: ә ғ қ ң ө ұ ү һ і"), null);
        outbox.put(printed(BEK, "Second"), null);

        postman(Security.NONE).deliver();

        assertThat(server.taken())
                .extracting(TestSmtp.Taken::recipient)
                .containsExactlyInAnyOrder(ANA.text(), BEK.text());
        assertThat(server.connections()).isOne();
        assertThat(outbox.waiting().letters()).isZero();
        assertThat(outbox.counted(What.SENT, 30)).isEqualTo(2);
        MimeMessage message = read(server.taken().stream()
                .filter(taken -> taken.recipient().equals(ANA.text()))
                .findFirst()
                .orElseThrow()
                .message());
        assertThat(message.getSubject()).isEqualTo("Жаңалықтар: ә ғ қ ң ө ұ ү һ і");
        assertThat(message.getFrom()[0]).isEqualTo(settings(Security.NONE).sender());
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Жазба");
        assertThat(message.getMessageID()).matches("<[A-Za-z0-9_-]{43}@example.org>");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("ә ғ қ ң ө ұ ү һ і");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
    }

    @Test
    void doesNotSendTwiceWhenNodesDoSoTogether() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.put(printed(new Address("reader" + i + "@example.org"), "News"), null);
        }

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> node = () -> {
                postman(Security.NONE).deliver();
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        }

        assertThat(server.taken())
                .hasSize(20)
                .extracting(TestSmtp.Taken::recipient)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesToOthersWhatTheyAreTaking() {
        outbox.put(printed(ANA, "News"), null);
        outbox.put(printed(BEK, "News"), null);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));

        transaction.executeWithoutResult(_ -> {
            String mine = outbox.take().orElseThrow().envelope().id();
            var theirs = CompletableFuture.supplyAsync(
                    () -> outbox.take().orElseThrow().envelope().id());
            assertThat(theirs).succeedsWithin(Duration.ofSeconds(20)).isNotEqualTo(mine);
        });
    }

    @Test
    void sendsNothingWhereTheTransactionThatCausesItFails() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));

        transaction.executeWithoutResult(status -> {
            outbox.put(printed(ANA, "Never"), null);
            status.setRollbackOnly();
        });

        assertThat(outbox.waiting().letters()).isZero();
    }

    @Test
    void triesAgainLaterEachTimeAndGivesUpAfterDays() {
        server.says(ANA.text(), "451 come again");
        outbox.put(printed(ANA, "News"), null);
        Postman postman = postman(Security.NONE);

        postman.deliver();
        postman.deliver();
        assertThat(server.connections()).as("it waits before it is tried again").isOne();
        now = now.plus(Duration.ofMinutes(1));
        postman.deliver();
        now = now.plus(Duration.ofMinutes(1));
        postman.deliver();
        assertThat(server.connections()).as("it waits longer the second time").isEqualTo(2);
        for (int hour = 0; hour < 80; hour++) {
            now = now.plus(Duration.ofHours(1));
            postman.deliver();
        }

        assertThat(outbox.waiting().letters()).isZero();
        assertThat(outbox.counted(What.GIVEN_UP, 30)).isOne();
        assertThat(server.connections()).isBetween(10, 25);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void sendsInTheEndWhatWasNotTakenAtFirst() {
        server.says(ANA.text(), "451 come again");
        outbox.put(printed(ANA, "News"), null);
        postman(Security.NONE).deliver();
        server.says(ANA.text(), null);
        now = now.plus(Duration.ofMinutes(2));

        postman(Security.NONE).deliver();

        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void doesNotInsistWhereAnAddressIsRefusedForGood() {
        server.says(ANA.text(), "550 no such mailbox");
        outbox.put(printed(ANA, "News"), null);
        outbox.put(printed(BEK, "News"), null);

        postman(Security.NONE).deliver();

        assertThat(server.taken()).extracting(TestSmtp.Taken::recipient).containsExactly(BEK.text());
        assertThat(outbox.counted(What.REFUSED, 30)).isOne();
    }

    @Test
    void forgetsAnAddressThatIsRefusedAgainAndAgain() {
        server.says(ANA.text(), "550 no such mailbox");
        String ana = followers.add(null, ANA, Language.KK, Frequency.DAILY, now);
        for (int i = 1; i < Followers.REFUSALS; i++) {
            outbox.put(printed(ANA, "News"), ana);
            postman(Security.NONE).deliver();
        }
        server.says(ANA.text(), null);
        outbox.put(printed(ANA, "News"), ana);
        postman(Security.NONE).deliver();
        server.says(ANA.text(), "550 no such mailbox");
        for (int i = 0; i < Followers.REFUSALS; i++) {
            assertThat(followers.byId(ana)).as("not yet").isPresent();
            outbox.put(printed(ANA, "News"), ana);
            postman(Security.NONE).deliver();
        }

        assertThat(followers.byId(ana)).isEmpty();
    }

    @Test
    void sendsAgainWhatANodeTookAndDidNotFinish() {
        outbox.put(printed(ANA, "News"), null);
        assertThat(outbox.take()).isPresent();
        assertThat(outbox.take()).as("it is one node's alone").isEmpty();
        now = now.plus(Outbox.HELD);

        postman(Security.NONE).deliver();

        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void sendsNothingInClearWhereItIsToBeEncrypted() {
        outbox.put(printed(ANA, "News"), null);

        postman(Security.STARTTLS).deliver();

        assertThat(server.taken()).isEmpty();
        assertThat(outbox.waiting().letters()).isOne();
    }

    @Test
    void sendsEncryptedToAServerThatItTrustsAndToNoOther() throws Exception {
        server.close();
        KeyStore keys = keys();
        server = new TestSmtp(context(keys));
        outbox.put(printed(ANA, "News"), null);

        postman(Security.STARTTLS).deliver();
        assertThat(server.taken()).as("nobody vouches for that server").isEmpty();

        Properties trusting = new Properties();
        trusting.put("mail.smtp.ssl.socketFactory", context(keys).getSocketFactory());
        now = now.plus(Duration.ofMinutes(2));
        new Postman(
                        outbox,
                        followers,
                        new SmtpPost(settings(Security.STARTTLS), trusting),
                        settings(Security.STARTTLS),
                        clock)
                .deliver();
        assertThat(server.taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.encrypted()).isTrue());
    }

    @Test
    void waitsWhereThereIsNoServer() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        outbox.put(printed(ANA, "News"), null);
        MailSettings settings = settings("localhost", port, Security.NONE);

        new Postman(outbox, followers, new SmtpPost(settings), settings, clock).deliver();

        assertThat(outbox.waiting().letters()).isOne();
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> new MailSettings(
                        "mail.example.org", 587, Security.STARTTLS, null, null, null, 7, 10, 500, Duration.ofDays(3)))
                .hasMessageContaining("TUGYR_MAIL_FROM");
        assertThatThrownBy(() -> new MailSettings(
                        null, 587, Security.STARTTLS, null, null, "a@b\r\nBcc: c@d.kz", 7, 10, 500, Duration.ofDays(3)))
                .hasMessageContaining("TUGYR_MAIL_FROM");
    }

    @Test
    void tellsTheMorningInTheZoneOfTheRecord() {
        ZoneId zone = ZoneId.of("Asia/Qostanay"); // UTC+6 in January 2023
        Instant monday = Instant.parse("2023-01-09T00:30:00Z");

        assertThat(Frequency.DAILY.next(monday, zone, 7)).isEqualTo(Instant.parse("2023-01-09T01:00:00Z"));
        assertThat(Frequency.WEEKLY.next(monday, zone, 7)).isEqualTo(Instant.parse("2023-01-09T01:00:00Z"));
        Instant later = Instant.parse("2023-01-09T01:00:00Z");
        assertThat(Frequency.DAILY.next(later, zone, 7)).isEqualTo(Instant.parse("2023-01-10T01:00:00Z"));
        assertThat(Frequency.WEEKLY.next(later, zone, 7)).isEqualTo(Instant.parse("2023-01-16T01:00:00Z"));
    }

    private Postman postman(Security security) {
        MailSettings settings = settings(security);
        return new Postman(outbox, followers, new SmtpPost(settings), settings, clock);
    }

    private MailSettings settings(Security security) {
        return settings("localhost", server.port(), security);
    }

    private static MailSettings settings(@Nullable String host, int port, Security security) {
        return new MailSettings(
                host, port, security, null, null, "Жазба <record@example.org>", 7, 10, 500, Duration.ofDays(3));
    }

    private Envelope printed(Address to, String subject) {
        Letter letter = new Letter(
                Language.KK, subject, List.of(new Letter.Paragraph(subject)), List.of(), "https://record.example/x");
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        return new Press(engine, settings(Security.NONE).sender(), clock).print(letter, to);
    }

    private static MimeMessage read(String message) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    }

    /** A certificate for localhost that nobody but the test trusts. */
    private KeyStore keys() throws Exception {
        Path file = folder.resolve("server.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        trusted.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
