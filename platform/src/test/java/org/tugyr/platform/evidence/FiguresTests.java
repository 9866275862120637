package org.tugyr.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Relation;

class FiguresTests {

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 2701, EQUAL, 2701, false",
        "EQUAL, 2701.0, EQUAL, 2701, false",
        "EQUAL, 10990, EQUAL, 10073, true",
        "MORE_THAN, 2700, EQUAL, 2701, false",
        "MORE_THAN, 2700, EQUAL, 2700, true",
        "AT_LEAST, 2700, EQUAL, 2700, false",
        "AT_LEAST, 2700, EQUAL, 2699, true",
        "MORE_THAN, 2700, MORE_THAN, 9000, false",
        "ABOUT, 2700, EQUAL, 9000, false"
    })
    void contradictOnlyWhereBothCannotBeTrue(
            Relation one, String value, Relation other, String otherValue, boolean disagree) {
        assertThat(Figures.disagree(List.of(said(one, value), said(other, otherValue))))
                .isEqualTo(disagree);
        assertThat(Figures.disagree(List.of(said(other, otherValue), said(one, value))))
                .isEqualTo(disagree);
    }

    private static AttestedRow said(@Nullable Relation relation, String value) {
        return new AttestedRow("a", null, "e", new BigDecimal(value), relation, null, null, null, null);
    }
}
