package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The page of an organisation.
 *
 * @param organisation as it was on the page's day, or as it first was
 * @param eras all its names
 * @param area it acts for; null where it is for none
 * @param partsOf organisations below it
 * @param posts its seats and offices
 * @param seats who holds or held them; the page shows those of its place in them
 */
public record OrganisationView(
        OrganisationRow organisation,
        List<Era> eras,
        @Nullable Neighbour area,
        List<Neighbour> partsOf,
        List<Post> posts,
        List<Seat> seats,
        Pager pager,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    static final int SEATS = 100;

    public OrganisationView {
        eras = List.copyOf(eras);
        partsOf = List.copyOf(partsOf);
        posts = List.copyOf(posts);
        seats = List.copyOf(seats);
    }

    /** Those in office that the page shows. */
    public List<Seat> shown() {
        return seats.stream().skip((pager.page() - 1L) * SEATS).limit(SEATS).toList();
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        List<Sheet<?>> sheets = new ArrayList<>(List.of(SeatSheet.of(seats)));
        sheets.addAll(parts.sheets());
        return sheets;
    }

    /** A seat or office. */
    public record Post(Text title, int seats, @Nullable Neighbour area, long entry) {}
}
