package org.tugyr.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) on raw 32-byte keys, by the JDK's own implementation. */
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    /** What precedes the raw key in its DER form (RFC 8410, section 4). */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform signs with Ed25519", e);
        }
    }

    /** False also where the key is no point of the curve or the signature has another length. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            var der = Arrays.copyOf(DER_PREFIX, DER_PREFIX.length + KEY_LENGTH);
            System.arraycopy(publicKey, 0, der, DER_PREFIX.length, KEY_LENGTH);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * The public key of a seed. The JDK derives it only when it generates a pair, so it is given the seed as its "random" bytes;
     * the pair is tried out in case a provider draws them differently.
     */
    static byte[] publicKey(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedBytes(seed));
            var der = generator.generateKeyPair().getPublic().getEncoded();
            var key = Arrays.copyOfRange(der, DER_PREFIX.length, der.length);
            if (!verifies(key, DER_PREFIX, sign(seed, DER_PREFIX))) {
                throw new IllegalStateException("this Ed25519 provider does not take the seed as it is");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform makes Ed25519 keys", e);
        }
    }

    private static final class FixedBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        FixedBytes(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(seed, 0, target, 0, target.length);
        }
    }
}
