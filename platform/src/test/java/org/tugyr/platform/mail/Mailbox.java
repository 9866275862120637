package org.tugyr.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a site without a server for mail writes into its folder. */
public final class Mailbox {

    private final Rounds rounds;
    private final Path folder;

    Mailbox(Rounds rounds, Path data) {
        this.rounds = rounds;
        this.folder = FolderPost.folder(data);
    }

    /** A letter as its reader has it. */
    public record Mail(MimeMessage message, String text, String html) {

        /** The header, decoded where it is one value. */
        public String header(String name) throws MessagingException {
            return message.getHeader(name, ", ");
        }

        /** The path of the first link of some beginning. */
        public String link(String begins) {
            Matcher link =
                    Pattern.compile("https?://[^/]+(" + begins + "[^\\s]*)").matcher(text);
            assertThat(link.find()).as("a link to %s in %s", begins, text).isTrue();
            return link.group(1);
        }
    }

    /** Sends what is due, and takes the letters to an address out of the folder. */
    public List<Mail> take(String address) throws IOException, MessagingException {
        rounds.round();
        List<Mail> letters = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : files()) {
                MimeMessage message;
                try (InputStream in = Files.newInputStream(file)) {
                    message = new MimeMessage(Session.getInstance(new Properties()), in);
                }
                if (message.getHeader("To", null).equals(address)) {
                    MimeMultipart parts = (MimeMultipart) message.getContent();
                    letters.add(new Mail(message, (String) parts.getBodyPart(0).getContent(), (String)
                            parts.getBodyPart(1).getContent()));
                    Files.delete(file);
                }
            }
        }
        return letters;
    }

    /** Forgets what is to be forgotten from time to time. */
    public void tidy() {
        rounds.tidy();
    }

    /** The files that lie there. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
