package org.tugyr.platform.confirm;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import org.tugyr.ledger.Bytes;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.confirm.Cbor.Value;

/**
 * A passkey's public key (COSE_Key, RFC 9052 section 7; algorithms of RFC 9053 and RFC 8812), of the three algorithms that the site asks
 * for: ES256, RS256 and Ed25519. Signatures are checked by the JDK's own implementation.
 */
public final class CoseKey {

    private static final long TYPE = 1;
    private static final long ALGORITHM = 3;
    private static final long ES256 = -7;
    private static final long EDDSA = -8;
    private static final long RS256 = -257;

    /** Coordinates and keys of P-256 and Ed25519, in bytes. */
    private static final int COORDINATE = 32;

    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 8_192;

    /** What precedes the raw key in its DER form (RFC 8410, section 4). */
    private static final byte[] ED25519_DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] canonical;
    private final String signature;
    private final PublicKey key;

    private CoseKey(byte[] canonical, String signature, PublicKey key) {
        this.canonical = canonical;
        this.signature = signature;
        this.key = key;
    }

    /**
     * Reads a key, however its CBOR is written.
     *
     * @throws IllegalArgumentException where it is none of the three algorithms, or no good key
     */
    public static CoseKey of(byte[] cbor) {
        SortedMap<Long, Value> map = Cbor.map(cbor);
        try {
            long algorithm = number(map, ALGORITHM);
            if (algorithm == ES256) {
                return new CoseKey(Cbor.canonical(map), "SHA256withECDSA", elliptic(map));
            } else if (algorithm == RS256) {
                return new CoseKey(Cbor.canonical(map), "SHA256withRSA", rsa(map));
            } else if (algorithm == EDDSA) {
                return new CoseKey(Cbor.canonical(map), "Ed25519", edwards(map));
            }
            throw new IllegalArgumentException("algorithm " + algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key", e);
        }
    }

    /**
     * Reads a key as it stands in a fact.
     *
     * @throws IllegalArgumentException where it is no key, or written otherwise
     */
    public static CoseKey parse(String text) {
        byte[] cbor = Base64Url.bytes(text);
        CoseKey key = of(cbor);
        if (!Arrays.equals(key.canonical, cbor)) {
            throw new IllegalArgumentException("a key that is not canonical CBOR");
        }
        return key;
    }

    /** As it stands in a fact. */
    public String text() {
        return Base64Url.of(canonical);
    }

    /** Its name: SHA-256 of its bytes. */
    public String name() {
        return Hash.sha256(canonical).base64Url();
    }

    /** Whether it signed a message; never where the signature is malformed. */
    boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature check = Signature.getInstance(signature);
            check.initVerify(key);
            check.update(message);
            return check.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey elliptic(SortedMap<Long, Value> map) throws GeneralSecurityException {
        require(map, 2, Set.of(TYPE, ALGORITHM, -1L, -2L, -3L));
        if (number(map, -1) != 1) {
            throw new IllegalArgumentException("another curve than P-256");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(
                new BigInteger(1, bytes(map, -2, COORDINATE)), new BigInteger(1, bytes(map, -3, COORDINATE)));
        if (!isOn(curve.getCurve(), point)) {
            throw new IllegalArgumentException("no point of P-256");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static boolean isOn(EllipticCurve curve, ECPoint point) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static PublicKey rsa(SortedMap<Long, Value> map) throws GeneralSecurityException {
        require(map, 3, Set.of(TYPE, ALGORITHM, -1L, -2L));
        BigInteger modulus = new BigInteger(1, bytes(map, -1));
        if (modulus.bitLength() < LEAST_RSA_BITS || modulus.bitLength() > MOST_RSA_BITS) {
            throw new IllegalArgumentException("an RSA key of " + modulus.bitLength() + " bits");
        }
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, new BigInteger(1, bytes(map, -2))));
    }

    private static PublicKey edwards(SortedMap<Long, Value> map) throws GeneralSecurityException {
        require(map, 1, Set.of(TYPE, ALGORITHM, -1L, -2L));
        if (number(map, -1) != 6) {
            throw new IllegalArgumentException("another curve than Ed25519");
        }
        byte[] der = Arrays.copyOf(ED25519_DER, ED25519_DER.length + COORDINATE);
        System.arraycopy(bytes(map, -2, COORDINATE), 0, der, ED25519_DER.length, COORDINATE);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    }

    private static void require(SortedMap<Long, Value> map, int type, Set<Long> labels) {
        if (number(map, TYPE) != type || !map.keySet().equals(labels)) {
            throw new IllegalArgumentException("other members than a key of its algorithm has");
        }
    }

    private static long number(SortedMap<Long, Value> map, long label) {
        if (map.get(label) instanceof Value.Whole(long value)) {
            return value;
        }
        throw new IllegalArgumentException("no number " + label);
    }

    private static byte[] bytes(SortedMap<Long, Value> map, long label) {
        if (map.get(label) instanceof Value.Text(Bytes value)) {
            return value.toArray();
        }
        throw new IllegalArgumentException("no bytes " + label);
    }

    private static byte[] bytes(SortedMap<Long, Value> map, long label, int length) {
        byte[] bytes = bytes(map, label);
        if (bytes.length != length) {
            throw new IllegalArgumentException(bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }
}
