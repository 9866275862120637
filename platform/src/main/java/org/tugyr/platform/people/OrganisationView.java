package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Pager;

/**
 * The page of an organisation.
 *
 * @param organisation as it was on the page's day, or as it first was
 * @param eras all its names
 * @param area it acts for; null where it is for none
 * @param partsOf organisations below it
 * @param posts its seats and offices
 * @param seats who holds or held them, one page of them
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
        boolean past) {

    public OrganisationView {
        eras = List.copyOf(eras);
        partsOf = List.copyOf(partsOf);
        posts = List.copyOf(posts);
        seats = List.copyOf(seats);
    }

    /** A seat or office. */
    public record Post(Text title, int seats, @Nullable Neighbour area, long entry) {}
}
