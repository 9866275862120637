package org.tugyr.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail, {@code tugyr.mail.*}.
 *
 * @param host the server that takes mail for others (SMTP); null where letters are only written to a folder
 * @param port of that server
 * @param security how the way to it is encrypted
 * @param user as whom to sign in there; null for nobody
 * @param password for that
 * @param from whom letters are from, such as {@code Record <record@example.org>}; needed with a server
 * @param hour of the day, in the record's zone, from which digests are sent
 * @param hourly how many forms are taken from one address of the network in an hour
 * @param daily how many confirmations are asked for by all in a day
 * @param patience for how long a letter is tried again
 */
@ConfigurationProperties("tugyr.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("7") int hour,
        @DefaultValue("10") int hourly,
        @DefaultValue("500") int daily,
        @DefaultValue("3d") Duration patience) {

    private static final String NOBODY = "tugyr@localhost";

    /** How the way to the server is encrypted. */
    public enum Security {
        /** It begins in clear, and goes on only if it is encrypted then. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Not at all; for a server on the same machine. */
        NONE
    }

    public MailSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        from = from == null || from.isBlank() ? null : from.strip();
        if (host != null && from == null) {
            throw new IllegalArgumentException("TUGYR_MAIL_HOST is set, so TUGYR_MAIL_FROM must say whom mail is from");
        }
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("TUGYR_MAIL_HOUR must be from 0 to 23, and is " + hour);
        }
        sender(from);
    }

    /** Whether letters leave this site. */
    public boolean leaves() {
        return host != null;
    }

    /** Whom letters are from. */
    InternetAddress sender() {
        return sender(from);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + "]";
    }

    private static InternetAddress sender(@Nullable String from) {
        try {
            InternetAddress sender = new InternetAddress(from == null ? NOBODY : from, true);
            sender.setPersonal(sender.getPersonal(), StandardCharsets.UTF_8.name()); // in letters of any alphabet
            return sender;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("TUGYR_MAIL_FROM is no address of e-mail: " + from, e);
        }
    }
}
