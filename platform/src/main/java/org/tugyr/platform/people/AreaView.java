package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaRows.ChangeKind;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The page of an area.
 *
 * @param area as it was on the page's day, or as it first was
 * @param exists whether it existed on that day
 * @param from first day of this state, in the reader's language
 * @param eras all its names
 * @param children areas right below it on that day
 * @param before areas it came from
 * @param after areas that came from it
 * @param map where it lies; null where its borders are not known
 */
public record AreaView(
        AreaRow area,
        boolean exists,
        String from,
        List<Era> eras,
        List<Neighbour> children,
        List<Kin> before,
        List<Kin> after,
        @Nullable AreaMap map,
        List<Seat> seats,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    public AreaView {
        eras = List.copyOf(eras);
        children = List.copyOf(children);
        before = List.copyOf(before);
        after = List.copyOf(after);
        seats = List.copyOf(seats);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(SeatSheet.of(seats));
    }

    /** An area with its address. */
    public record Neighbour(Text name, String href) {}

    /** An area from which this one came, or that came from it. */
    public record Kin(Text name, String href, ChangeKind kind, String on, long entry) {}
}
