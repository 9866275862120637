package org.tugyr.platform.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.facts.Mentions;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.files.Filed;

/** Remembers which documents were sent, and deletes those that no draft holds any more and no fact has ever named. */
final class Uploaded {

    private static final Logger LOG = LoggerFactory.getLogger(Uploaded.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Mentions mentions;
    private final Blobs blobs;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long after it was sent a document stays that nothing needs */
    Uploaded(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Mentions mentions,
            Blobs blobs,
            Clock clock,
            Duration kept) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mentions = mentions;
        this.blobs = blobs;
        this.clock = clock;
        this.kept = kept;
    }

    /** Remembers a document that is about to be kept; it waits for whoever is deleting the same one. */
    void note(Hash hash) {
        jdbc.sql(
                        "insert into writing.upload (sha256, at) values (?, ?) on conflict (sha256) do update set at = excluded.at")
                .params(hash.hex(), at(clock.instant()))
                .update();
    }

    /** Deletes what nothing needs. */
    void tidy() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> settle()))) {
            // each in a transaction of its own
        }
    }

    /** Settles what becomes of one document; false where none is left. */
    private boolean settle() {
        Optional<Hash> unheld = jdbc.sql("select sha256 from writing.upload where at < ? and not exists"
                        + " (select 1 from writing.submission where strpos(rows::text, sha256) > 0)"
                        + " order by at limit 1 for update skip locked")
                .param(at(clock.instant().minus(kept)))
                .query(String.class)
                .optional()
                .map(hex -> Hash.of(HexFormat.of().parseHex(hex)));
        unheld.ifPresent(this::release);
        return unheld.isPresent();
    }

    /** Only now are the facts asked: whoever recorded a draft that held it has done so by now. */
    private void release(Hash hash) {
        try {
            if (mentions.in(Filed.class, hash.hex())
                    || blobs.eraseUnused(hash, clock.instant().minus(kept))) {
                jdbc.sql("delete from writing.upload where sha256 = ?")
                        .param(hash.hex())
                        .update();
                LOG.debug("document {} is settled", hash.hex());
            } else {
                note(hash); // an import brought it a moment ago
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
