package org.tugyr.platform.access;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app is shown once.
 *
 * @param secret in base 32, in groups of four to be typed
 * @param size of the picture, in modules with a border of four
 * @param path of its dark modules, as SVG path data
 */
public record Pairing(String secret, int size, String path) {

    private static final int BORDER = 4;

    /** @param text the secret in base 32 */
    static Pairing of(String text, String account, String issuer) {
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(issuer), escaped(account), text, escaped(issuer));
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Pairing(text.replaceAll("(.{4})(?=.)", "$1 "), code.size + 2 * BORDER, path.toString());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
