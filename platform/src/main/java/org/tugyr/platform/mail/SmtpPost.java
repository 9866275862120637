package org.tugyr.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.mail.MailSettings.Security;

/**
 * Hands letters to a server (SMTP), several over one connection. What goes wrong is told by classes and codes only: what servers say
 * names addresses.
 */
final class SmtpPost implements Post {

    private static final int PERMANENT = 500;
    private static final String CONNECT_MILLIS = "15000";
    private static final String SILENCE_MILLIS = "45000";

    private final MailSettings settings;
    private final Session session;
    private @Nullable Transport transport;

    SmtpPost(MailSettings settings) {
        this(settings, new Properties());
    }

    /**
     * A way with more properties of the library.
     *
     * @param more such as whose certificate is trusted
     */
    SmtpPost(MailSettings settings, Properties more) {
        this.settings = settings;
        Properties properties = new Properties();
        String protocol = protocol();
        properties.put("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        properties.put("mail." + protocol + ".timeout", SILENCE_MILLIS);
        properties.put("mail." + protocol + ".writetimeout", SILENCE_MILLIS);
        properties.put("mail." + protocol + ".auth", String.valueOf(settings.user() != null));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".ssl.protocols", "TLSv1.3 TLSv1.2");
        boolean starts = settings.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.put("mail.smtp.starttls.required", String.valueOf(starts));
        properties.putAll(more);
        this.session = Session.getInstance(properties);
    }

    private String protocol() {
        return settings.security() == Security.TLS ? "smtps" : "smtp";
    }

    @Override
    public Result send(Envelope envelope) {
        try {
            MimeMessage message = new MimeMessage(
                    session, new ByteArrayInputStream(envelope.message().getBytes(StandardCharsets.US_ASCII)));
            connected().sendMessage(message, new Address[] {
                new InternetAddress(envelope.recipient().text(), true)
            });
            return new Result.Sent();
        } catch (MessagingException e) {
            close();
            int code = code(e);
            String why = e.getClass().getSimpleName() + (code == 0 ? "" : " " + code);
            return code >= PERMANENT && !(e instanceof AuthenticationFailedException)
                    ? new Result.Never(why)
                    : new Result.Later(why);
        }
    }

    private Transport connected() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport(protocol());
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        }
        return transport;
    }

    /** What the server said of this letter, as a number; 0 where it was another trouble, such as with the way to it. */
    private static int code(MessagingException failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return send.getReturnCode();
            }
        }
        return 0;
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException _) {
                // it is given up in any case
            }
            transport = null;
        }
    }
}
