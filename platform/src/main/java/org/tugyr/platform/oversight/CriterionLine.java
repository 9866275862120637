package org.tugyr.platform.oversight;

import java.time.LocalDate;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.web.words.Words;

/** A criterion of a pledge, in the reader's language. */
public record CriterionLine(String side, Text wording, LocalDate frozenOn) {

    static CriterionLine of(CriterionRow row, Words words) {
        return new CriterionLine(
                words.get("programme.criterion-side." + RowJson.word(row.side())), row.wording(), row.frozenOn());
    }
}
