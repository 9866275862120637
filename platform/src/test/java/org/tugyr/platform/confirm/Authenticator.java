package org.tugyr.platform.confirm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.tugyr.ledger.Bytes;
import org.tugyr.ledger.Hash;

/** A passkey made of software, of each algorithm that the site takes. */
public final class Authenticator {

    /** The site that it belongs to. */
    public static final String SITE = "tugyr.example.org";

    private static final int VERIFIED = 5;

    /** An algorithm, as the JDK calls it. */
    public enum Kind {
        ES256("EC", 256, "SHA256withECDSA"),
        RS256("RSA", 2048, "SHA256withRSA"),
        ED25519("Ed25519", 0, "Ed25519");

        private final String key;
        private final int size;
        private final String signature;

        Kind(String key, int size, String signature) {
            this.key = key;
            this.size = size;
            this.signature = signature;
        }
    }

    private final Kind kind;
    private final KeyPair pair;

    /** A new one. */
    public Authenticator(Kind kind) {
        this.kind = kind;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.key);
            if (kind.size > 0) {
                generator.initialize(kind.size);
            }
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public key. */
    public CoseKey key() {
        return CoseKey.of(HexFormat.of()
                .parseHex(
                        switch (pair.getPublic()) {
                            case ECPublicKey ec ->
                                "a5010203262001215820" + hex(ec.getW().getAffineX(), 32) + "225820"
                                        + hex(ec.getW().getAffineY(), 32);
                            case RSAPublicKey rsa ->
                                "a401030339010020590100" + hex(rsa.getModulus(), 256) + "2143010001";
                            default -> {
                                byte[] der = pair.getPublic().getEncoded();
                                yield "a4010103272006215820"
                                        + HexFormat.of().formatHex(der, der.length - 32, der.length);
                            }
                        }));
    }

    private static String hex(BigInteger number, int bytes) {
        String hex = number.toString(16);
        return "0".repeat(2 * bytes - hex.length()) + hex;
    }

    /** What it answers to a challenge. */
    public Assertion sign(Hash challenge) {
        String client = "{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge.base64Url()
                + "\",\"origin\":\"https://" + SITE + "\",\"crossOrigin\":false}";
        byte[] data =
                Arrays.copyOf(Hash.sha256(SITE.getBytes(StandardCharsets.UTF_8)).toArray(), 37);
        data[32] = VERIFIED;
        byte[] browser = client.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(data);
        message.writeBytes(Hash.sha256(browser).toArray());
        try {
            Signature signature = Signature.getInstance(kind.signature);
            signature.initSign(pair.getPrivate());
            signature.update(message.toByteArray());
            return new Assertion(text(data), text(browser), text(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Bytes.of(bytes).base64Url();
    }
}
