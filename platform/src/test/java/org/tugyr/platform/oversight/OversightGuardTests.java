package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.Judged;

/** What must hold among rows that come one by one from forms. */
class OversightGuardTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 9);
    private static final Text SAID = Text.of("en", "Said");

    @Test
    void holdsStocktakesOnlyWhereTheHeadquartersActs() {
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer", "T-1")))
                .isEmpty();
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer", "T-2")))
                .as("within it")
                .isEmpty();
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer-2", "T-1")))
                .containsExactly("area");
    }

    @Test
    void numbersAnAgendaFromOne() {
        assertThat(refused(
                        new StocktakeGuard(),
                        "stocktake:s",
                        stocktake("steer", "T-1"),
                        new AgendaItemRow("s", 0, SAID, null)))
                .containsExactly("number");
    }

    @Test
    void knowsNoInterestRequestOrRecommendationOfTomorrow() {
        LocalDate tomorrow = DAY.plusDays(1);
        assertThat(refused(
                        new CouncilGuard(),
                        "council:watch-23",
                        new InterestRow("watch-23", "w-1", "steer", tomorrow, null)))
                .containsExactly("declared_on");
        assertThat(refused(
                        new ReviewGuard(),
                        "review:roads-23",
                        new EvidenceRequestRow("q", "roads-23", "steer", SAID, tomorrow, tomorrow.plusDays(9))))
                .containsExactly("asked_on");
        assertThat(refused(
                        new RecommendationGuard(),
                        "recommendation:r",
                        new RecommendationRow("r", "roads-23", "steer", SAID, tomorrow, null)))
                .containsExactly("made_on");
    }

    @Test
    void letsNoReviewTurnToAnotherPledge() {
        ReviewRow before = new ReviewRow("roads-23", "watch-23", "roads", DAY, null);
        assertThat(refused(
                        Map.of(before.review(), before),
                        new ReviewGuard(),
                        "review:roads-23",
                        new ReviewRow("roads-23", "watch-23", "schools", DAY, null)))
                .containsExactly("pledge");
        assertThat(refused(
                        Map.of(before.review(), before),
                        new ReviewGuard(),
                        "review:roads-23",
                        new ReviewRow("roads-23", "watch-23", "roads", DAY, DAY)))
                .isEmpty();
    }

    @Test
    void letsOnlyTheRespondentReply() {
        assertThat(refused(new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(14)), reply("branch")))
                .isEmpty();
        assertThat(refused(new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(14)), reply("steer")))
                .containsExactly("by");
    }

    @Test
    void shortensNoReply() {
        VerdictRow before = verdict(DAY.plusDays(14));
        assertThat(refused(Map.of("v", before), new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(13))))
                .containsExactly("reply_by");
        assertThat(refused(Map.of("v", before), new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(15))))
                .isEmpty();
    }

    private static StocktakeRow stocktake(String organisation, String area) {
        return new StocktakeRow("s", organisation, area, SAID, DAY, null, null);
    }

    private static VerdictRow verdict(LocalDate replyBy) {
        return new VerdictRow(
                "v", "held", "watch-23", "roads", Judged.NOT_ASSESSABLE, DAY, null, SAID, null, replyBy, null, null);
    }

    private static VerdictReplyRow reply(String by) {
        return new VerdictReplyRow("v", by, DAY, SAID);
    }

    private static List<String> refused(Guard guard, String subject, Row... rows) {
        return refused(Map.of(), guard, subject, rows);
    }

    /** The columns that a guard refuses among these rows and those of the small record. */
    private static List<String> refused(Map<String, Row> before, Guard guard, String subject, Row... rows) {
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
