package org.tugyr.platform.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tugyr.ledger.Hash;

/**
 * A rule in prose, as this program carries it: a file of {@code docs/rules}.
 *
 * @param markdown the text
 * @param sha256 of the file, lower-case hexadecimal: what the adoption of a rule names
 */
public record RuleText(String markdown, String sha256) {

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");

    /** The text of a rule, such as trajectory, in the version that this program goes by; empty where it has none. */
    public static Optional<RuleText> of(String rule) {
        if (!NAME.matcher(rule).matches()) {
            return Optional.empty();
        }
        try (InputStream file = RuleText.class.getResourceAsStream("rules/" + rule + ".md")) {
            return file == null ? Optional.empty() : Optional.of(of(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleText of(byte[] file) {
        return new RuleText(
                new String(file, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(Hash.sha256(file).toArray()));
    }
}
