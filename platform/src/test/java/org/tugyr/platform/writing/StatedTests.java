package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.confirm.Authenticator;
import org.tugyr.platform.confirm.CoseKey;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/** What is confirmed is what will be recorded, and nothing else. */
class StatedTests {

    private static final String SEED = Stated.seed();
    private static final Submission SUBMISSION = new Submission(
            "id", "values", "trial", "rep", "ana", List.of(), null, 1, Instant.EPOCH, null, null, SEED, null, null);

    private final Authenticator authenticator = new Authenticator(Authenticator.Kind.ES256);

    @Test
    void isConfirmedAsLongAsItIsTheSame() {
        Confirmation confirmation = confirmed(of(SEED, value("35"), reason("counted twice")));

        assertThat(of(SEED, value("35"), reason("counted twice")).isConfirmedBy(confirmation))
                .isTrue();
        assertThat(of(SEED, value("36"), reason("counted twice")).isConfirmedBy(confirmation))
                .isFalse();
        assertThat(of(SEED, value("35"), reason("counted thrice")).isConfirmedBy(confirmation))
                .isFalse();
        assertThat(of(SEED, reason("counted twice"), value("35")).isConfirmedBy(confirmation))
                .isFalse();
        assertThat(of(SEED, value("35")).isConfirmedBy(confirmation)).isFalse();
        assertThat(of(Stated.seed(), value("35"), reason("counted twice")).isConfirmedBy(confirmation))
                .isFalse();
    }

    @Test
    void isNotConfirmedByAnotherKey() {
        Stated stated = of(SEED, value("35"));
        CoseKey other = new Authenticator(Authenticator.Kind.ES256).key();
        Confirmation confirmation = new Confirmation(
                other.text(), Authenticator.SITE, confirmed(stated).assertion());

        assertThat(stated.isConfirmedBy(confirmation)).isFalse();
    }

    @Test
    void drawsASaltOfItsOwnForEverySealedValue() {
        Stated stated = of(SEED, reason("one"), reason("one"));

        List<String> drawn = new ArrayList<>(List.of(stated.statement().nonce()));
        stated.drafts().forEach(draft -> drawn.addAll(draft.salts().values()));

        assertThat(drawn).hasSize(3).doesNotHaveDuplicates().allMatch(salt -> salt.length() == 22);
    }

    private static Stated of(String seed, Row... rows) {
        return Stated.of(
                Catalogue.KINDS,
                SUBMISSION,
                seed,
                List.of(rows).stream()
                        .map(row -> new Draft("trial", row, false))
                        .toList());
    }

    private Confirmation confirmed(Stated stated) {
        return new Confirmation(
                authenticator.key().text(),
                Authenticator.SITE,
                authenticator.sign(stated.statement().challenge()));
    }

    private static Row value(String value) {
        return new ValueRow(
                "roads.km", new Period("2022"), LocalDate.of(2023, 1, 9), new BigDecimal(value), null, null);
    }

    private static Row reason(String words) {
        return new CorrectionRow(7, "indicator:roads.km", Text.of("en", words));
    }
}
