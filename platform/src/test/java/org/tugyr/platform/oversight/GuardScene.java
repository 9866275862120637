package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;

/** Asks a guard about rows beside those of {@link OversightSite}. */
final class GuardScene {

    static final LocalDate DAY = LocalDate.of(2023, 1, 9);
    static final Text SAID = Text.of("en", "Said");

    private GuardScene() {}

    static List<String> refused(Guard guard, String subject, Row... rows) {
        return refused(Map.of(), guard, subject, rows);
    }

    /** The columns that a guard refuses among these rows and those of the small record. */
    static List<String> refused(Map<String, Row> before, Guard guard, String subject, Row... rows) {
        List<Row> all = new ArrayList<>(OversightSite.rows());
        all.add(new ReviewRow("held", "watch-23", "roads", DAY, DAY));
        all.add(new PledgeRow("roads", "p", null, "T-1", PledgeKind.CONSTRUCTION, SAID, "branch", null, null, null));
        all.addAll(List.of(rows));
        List<String> refused = new ArrayList<>();
        guard.check(subject, new Guard.Scene() {
            @Override
            public LocalDate today() {
                return DAY;
            }

            @Override
            public boolean complete(String of) {
                return true;
            }

            @Override
            public <R extends Row> List<R> rows(Class<R> type, String of) {
                Map<String, R> latest = new LinkedHashMap<>();
                for (Row row : all) {
                    Kind<?> kind = Catalogue.KINDS.of(row);
                    if (type.isInstance(row) && kind.about(row).contains(of)) {
                        latest.put(kind.key(row), type.cast(row));
                    }
                }
                return List.copyOf(latest.values());
            }

            @Override
            public <R extends Row> Optional<R> row(Class<R> type, String key) {
                return all.stream()
                        .filter(row -> type.isInstance(row)
                                && Catalogue.KINDS.of(row).key(row).equals(key))
                        .map(type::cast)
                        .reduce((_, later) -> later);
            }

            @Override
            @SuppressWarnings("unchecked")
            public <R extends Row> Optional<R> before(R row) {
                return Optional.ofNullable(
                        (R) before.get(Catalogue.KINDS.of(row).key(row)));
            }

            @Override
            public void refuse(Row row, String column, String expected, String found) {
                refused.add(column);
            }
        });
        return refused;
    }
}
