package org.tugyr.platform.confirm;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.MalformedException;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;

/**
 * What an authenticator and a browser say to a challenge, and whether that holds: W3C Web Authentication Level 3, section 7.2, as far as it
 * can be checked from what is public. Pure.
 *
 * @param authenticator authenticatorData, base64url
 * @param client clientDataJSON, base64url
 * @param signature over both, base64url
 */
public record Assertion(String authenticator, String client, String signature) {

    /** The longest of the three, in characters; an entry must hold them. */
    private static final int LONGEST = 4_096;

    private static final int HEAD = 37;
    private static final int FLAGS = 32;
    private static final int USER_PRESENT = 1;
    private static final int USER_VERIFIED = 1 << 2;
    private static final int ATTESTED = 1 << 6;
    private static final int EXTENSIONS = 1 << 7;

    /** What does not hold, in words for an auditor. */
    public record Fault(String found, String expected) {}

    /** The assertion in a fact. */
    public static Assertion of(AssertionRow row) {
        return new Assertion(row.authenticator(), row.client(), row.signature());
    }

    /**
     * What does not hold of it; empty where all does.
     *
     * @param site host that the key belongs to
     */
    public Optional<Fault> fault(CoseKey key, String site, Hash challenge) {
        if (Math.max(authenticator.length(), Math.max(client.length(), signature.length())) > LONGEST) {
            return fault("an assertion of more than " + LONGEST + " characters", "a shorter one");
        }
        try {
            byte[] data = Base64Url.bytes(authenticator);
            byte[] browser = Base64Url.bytes(client);
            return client(browser, site, challenge)
                    .or(() -> authenticator(data, site))
                    .or(() -> signature(key, data, browser));
        } catch (IllegalArgumentException e) {
            return fault("an assertion that cannot be read", "base64url and JSON: " + e.getMessage());
        }
    }

    /** Steps 9 to 14: what was asked for, by whom. */
    private static Optional<Fault> client(byte[] browser, String site, Hash challenge) {
        Json.Obj said = json(browser);
        if (!"webauthn.get".equals(text(said, "type"))) {
            return fault("an assertion of type " + text(said, "type"), "webauthn.get");
        }
        if (!challenge.base64Url().equals(text(said, "challenge"))) {
            return fault("an assertion over " + text(said, "challenge"), challenge.base64Url() + ", from the entries");
        }
        String origin = text(said, "origin");
        if (!isOf(origin, site)) {
            return fault("an assertion made at " + origin, "at " + site);
        }
        boolean crossed = said.members().get("crossOrigin") instanceof Json.Bool(boolean yes) && yes;
        if (crossed || said.members().containsKey("topOrigin")) {
            return fault("an assertion made inside a page of another site", "made at " + site);
        }
        return Optional.empty();
    }

    private static boolean isOf(String origin, String site) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && (host.equals(site) || host.endsWith("." + site));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Steps 15 to 17: for which site, and that a person was there and was known to the authenticator. */
    private static Optional<Fault> authenticator(byte[] data, String site) {
        int flags = data.length < HEAD ? 0 : data[FLAGS];
        boolean more = data.length > HEAD;
        if (data.length < HEAD || (flags & ATTESTED) != 0 || more != ((flags & EXTENSIONS) != 0)) {
            return fault("authenticator data of " + data.length + " bytes", "what its flags announce");
        }
        Hash hash = Hash.sha256(site.getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(hash.toArray(), Arrays.copyOf(data, FLAGS))) {
            return fault("an assertion for another site", "for " + site);
        }
        if ((flags & USER_PRESENT) == 0 || (flags & USER_VERIFIED) == 0) {
            return fault("an assertion by nobody who was verified", "user present and verified");
        }
        return Optional.empty();
    }

    /** Steps 19 and 20. */
    private Optional<Fault> signature(CoseKey key, byte[] data, byte[] browser) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(data);
        message.writeBytes(Hash.sha256(browser).toArray());
        return key.verifies(message.toByteArray(), Base64Url.bytes(signature))
                ? Optional.empty()
                : fault("a signature that does not hold", "one by the key " + key.name());
    }

    private static Json.Obj json(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (Intake.parse(text) instanceof Json.Obj object) {
                return object;
            }
            throw new IllegalArgumentException("client data that is no object");
        } catch (CharacterCodingException | MalformedException e) {
            throw new IllegalArgumentException("client data that is no JSON", e);
        }
    }

    private static String text(Json.Obj said, String member) {
        return said.members().get(member) instanceof Json.Str(String value) ? value : "nothing";
    }

    private static Optional<Fault> fault(String found, String expected) {
        return Optional.of(new Fault(found, expected));
    }
}
