package org.tugyr.platform.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.tugyr.platform.access.Secrets;

/** Makes messages of letters: plain text and HTML that say the same, with the headers that programs look for. */
final class Press {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Session NOWHERE = Session.getInstance(new Properties());

    private final TemplateEngine engine;
    private final InternetAddress sender;
    private final Clock clock;

    Press(TemplateEngine engine, InternetAddress sender, Clock clock) {
        this.engine = engine;
        this.sender = sender;
        this.clock = clock;
    }

    /** The message of a letter to somebody; made once, so that it is the same however often it is tried to be sent. */
    Envelope print(Letter letter, Address to) {
        String id = Secrets.fresh();
        String from = sender.getAddress();
        MimeMessage message = new MimeMessage(NOWHERE) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
            }
        };
        try {
            message.setFrom(sender);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.text(), true));
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setContentLanguage(new String[] {letter.language().tag()});
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: absence notes do not answer it
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(
                    new MimeMultipart("alternative", part(letter.text(), "plain"), part(html(letter), "html")));
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return new Envelope(id, to, out.toString(StandardCharsets.US_ASCII));
        } catch (MessagingException e) {
            throw new IllegalStateException("no message can be made of a letter", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private String html(Letter letter) {
        StringOutput output = new StringOutput();
        engine.render("mail/letter.jte", Map.of("letter", letter), output);
        return output.toString();
    }
}
