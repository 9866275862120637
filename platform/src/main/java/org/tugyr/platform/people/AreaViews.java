package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaChangeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaView.Kin;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.chart.Maps;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/** Makes the page of an area of its history and its neighbours. Pure. */
final class AreaViews {

    private final AreaTree tree;
    private final Words words;
    private final boolean past;

    /** @param past whether the page shows an earlier state, whose links lead to that state too */
    AreaViews(AreaTree tree, Words words, boolean past) {
        this.tree = tree;
        this.words = words;
        this.past = past;
    }

    AreaView of(AreaRow area, History history, History own, Sections.Parts parts) {
        String key = area.area();
        LocalDate day = tree.day();
        List<Recorded<MembershipRow>> memberships = history.rows(MembershipRow.class).stream()
                .filter(membership -> key.equals(membership.row().area()))
                .toList();
        return new AreaView(
                area,
                tree.exists(area),
                words.day(area.validFrom()),
                eras(history, key, area),
                neighbours(tree.children(key)),
                kin(history, key, true),
                kin(history, key, false),
                map(area),
                Seats.of(memberships, own, day, words),
                parts,
                past);
    }

    private List<Era> eras(History history, String key, AreaRow current) {
        return history.rows(AreaRow.class).stream()
                .filter(recorded -> recorded.row().area().equals(key))
                .sorted(Comparator.comparing(recorded -> recorded.row().validFrom()))
                .map(recorded -> new Era(
                        recorded.row().name(),
                        null,
                        words.day(recorded.row().validFrom()),
                        recorded.row().validTo() == null
                                ? null
                                : words.day(recorded.row().validTo()),
                        recorded.row().equals(current),
                        recorded.index()))
                .toList();
    }

    private List<Neighbour> neighbours(List<AreaRow> areas) {
        String reader = words.language().tag();
        return areas.stream()
                .sorted(Comparator.comparing(area -> area.name().in(reader), words.alphabet()))
                .map(area -> new Neighbour(area.name(), "/areas/" + area.area()))
                .toList();
    }

    private List<Kin> kin(History history, String key, boolean before) {
        List<Kin> kin = new ArrayList<>();
        for (Recorded<AreaChangeRow> change : history.rows(AreaChangeRow.class)) {
            AreaChangeRow row = change.row();
            if (key.equals(before ? row.successor() : row.area())) {
                String other = before ? row.area() : row.successor();
                Text name = tree.area(other).map(AreaRow::name).orElseGet(() -> Text.of("en", other));
                kin.add(new Kin(name, "/areas/" + other, row.kind(), words.day(row.changedOn()), change.index()));
            }
        }
        return kin;
    }

    /** The area among those beside it, on the first map that has its shape. */
    private @Nullable AreaMap map(AreaRow area) {
        List<AreaRow> all = area.parent() == null ? List.of(area) : tree.children(area.parent());
        Maps map = Maps.on(
                tree.day(),
                all.stream().flatMap(other -> Stream.ofNullable(other.shape())).toList());
        if (map == null || area.shape() == null || !map.shapes().containsKey(area.shape())) {
            return null;
        }
        String reader = words.language().tag();
        List<AreaMap.Area> beside = new ArrayList<>();
        for (AreaRow other : all) {
            boolean here = other.area().equals(area.area());
            beside.add(new AreaMap.Area(
                    Objects.requireNonNullElse(other.shape(), ""),
                    other.name().in(reader),
                    words.get(here ? "people.map.here" : "people.map.beside"),
                    "/areas/" + other.area(),
                    here ? Tone.DONE : null,
                    null));
        }
        return new AreaMap(area.name().in(reader), map, beside);
    }
}
