package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came on record of a subject lately.
 *
 * @param title of the subject
 * @param items the latest first
 */
public record News(Text title, List<Item> items) {

    public News {
        items = List.copyOf(items);
    }

    /**
     * An entry, or several of one table that came one after the other.
     *
     * @param entry the last of them
     * @param file which table it is of, such as {@code lots}
     * @param corrects whether it takes the place of an earlier one
     * @param entries how many
     */
    public record Item(Recorded<?> entry, String file, boolean corrects, int entries) {

        private boolean goesOn(Item next) {
            return file.equals(next.file) && corrects == next.corrects;
        }
    }

    /**
     * The news of some entries.
     *
     * @param place what only one row can stand for, where it corrects another of the same place
     */
    public static News of(Text title, List<Recorded<?>> entries, Function<Row, Object> place, int most) {
        Map<Object, Recorded<?>> met = new HashMap<>();
        List<Item> items = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparingLong(recorded -> recorded.index()))
                .map(entry -> new Item(entry, file(entry.row()), met.put(place.apply(entry.row()), entry) != null, 1))
                .forEach(item -> {
                    if (!items.isEmpty() && items.getLast().goesOn(item)) {
                        int before = items.removeLast().entries();
                        items.add(new Item(item.entry(), item.file(), item.corrects(), before + 1));
                    } else {
                        items.add(item);
                    }
                });
        return new News(title, items.reversed().stream().limit(most).toList());
    }

    private static String file(Row row) {
        return Objects.requireNonNull(row.getClass().getAnnotation(Table.class)).file();
    }
}
