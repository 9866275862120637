package org.tugyr.platform.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.mail.Outbox.What;
import org.tugyr.platform.web.words.Lexicon;

/** What an operator sees and tries of mail from the shell. No addresses. */
public final class MailShell {

    private final Outbox outbox;
    private final MailSettings settings;
    private final Path data;
    private final Clock clock;

    /** The shell of a database whose migrations have run, beside a server or alone. */
    public MailShell(DataSource source, Path data, MailSettings settings, Clock clock) {
        this.outbox = new Outbox(JdbcClient.create(source), AccessKey.open(data, source), clock);
        this.settings = settings;
        this.data = data;
        this.clock = clock;
    }

    /** The settings that an environment has, as a server reads them. */
    public static MailSettings settings(Environment environment) {
        return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("tugyr.mail", MailSettings.class);
    }

    /**
     * How mail fares.
     *
     * @param leaves whether letters leave this site; else they lie in a folder
     * @param folder that folder
     * @param since since when the first of those that wait does; null for none
     * @param sent how many, like those after it, within some days
     */
    public record State(
            boolean leaves,
            Path folder,
            long waiting,
            @Nullable Instant since,
            long sent,
            long givenUp,
            long refused) {}

    /** How mail has fared within some days. */
    public State state(int days) {
        Outbox.Waiting waiting = outbox.waiting();
        return new State(
                settings.leaves(),
                FolderPost.folder(data),
                waiting.letters(),
                waiting.since(),
                outbox.counted(What.SENT, days),
                outbox.counted(What.GIVEN_UP, days),
                outbox.counted(What.REFUSED, days));
    }

    /** What became of a letter that was tried. */
    public enum Tried {
        SENT,
        /** It lies in the folder. */
        WRITTEN,
        /** That is no address. */
        NO_ADDRESS
    }

    /** What became of a letter to try mail out, or why it was not taken. */
    public record Test(@Nullable Tried tried, @Nullable String why) {}

    /** Sends one letter, now, beside all that wait. */
    public Test test(String to) {
        Optional<Address> address = Address.of(to);
        if (address.isEmpty()) {
            return new Test(Tried.NO_ADDRESS, null);
        }
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        Letter letter = new Letters(Lexicon.load(), new Links(() -> "")).test();
        Envelope envelope = new Press(engine, settings.sender(), clock).print(letter, address.get());
        try (Post post = settings.leaves() ? new SmtpPost(settings) : new FolderPost(FolderPost.folder(data))) {
            return switch (post.send(envelope)) {
                case Post.Result.Sent _ -> new Test(settings.leaves() ? Tried.SENT : Tried.WRITTEN, null);
                case Post.Result.Later(String why) -> new Test(null, why);
                case Post.Result.Never(String why) -> new Test(null, why);
            };
        }
    }
}
