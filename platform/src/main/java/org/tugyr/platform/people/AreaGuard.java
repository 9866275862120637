package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.chart.Maps;

/** An area's rows follow one another day by day, each below an area that exists on its days, in a shape that can be drawn. */
public record AreaGuard() implements Guard {

    private static final String OUTLINE = "the name of a shape, or an outline such as POLYGON ((0 0, 9 0, 9 9, 0 0))";
    private static final int START = 40;

    @Override
    public String subjectKind() {
        return "area";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(AreaRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        if (!scene.complete(subject)) {
            return;
        }
        List<AreaRow> rows = inOrder(subject, scene);
        for (int i = 0; i < rows.size(); i++) {
            AreaRow row = rows.get(i);
            LocalDate next = i + 1 < rows.size() ? rows.get(i + 1).validFrom() : null;
            checkDays(row, next, scene);
            if (row.shape() != null && !Maps.isShape(row.shape())) {
                scene.refuse(row, "shape", OUTLINE, start(row.shape()));
            }
            if (row.parent() != null) {
                checkParent(row, next, row.parent(), scene);
            }
        }
    }

    private static String start(String shape) {
        return shape.length() <= START ? shape : shape.substring(0, START) + "…";
    }

    private static List<AreaRow> inOrder(String subject, Scene scene) {
        return scene.rows(AreaRow.class, subject).stream()
                .sorted(Comparator.comparing(AreaRow::validFrom))
                .toList();
    }

    private static void checkDays(AreaRow row, @Nullable LocalDate next, Scene scene) {
        LocalDate last = row.validTo();
        if (last == null) {
            return;
        }
        if (last.isBefore(row.validFrom())) {
            scene.refuse(row, "valid_to", "a day from " + row.validFrom() + " on", last.toString());
        } else if (next != null && !last.plusDays(1).equals(next)) {
            scene.refuse(
                    row, "valid_to", next.minusDays(1) + ", the day before the next row takes over", last.toString());
        }
    }

    private static void checkParent(AreaRow row, @Nullable LocalDate next, String parent, Scene scene) {
        List<AreaRow> above = inOrder("area:" + parent, scene);
        if (above.isEmpty() || !scene.complete("area:" + parent)) {
            return;
        }
        LocalDate first = above.getFirst().validFrom();
        LocalDate last = above.getLast().validTo();
        LocalDate end = row.validTo() != null ? row.validTo() : next == null ? null : next.minusDays(1);
        if (first.isAfter(row.validFrom())) {
            scene.refuse(
                    row,
                    "parent",
                    "an area that exists from " + row.validFrom() + " on",
                    parent + ", which exists from " + first + " on");
        } else if (last != null && (end == null || end.isAfter(last))) {
            String until = end == null ? "without end" : "until " + end;
            scene.refuse(row, "parent", "an area that exists " + until, parent + ", which exists until " + last);
        } else if (isBelowItself(row, scene)) {
            scene.refuse(row, "parent", "an area that is not below this one", parent);
        }
    }

    private static boolean isBelowItself(AreaRow row, Scene scene) {
        Set<String> seen = new HashSet<>();
        String area = row.area();
        while (area != null && seen.add(area)) {
            String next = null;
            for (AreaRow some : inOrder("area:" + area, scene)) {
                next = some.validFrom().isAfter(row.validFrom()) ? next : some.parent();
            }
            area = next;
        }
        return row.area().equals(area);
    }
}
