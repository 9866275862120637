package org.tugyr.platform.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SigningKey;

/** Whether this node may sign the log: it may where {@code keys/log.key} of its data folder is the log's own key. */
public sealed interface LogKey {

    /** The log's own key. */
    record Own(SigningKey key) implements LogKey {}

    /** There is no key here: this node serves what others sign. */
    record None(Path file) implements LogKey {}

    /** There is a key that must not sign. */
    record Unfit(String problem) implements LogKey {}

    /** Where a data folder keeps the key. */
    static Path file(Path data) {
        return data.resolve("keys").resolve("log.key");
    }

    /**
     * The key of this node. In a database without an identity the log is born now, with a new key.
     *
     * @param origin the name to be born under; null for {@code tugyr.local/} and a random UUID, or for whatever name it has
     * @throws OriginException where the log has another name
     */
    static LogKey open(Path data, DataSource source, Clock clock, @Nullable Origin origin) {
        Path file = file(data);
        var alone = new TransactionTemplate(new JdbcTransactionManager(source));
        alone.executeWithoutResult(_ -> {
            JdbcClient jdbc = JdbcClient.create(source);
            // two nodes that start on an empty database queue up here, so that only one of them makes a key
            var _ = jdbc.sql("select size from facts.head for update").query().singleRow();
            Optional<LogIdentity> identity = LogIdentity.of(source);
            if (identity.isPresent()) {
                require(origin, identity.get().origin());
            } else {
                SigningKey key = Files.exists(file) ? read(file) : create(file, origin);
                require(origin, key.verifierKey().name());
                jdbc.sql("insert into facts.identity (origin, vkey, born) values (?, ?, ?)")
                        .params(key.verifierKey().name(), key.verifierKey().format(), Timestamp.from(clock.instant()))
                        .update();
            }
        });
        return compare(file, LogIdentity.of(source).orElseThrow());
    }

    private static void require(@Nullable Origin origin, String name) {
        if (origin != null && !origin.name().equals(name)) {
            throw new OriginException("""
                    This log is %s, not %s. A log keeps its name for life: leave --origin and TUGYR_ORIGIN out, or name this one. \
                    For the same entries in a log of another name see tugyr restore --new-key. Nothing was started.""".formatted(name, origin.name()));
        }
    }

    private static LogKey compare(Path file, LogIdentity identity) {
        if (Files.notExists(file)) {
            return new None(file);
        }
        try {
            SigningKey key = read(file);
            return key.verifierKey().equals(identity.key())
                    ? new Own(key)
                    : new Unfit("%s is the key %s, but this log was born with %s"
                            .formatted(
                                    file,
                                    key.verifierKey().format(),
                                    identity.key().format()));
        } catch (IllegalStateException e) {
            return new Unfit(String.valueOf(e.getMessage()));
        }
    }

    private static SigningKey create(Path file, @Nullable Origin origin) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        String name = origin == null ? "tugyr.local/" + UUID.randomUUID() : origin.name();
        SigningKey key = SigningKey.ofLog(name, seed);
        try {
            Durable.write(file, key.format() + "\n", "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the log's key in " + file, e);
        }
        return key;
    }

    private static SigningKey read(Path file) {
        try {
            Set<PosixFilePermission> open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) {
                throw new IllegalStateException(file + " must be for its owner only: chmod 600 " + file);
            }
            return SigningKey.parse(Files.readString(file).strip());
        } catch (MalformedException e) {
            throw new IllegalStateException(file + " holds no signing key", e);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
