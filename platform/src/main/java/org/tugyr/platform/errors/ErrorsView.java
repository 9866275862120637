package org.tugyr.platform.errors;

import java.util.List;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * What readers reported, page by page.
 *
 * @param within how many working days an answer may take
 */
public record ErrorsView(int within, long total, List<ErrorLine> reports, Lines<ErrorLine> all, Pager pager)
        implements Tabular {

    public ErrorsView {
        reports = List.copyOf(reports);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<ErrorLine>of("errors", all)
                .number("errors.number", ErrorLine::id)
                .text("errors.received", ErrorLine::receivedOn)
                .link("web.csv.page", ErrorLine::page)
                .text("errors.state", line -> words.of("errors.state", line.state()))
                .text("errors.due", ErrorLine::due)
                .text("errors.wrong.said", ErrorLine::wrong)
                .text("errors.reply", ErrorLine::reply)
                .text("errors.replied", ErrorLine::repliedOn));
    }
}
