package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an entry and what follows from it in one round trip: statements side by side, prepared once per kind. */
final class LiveWriter {

    private static final String DIVERGE = """
            insert into facts.diverged
            select ?, ?, coalesce((select digest from facts.row where kind = ? and key = ?), '')
            on conflict do nothing""";

    private static final String CONVERGE = "delete from facts.diverged where kind = ? and key = ?";

    private static final String OPEN =
            "insert into facts.opening (idx, path, salt, value, public) values (?, ?, ?, ?, ?)";

    private static final String FACT = "insert into facts.fact (idx, id, type, at, bytes) values (?, ?, ?, ?, ?)";

    private static final String ABOUT = "insert into facts.about (subject, idx) values (?, ?)";

    private static final String ROW = """
            insert into facts.row (kind, key, root, idx, digest) values (?, ?, ?, ?, ?)
            on conflict (kind, key) do update
            set corrects = facts.row.idx, idx = excluded.idx, digest = excluded.digest""";

    private static final String HEAD = "update facts.head set size = ?, at = ?";

    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private LiveWriter() {}

    static void write(Connection connection, Entry entry, RowTable table) throws SQLException {
        LiveWriter writer = new LiveWriter();
        writer.gather(entry, table);
        try (PreparedStatement all = connection.prepareStatement(String.join(";\n", writer.statements))) {
            for (int i = 0; i < writer.parameters.size(); i++) {
                Object value = writer.parameters.get(i);
                if (value instanceof byte[] bytes) {
                    all.setBytes(i + 1, bytes);
                } else {
                    all.setObject(i + 1, value == null ? null : value.toString(), Types.OTHER);
                }
            }
            all.execute();
        }
    }

    private void gather(Entry entry, RowTable table) {
        Fact fact = entry.fact();
        String kind = entry.kind().file();
        if (entry.draft().imported()) {
            add(CONVERGE, kind, entry.key());
        } else {
            add(DIVERGE, kind, entry.key(), kind, entry.key());
        }
        String at = Fact.INSTANT.format(fact.at());
        add(FACT, entry.index(), fact.id(), fact.type(), at, entry.bytes());
        boolean open = entry.draft().row().opensSealed();
        entry.openings()
                .forEach((path, opening) -> add(
                        OPEN,
                        entry.index(),
                        path,
                        opening.salt(),
                        opening.value().canonicalText(),
                        open));
        new LinkedHashSet<>(fact.about()).forEach(subject -> add(ABOUT, subject, entry.index()));
        add(ROW, kind, entry.key(), fact.root(), entry.index(), entry.digest());
        add(table.upsertSql(), table.texts(entry).toArray());
        add(HEAD, entry.index() + 1, at);
    }

    private void add(String statement, @Nullable Object... values) {
        statements.add(statement);
        parameters.addAll(java.util.Arrays.asList(values));
    }
}
