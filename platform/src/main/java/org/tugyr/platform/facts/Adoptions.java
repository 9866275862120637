package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that no record is opened without the rules it goes by. */
final class Adoptions {

    private final Kinds kinds;

    Adoptions(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The drafts; behind one that opens a record, those of the platform's rules that it does not adopt itself. */
    List<Draft> complete(Connection connection, List<Draft> drafts, Instant at) throws SQLException {
        List<Draft> complete = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            complete.add(draft);
            if (draft.row() instanceof RecordRow record && !isOpen(connection, record.record())) {
                LocalDate today = LocalDate.ofInstant(at, ZoneId.of(record.zone()));
                kinds.rules().forEach((rule, version) -> {
                    if (drafts.stream().noneMatch(other -> adopts(other, record.record(), rule))) {
                        String text = RuleText.of(rule).map(RuleText::sha256).orElse(null);
                        Row adopted = new RuleAdoptedRow(record.record(), rule, today, version, text);
                        complete.add(new Draft(draft.root(), adopted, false));
                    }
                });
            }
        }
        return complete;
    }

    private static boolean adopts(Draft draft, String record, String rule) {
        return draft.row() instanceof RuleAdoptedRow adopted
                && adopted.record().equals(record)
                && adopted.rule().equals(rule);
    }

    private static boolean isOpen(Connection connection, String record) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from facts.record where record = ?")) {
            query.setString(1, record);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
