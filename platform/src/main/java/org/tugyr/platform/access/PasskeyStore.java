package org.tugyr.platform.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.tugyr.platform.confirm.CoseKey;

/** The passkeys in a database, as Spring Security asks for them. An authenticator knows an account by its random id. */
final class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private static final String SELECT =
            "select p.* from access.passkey p join access.account a on a.id = p.account where a.open and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an authenticator calls an account. */
    static Bytes handle(String account) {
        return new Bytes(account.getBytes(StandardCharsets.UTF_8));
    }

    /** The account that an authenticator means. */
    static String account(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    /** An account's passkeys, the oldest first. */
    List<PasskeyLine> of(String account) {
        return jdbc.sql("select id, label, made_at, used_at from access.passkey where account = ? order by made_at, id")
                .param(account)
                .query((row, _) -> new PasskeyLine(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        Moments.of(row, "made_at"),
                        Moments.of(row, "used_at")))
                .list();
    }

    /** The public key of one of an account's passkeys. */
    Optional<CoseKey> key(String account, String id) {
        return jdbc.sql("select public_key from access.passkey where account = ? and id = ?")
                .params(account, Bytes.fromBase64(id).getBytes())
                .query(byte[].class)
                .optional()
                .map(CoseKey::of);
    }

    void name(String account, String id, String label) {
        jdbc.sql("update access.passkey set label = ? where account = ? and id = ?")
                .params(label, account, Bytes.fromBase64(id).getBytes())
                .update();
    }

    void remove(String account, String id) {
        jdbc.sql("delete from access.passkey where account = ? and id = ?")
                .params(account, Bytes.fromBase64(id).getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord record) {
        var now = Moments.of(clock.instant());
        String[] transports = record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toArray(String[]::new);
        jdbc.sql("""
                insert into access.passkey (id, account, label, public_key, attestation, signatures, eligible, copied,
                                            transports, made_at, used_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set signatures = excluded.signatures, copied = excluded.copied,
                                               used_at = excluded.used_at
                where passkey.account = excluded.account""")
                .params(
                        record.getCredentialId().getBytes(),
                        account(record.getUserEntityUserId()),
                        record.getLabel(),
                        record.getPublicKey().getBytes(),
                        bytes(record.getAttestationObject()),
                        record.getSignatureCount(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        transports,
                        now,
                        now)
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(SELECT + "p.id = ?")
                .param(id.getBytes())
                .query((row, _) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "p.account = ?")
                .param(account(handle))
                .query((row, _) -> credential(row))
                .list();
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(row.getString("account")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("eligible"))
                .backupState(row.getBoolean("copied"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(Moments.of(row, "made_at"))
                .lastUsed(Moments.of(row, "used_at"))
                .build();
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(account(handle))
                .displayName(account(handle))
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return null; // nobody signs in with a passkey by name
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made by links");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed by their owners");
    }
}
