package org.tugyr.platform.evidence;

import java.util.List;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Relation;

/** Whether what several sources say of one figure can all be true. Pure. */
final class Figures {

    private Figures() {}

    /** Whether two of them cannot both be true. A bound contradicts only what lies beyond it, an “about” nothing. */
    static boolean disagree(List<AttestedRow> said) {
        for (AttestedRow one : said) {
            for (AttestedRow other : said) {
                if (excludes(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean excludes(AttestedRow one, AttestedRow other) {
        if (one.value() == null
                || other.value() == null
                || relation(other) != Relation.EQUAL
                || !sameUnit(one, other)) {
            return false;
        }
        int compared = other.value().compareTo(one.value());
        return switch (relation(one)) {
            case EQUAL -> compared != 0;
            case MORE_THAN -> compared <= 0;
            case AT_LEAST -> compared < 0;
            case ABOUT -> false;
        };
    }

    /** Figures in different units are not compared. */
    private static boolean sameUnit(AttestedRow one, AttestedRow other) {
        return one.unit() == null || other.unit() == null || one.unit().equals(other.unit());
    }

    static Relation relation(AttestedRow row) {
        return row.relation() == null ? Relation.EQUAL : row.relation();
    }
}
