package org.tugyr.platform.web;

import gg.jte.Content;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.web.parts.Sheet;

/** What a later module contributes, as a bean, to the page of an earlier module's subject. */
public interface Section {

    /** Where on the page a part stands. */
    enum Place {
        /** Under the title: what matters most, in a sentence. */
        LEAD,
        /** A card of the voices that report and measure. */
        VOICE,
        /** The card of the voice that judges, beside them. */
        JUDGED,
        /** Across the page's whole width. */
        FIGURE,
        /** In the main column. */
        MAIN,
        /** Among the answers to “How do we know?”. */
        SOURCE
    }

    /**
     * A part with its place.
     *
     * @param sheets its tables, of the names by which the page knows their CSV
     */
    record Part(Place place, Content content, List<Sheet<?>> sheets) {

        public Part {
            sheets = List.copyOf(sheets);
        }

        /** A part without tables. */
        public Part(Place place, Content content) {
            this(place, content, List.of());
        }
    }

    /** Smaller stands first. */
    int order();

    /**
     * What its parts about a subject rest on, where that lags behind the log.
     *
     * @param state what the page would rest on without it
     */
    default RecordState restsOn(String subject, RecordState state) {
        return state;
    }

    /** Where its parts may stand; a page that shows some places only does not ask for others. */
    default Set<Place> places() {
        return EnumSet.allOf(Place.class);
    }

    /**
     * The parts about a subject.
     *
     * @param subject kind and key, such as {@code pledge:roads}
     * @return empty where this module has nothing to say
     */
    List<Part> about(String subject, Reader reader, RecordState state);
}
