package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tugyr.platform.generate.Cell.Corner;
import org.tugyr.platform.people.AreaRows.AreaKind;

/**
 * Invents borders: a land of small cells is dealt out from rung to rung, so that the areas below another fill it without gap
 * or overlap and neighbours share their corners exactly.
 */
final class Borders {

    /** How long the side of a cell is, in kilometres. */
    private static final double SIDE = 12;

    /** How far a corner lies from its place in the honeycomb, in sides; two of them can never change places. */
    private static final double OFF = 0.34;

    private static final double WIDER = 1.55;
    private static final int WAVES = 4;
    private static final double WAVE = 0.16;
    private static final int CITY = 2;

    private final int cells;
    private final Dice dice;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<Corner, String> points = new HashMap<>();
    private final Map<String, String> borders = new LinkedHashMap<>();

    private Borders(int cells, Dice dice) {
        this.cells = cells;
        this.dice = dice;
    }

    /**
     * The border of a place and of each below it, by key: well-known text (OGC 06-103r4), in kilometres to the east and the north.
     *
     * @param cells how many a rural district has at least
     */
    static Map<String, String> of(Place top, int cells, Dice dice) {
        Borders borders = new Borders(cells, dice);
        borders.deal(List.of(top), borders.land(borders.size(top)));
        return borders.borders;
    }

    /** How many cells a place gets. */
    private int size(Place place) {
        Integer known = sizes.get(place.key());
        if (known != null) {
            return known;
        }
        int size = !place.children().isEmpty()
                ? place.children().stream().mapToInt(this::size).sum()
                : place.kind() == AreaKind.CITY
                        ? CITY
                        : cells + dice.of("size").of(place.key()).below(cells);
        sizes.put(place.key(), size);
        return size;
    }

    /** So many cells around a middle: those nearest to it, where the measure of near waves with the direction. */
    private List<Cell> land(int size) {
        Dice coast = dice.of("coast");
        List<Double> phases = new ArrayList<>();
        for (int wave = 0; wave < WAVES; wave++) {
            phases.add(coast.between(0, 2 * Math.PI));
        }
        int reach = (int) Math.sqrt(size) + 2;
        List<Cell> all = new ArrayList<>();
        for (int row = -reach; row <= reach; row++) {
            for (int column = -2 * reach; column <= 2 * reach; column++) {
                all.add(new Cell(column, row));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(cell -> distance(cell, phases)))
                .limit(size)
                .toList();
    }

    private static double distance(Cell cell, List<Double> phases) {
        double x = cell.x() / WIDER;
        double angle = StrictMath.atan2(cell.y(), x);
        double reach = 1;
        for (int wave = 0; wave < phases.size(); wave++) {
            reach += WAVE / (wave + 1) * StrictMath.cos((wave + 2) * angle + phases.get(wave));
        }
        return Math.sqrt(x * x + cell.y() * cell.y()) / reach;
    }

    /** Halves the places and the land until each place has its own. */
    private void deal(List<Place> places, List<Cell> land) {
        if (places.size() > 1) {
            List<Place> some = places.subList(0, places.size() / 2);
            List<Place> others = places.subList(some.size(), places.size());
            Cut cut = Cut.of(
                    land,
                    some.stream().mapToInt(this::size).sum(),
                    dice.of("cut").of(others.getFirst().key()));
            deal(some, cut.first());
            deal(others, cut.second());
            return;
        }
        Place place = places.getFirst();
        borders.put(place.key(), border(land));
        if (!place.children().isEmpty()) {
            deal(order(place), land);
        }
    }

    /** The places below another in some order, a city in the middle. */
    private List<Place> order(Place place) {
        List<Place> order = dice.of("order").of(place.key()).shuffled(place.children());
        order.sort(Comparator.comparing(child -> child.kind() == AreaKind.CITY));
        if (order.getLast().kind() == AreaKind.CITY) {
            order.add(order.size() / 2, order.removeLast());
        }
        return order;
    }

    private String border(List<Cell> land) {
        List<String> rings = rings(land).stream()
                .map(ring -> ring.stream().map(this::point).collect(Collectors.joining(", ", "((", "))")))
                .toList();
        return rings.size() == 1
                ? "POLYGON " + rings.getFirst()
                : rings.stream().collect(Collectors.joining(", ", "MULTIPOLYGON (", ")"));
    }

    /** The sides that lead out of some cells, one after the other until they are where they began. */
    private static List<List<Corner>> rings(List<Cell> land) {
        Set<Cell> inside = new HashSet<>(land);
        Map<Corner, Corner> sides = new LinkedHashMap<>();
        for (Cell cell : land) {
            List<Cell> around = cell.around();
            List<Corner> corners = cell.corners();
            for (int i = 0; i < corners.size(); i++) {
                if (!inside.contains(around.get(i))) {
                    sides.put(corners.get(i), corners.get((i + 1) % corners.size()));
                }
            }
        }
        List<List<Corner>> rings = new ArrayList<>();
        while (!sides.isEmpty()) {
            List<Corner> ring = new ArrayList<>();
            Corner corner = sides.keySet().iterator().next();
            while (corner != null) {
                ring.add(corner);
                corner = sides.remove(corner);
            }
            rings.add(ring);
        }
        return rings;
    }

    private String point(Corner corner) {
        return points.computeIfAbsent(corner, this::placed);
    }

    private String placed(Corner corner) {
        Dice own =
                dice.of("%d/%d/%b".formatted(corner.of().column(), corner.of().row(), corner.top()));
        double x = corner.x() + own.between(-OFF, OFF);
        double y = corner.y() + own.between(-OFF, OFF);
        return Math.round(SIDE * x) + " " + Math.round(-SIDE * y);
    }
}
