package org.tugyr.platform.lists;

import org.tugyr.platform.facts.Row;

/** A row that tells of one list. */
sealed interface OfList extends Row permits ListRows, RankingRows {

    /** The key of the list. */
    String list();
}
