package org.tugyr.platform.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.people.AreaRows.AreaKind;

/**
 * Writes a synthetic record into a folder, in the format of the import; the same seed gives the same bytes.
 *
 * <p>Everything in it is invented and says so. Its days are fixed: delivery from 1 January 2021, the last publication on
 * 5 January 2023, targets until the end of 2025.
 */
public final class Generator {

    private static final Part.Size REGION = new Part.Size(2_215, 6_491, 750, 420, new Part.Watch(12, 80, 5, 120));
    private static final Part.Size PART = new Part.Size(1_844, 6_452, 480, 60, new Part.Watch(4, 8, 1, 12));

    private static final int RURAL_HEADS = 730;
    private static final int RURAL_HEADS_OF_REGION = 65;

    /** Cells of the smallest rural district on a map of the country, and on that of a region, which is finer. */
    private static final int CELLS = 1;

    private static final int CELLS_OF_REGION = 3;

    private final long seed;
    private final Path folder;

    /** How large the record is. */
    public enum Scale {
        /** One roadmap, about 60,000 rows. */
        REGION,
        /** 217 roadmaps, about 13 million rows: the common part in the folder, each roadmap in {@code parts/NNN}. */
        COUNTRY
    }

    /** Is told how far it has come. */
    public interface Progress {
        /** So many of so many roadmaps stand, with so many rows in all. */
        void roadmaps(int done, int all, long rows);
    }

    /** A generator for a folder, which it makes where there is none. */
    public Generator(long seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
    }

    /**
     * Writes the record.
     *
     * @return how many rows it has
     */
    public long write(Scale scale, Progress progress) throws IOException {
        return switch (scale) {
            case REGION -> region(progress);
            case COUNTRY -> country(Integer.MAX_VALUE, progress);
        };
    }

    private long region(Progress progress) throws IOException {
        Dice dice = new Dice(seed).of("region");
        Place top = Place.oneRegion();
        Place region = top.children().getFirst();
        List<Promise> promises = Promise.all(region, true, dice.of("promises"));
        Library library = new Library(top.prefix(), region, Documents.of(promises));
        try (RowCsvWriter rows = new RowCsvWriter(folder, Catalogue.KINDS)) {
            common(top, List.of(region), library, "record-region", rows, dice);
            new Part(top.prefix(), region, promises, REGION, library, dice).write(rows);
            progress.roadmaps(1, 1, rows.count());
            return rows.count();
        }
    }

    /** Writes the country with its first so many roadmaps. */
    long country(int roadmaps, Progress progress) throws IOException {
        Dice dice = new Dice(seed).of("country");
        Place top = Place.country();
        List<Place> places = top.all()
                .filter(place -> place.kind() == AreaKind.REGION || place.kind() == AreaKind.DISTRICT)
                .toList();
        long count;
        try (RowCsvWriter rows = new RowCsvWriter(folder, Catalogue.KINDS)) {
            Library library = new Library(top.prefix(), top, Map.of());
            common(top, places, library, "record-country", rows, dice);
            count = rows.count();
        }
        int all = Math.min(roadmaps, places.size());
        for (int i = 0; i < all; i++) {
            Path part = folder.resolve("parts").resolve("%03d".formatted(i + 1));
            try (RowCsvWriter rows = new RowCsvWriter(part, Catalogue.KINDS)) {
                part(top, places.get(i), dice).write(rows);
                count += rows.count();
            }
            progress.roadmaps(i + 1, all, count);
        }
        return count;
    }

    private static Part part(Place top, Place place, Dice dice) {
        Dice own = dice.of(place.key());
        Library library = new Library(top.prefix(), place, Map.of());
        return new Part(top.prefix(), place, Promise.all(place, false, own.of("promises")), PART, library, own);
    }

    private static void common(
            Place top, List<Place> roadmaps, Library library, String name, RowCsvWriter rows, Dice dice)
            throws IOException {
        Land land = new Land(top, rows);
        land.record(name);
        boolean one = top.children().size() == 1;
        land.areas(Borders.of(top, one ? CELLS_OF_REGION : CELLS, dice.of("borders")));
        Staff staff = new Staff(top.prefix(), rows, dice);
        new Institutions(top, rows, staff).all();
        new Elections(top, rows, staff, dice).all(one ? RURAL_HEADS_OF_REGION : RURAL_HEADS);
        library.common(rows);
        library.polls(rows);
        land.programme();
        land.roadmaps(roadmaps);
        land.disputed(top.children().getFirst());
    }
}
