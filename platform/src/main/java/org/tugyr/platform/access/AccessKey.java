package org.tugyr.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.facts.Durable;

/**
 * The key that secrets of time-based codes and addresses of e-mail are encrypted with (AES-256-GCM): in the data folder, never in
 * the database. A node without it, or with another one, serves the public pages, lets nobody sign in and sends no mail.
 */
public final class AccessKey {

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final byte @Nullable [] key;

    private AccessKey(byte @Nullable [] key) {
        this.key = key;
    }

    /** Where a data folder keeps it. */
    public static Path file(Path data) {
        return data.resolve("keys").resolve("access.key");
    }

    /** The key of this node; made now where the database knows of none. */
    public static AccessKey open(Path data, DataSource source) {
        Path file = file(data);
        TransactionTemplate alone = new TransactionTemplate(new JdbcTransactionManager(source));
        return alone.execute(_ -> {
            JdbcClient jdbc = JdbcClient.create(source);
            // two nodes that start on an empty database queue up here, so that only one of them makes a key
            var _ = jdbc.sql("select size from facts.head for update").query().singleRow();
            Optional<byte[]> fingerprint = jdbc.sql("select fingerprint from access.key")
                    .query(byte[].class)
                    .optional();
            if (fingerprint.isPresent()) {
                byte[] own = Files.exists(file) ? read(file) : null;
                return new AccessKey(own != null && MessageDigest.isEqual(print(own), fingerprint.get()) ? own : null);
            }
            byte[] fresh = Files.exists(file) ? read(file) : create(file);
            jdbc.sql("insert into access.key (fingerprint) values (?)")
                    .param(print(fresh))
                    .update();
            return new AccessKey(fresh);
        });
    }

    /** Whether people can sign in here, and mail can be read. */
    public boolean isHere() {
        return key != null;
    }

    /**
     * Encrypts, for one account or purpose alone.
     *
     * @param account without whose name nothing is decrypted
     */
    public byte[] seal(byte[] secret, String account) {
        byte[] nonce = Secrets.bytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, account);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Decrypts what was encrypted for an account or purpose. */
    public byte[] open(byte[] sealed, String account) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, account);
    }

    /** A digest by which something can be found again, and not guessed by who only has the database. */
    public byte[] digest(String text) {
        return Secrets.mac(here(), text);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String account) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(here(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be read with the key of this node", e);
        }
    }

    private byte[] here() {
        if (key == null) {
            throw new IllegalStateException("this node has not the key that accounts need");
        }
        return key;
    }

    private static byte[] print(byte[] key) {
        return Secrets.mac(key, "fingerprint");
    }

    private static byte[] create(Path file) {
        byte[] key = Secrets.bytes(BYTES);
        try {
            Durable.write(file, Base64.getEncoder().encodeToString(key) + "\n", "rw-------");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key of accounts in " + file, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            Set<PosixFilePermission> open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) {
                throw new IllegalStateException(file + " must be for its owner only: chmod 600 " + file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalArgumentException("a key of another length");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no key of accounts", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
