package org.tugyr.platform.people;

import java.util.List;
import org.tugyr.platform.web.parts.Sheet;

/** The CSV of who holds and held office. */
final class SeatSheet {

    private SeatSheet() {}

    static Sheet<Seat> of(List<Seat> seats) {
        return Sheet.<Seat>of("seats", seats)
                .text("people.seat.person", Seat::person)
                .link("web.csv.page", Seat::personHref)
                .text("people.seat.post", Seat::post)
                .text("people.organisation", Seat::organisation)
                .text("people.seat.area", Seat::area)
                .text(
                        "web.csv.from",
                        seat -> seat.started() == null ? null : seat.started().text())
                .text(
                        "web.csv.to",
                        seat -> seat.ended() == null ? null : seat.ended().text())
                .link("web.csv.entry", seat -> "/log/entries/" + seat.entry());
    }
}
