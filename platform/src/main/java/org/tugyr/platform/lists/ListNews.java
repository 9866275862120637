package org.tugyr.platform.lists;

import java.util.List;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.News;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.lists.ListRows.ListRow;

/** What came on record of a party list lately. */
public final class ListNews {

    private final FactLog log;

    ListNews(FactLog log) {
        this.log = log;
    }

    /** The latest of a list that is on record. */
    public News latest(String list, long size, int most) {
        History told = log.history(List.of("list:" + list), size, Lists.OF_LISTS);
        Text title = told.row(ListRow.class, list).orElseThrow().row().title();
        return News.of(title, told.all(), row -> row instanceof OfList of ? ListBasis.place(of) : row, most);
    }
}
