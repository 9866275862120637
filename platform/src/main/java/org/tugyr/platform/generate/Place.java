package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tugyr.kazakh.Ending;
import org.tugyr.kazakh.Stem;
import org.tugyr.platform.people.AreaRows.AreaKind;

/**
 * An invented area, named by a common noun of paperwork such as "draft" or "table".
 *
 * @param key key of the area
 * @param parent key of the area above; empty for a root
 * @param kind its rung
 * @param name its name
 * @param in its name with "in"
 * @param of its name with "of"
 * @param children areas below, in order
 */
record Place(String key, String parent, AreaKind kind, Phrase name, Phrase in, Phrase of, List<Place> children) {

    private static final int DISTRICTS = 10;
    private static final int RURAL_DISTRICTS = 10;
    private static final int REGIONS = 20;
    private static final int REGIONS_WITH_ONE_LESS = 3;
    private static final int NOUNS = 40;

    private static final List<Phrase> ADJECTIVES = List.of(
            new Phrase("Жаңа", "Жана", "Zhana"),
            new Phrase("Ескі", "Ески", "Eski"),
            new Phrase("Жоғарғы", "Жогаргы", "Zhogargy"),
            new Phrase("Төменгі", "Томенги", "Tomengi"),
            new Phrase("Орта", "Орта", "Orta"));

    /** A root with one region of ten districts and a city. */
    static Place oneRegion() {
        String root = "SYN";
        Phrase noun = Words.sentence("synaq");
        List<Phrase> nouns = Words.NOUNS.subList(0, DISTRICTS);
        List<Place> districts = new ArrayList<>(districts(root + "-01", nouns));
        districts.add(city(root + "-01", Words.NOUNS.get(DISTRICTS)));
        return root(root, List.of(region(root, 1, noun, districts)));
    }

    /** A root with 20 regions and 197 districts. */
    static Place country() {
        String root = "SYE";
        List<Phrase> names = ADJECTIVES.stream()
                .flatMap(adjective -> Words.NOUNS.stream().map(noun -> adjective.then(" ", noun)))
                .toList();
        List<Place> regions = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < REGIONS; i++) {
            int size = i < REGIONS_WITH_ONE_LESS ? DISTRICTS - 1 : DISTRICTS;
            String key = "%s-%02d".formatted(root, i + 1);
            regions.add(region(
                    root, i + 1, Words.NOUNS.get(NOUNS - 1 - i), districts(key, names.subList(used, used + size))));
            used += size;
        }
        return root(root, regions);
    }

    private static Place root(String key, List<Place> regions) {
        Phrase name = Words.sentence("country");
        return new Place(key, "", AreaKind.COUNTRY, name, name, name, regions);
    }

    private static Place region(String root, int number, Phrase noun, List<Place> below) {
        Phrase name = new Phrase("{} облысы", "область {}", "{} Region").put("", noun);
        return new Place(
                "%s-%02d".formatted(root, number),
                root,
                AreaKind.REGION,
                name,
                with(name, Ending.LOC, "в области {}", "in {} Region", noun),
                with(name, Ending.GEN, "области {}", "{} Region", noun),
                List.copyOf(below));
    }

    /** A name as it stands in a sentence: in Kazakh with an ending, in the others with a preposition. */
    private static Phrase with(Phrase name, Ending ending, String ru, String en, Phrase noun) {
        Phrase others = new Phrase("", ru, en).put("", noun);
        return new Phrase(Stem.of(name.kk()).with(ending), others.ru(), others.en());
    }

    private static List<Place> districts(String parent, List<Phrase> nouns) {
        return IntStream.range(0, nouns.size())
                .mapToObj(i -> district("%s-%02d".formatted(parent, i + 1), parent, nouns.get(i)))
                .toList();
    }

    private static Place district(String key, String parent, Phrase noun) {
        Phrase name = new Phrase("{} ауданы", "район {}", "{} District").put("", noun);
        return new Place(
                key,
                parent,
                AreaKind.DISTRICT,
                name,
                with(name, Ending.LOC, "в районе {}", "in {} District", noun),
                with(name, Ending.GEN, "района {}", "{} District", noun),
                IntStream.rangeClosed(1, RURAL_DISTRICTS)
                        .mapToObj(i -> rural(key, i, noun))
                        .toList());
    }

    /** A rural district: named after its district, with a number. */
    static Place rural(String parent, int number, Phrase noun) {
        Phrase numbered = noun.then("-", Phrase.same(Integer.toString(number)));
        Phrase name = new Phrase("{} ауылдық округі", "сельский округ {}", "{} Rural District").put("", numbered);
        return new Place(
                "%s-%02d".formatted(parent, number),
                parent,
                AreaKind.RURAL_DISTRICT,
                name,
                with(name, Ending.LOC, "в сельском округе {}", "in {} Rural District", numbered),
                with(name, Ending.GEN, "сельского округа {}", "{} Rural District", numbered),
                List.of());
    }

    private static Place city(String parent, Phrase noun) {
        Phrase name = new Phrase("{} қаласы", "город {}", "{} City").put("", noun);
        return new Place(
                parent + "-11",
                parent,
                AreaKind.CITY,
                name,
                with(name, Ending.LOC, "в городе {}", "in {} City", noun),
                with(name, Ending.GEN, "города {}", "{} City", noun),
                List.of());
    }

    /** This place and all below it, from the top. */
    Stream<Place> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Place::all));
    }

    /** What the keys of all that belongs to it begin with. */
    String prefix() {
        return key.toLowerCase(Locale.ROOT) + "-";
    }

    /** Whether it has an office of its own. */
    boolean hasOffice() {
        return switch (kind) {
            case REGION, DISTRICT, CITY -> true;
            case COUNTRY, RURAL_DISTRICT -> false;
        };
    }
}
