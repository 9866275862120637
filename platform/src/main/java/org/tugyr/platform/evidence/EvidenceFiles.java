package org.tugyr.platform.evidence;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Hash;

/** The files that evidence consists of. */
public final class EvidenceFiles {

    private static final String OWN = """
            select distinct e.sha256 from evidence.evidence e
            where e.evidence = any(?) and e.sha256 is not null and not exists (
                select 1 from evidence.evidence o where o.sha256 = e.sha256 and o.evidence <> all(?))
            order by 1""";

    private EvidenceFiles() {}

    /** The hashes of files that belong to these pieces of evidence and to no other. */
    public static List<Hash> of(DataSource source, Collection<String> evidence) {
        String[] keys = evidence.toArray(String[]::new);
        return JdbcClient.create(source)
                .sql(OWN)
                .params(keys, keys)
                .query((row, _) -> Hash.of(HexFormat.of().parseHex(row.getString(1))))
                .list();
    }
}
