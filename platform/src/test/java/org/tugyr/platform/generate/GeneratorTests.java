package org.tugyr.platform.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.generate.Generator.Scale;

class GeneratorTests {

    @TempDir
    private static Path shared;

    /** Erasures, rules, operators and grants belong to a record's life, reports to those who made them. */
    private static final Set<String> NOT_MADE = Set.of(
            "erasures",
            "rules",
            "operators",
            "grants",
            "corrections",
            "office-keys",
            "assertions",
            "reports",
            "sentences",
            "claims",
            "checks",
            "replies");

    private static final String FIRST_STAGE = ".*-primary-[0-9]+-1";

    private static Path region;
    private static Cells cells;

    @BeforeAll
    static void writeTheRegion() throws IOException {
        region = write(7, shared.resolve("region"));
        cells = Cells.of(region);
    }

    private static Path write(long seed, Path folder) throws IOException {
        var _ = new Generator(seed, folder).write(Scale.REGION, (_, _, _) -> {});
        return folder;
    }

    @Test
    void writesTheSameBytesForTheSameSeed(@TempDir Path folder) throws IOException {
        Path again = write(7, folder.resolve("again"));
        Path other = write(8, folder.resolve("other"));

        assertThat(hashes(again)).isEqualTo(hashes(region));
        assertThat(hashes(other)).isNotEqualTo(hashes(region));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 99})
    void holdsWhatARegionHolds(long seed, @TempDir Path folder) throws IOException {
        Cells some = Cells.of(write(seed, folder));

        assertThat(some.of("pledges")).hasSize(148);
        assertThat(some.of("indicators")).hasSize(2_215);
        assertThat(some.of("stocktakes")).hasSize(12);
        assertThat(some.of("decisions")).hasSize(80);
        assertThat(some.of("councils")).hasSize(5);
        assertThat(some.of("council-members")).hasSize(35);
        assertThat(some.of("verdicts")).hasSize(120);
        assertThat(some.of("measures")).hasSize(6_491);
        assertThat(some.count()).isBetween(66_000, 72_500);
    }

    @Test
    void fillsEveryKindButWhatOnlyALivingRecordHas() {
        assertThat(cells.kinds().stream().map(Kind::file))
                .containsExactlyInAnyOrderElementsOf(Catalogue.KINDS.all().stream()
                        .map(Kind::file)
                        .filter(file -> !NOT_MADE.contains(file))
                        .toList());
    }

    @Test
    void holdsThePrimaryTheMaslikhatsAndTheRuralHeads() {
        assertThat(cells.of("contests"))
                .filteredOn(row -> row.getField("contest").contains("-akim-"))
                .hasSize(65);
        assertThat(cells.of("contests"))
                .filteredOn(row -> row.getField("sort").equals("party-list"))
                .hasSize(12);
        assertThat(cells.of("candidacies"))
                .filteredOn(row -> row.getField("contest").matches(FIRST_STAGE))
                .hasSize(800);
        assertThat(cells.of("protocols").stream()
                        .filter(row -> row.getField("contest").matches(FIRST_STAGE))
                        .mapToLong(row -> Long.parseLong(row.getField("took_part")))
                        .sum())
                .isEqualTo(38_609);
    }

    @Test
    void drawsEveryAreaThatIsStillThere() {
        assertThat(cells.of("areas"))
                .filteredOn(row -> row.getField("valid_to").isEmpty())
                .hasSize(113)
                .allMatch(row -> row.getField("shape").startsWith("POLYGON (("));
    }

    @Test
    void givesEveryRowAKeyOfItsOwnAndResolvesEveryReference() {
        assertThat(cells.keys()).doesNotHaveDuplicates();
        assertThat(cells.unresolved()).isEmpty();
    }

    @Test
    void beginsNoCellLikeAFormula() {
        assertThat(cells.all()).noneMatch(cell -> cell.matches("(?s)[=+@\t].*") || cell.matches("(?s)-[^0-9].*"));
    }

    @Test
    void publishesAfterThePeriodAndNothingAfterItsLastDay() {
        assertThat(cells.of("values"))
                .allSatisfy(row -> assertThat(LocalDate.parse(row.getField("published_on")))
                        .isAfter(new org.tugyr.platform.facts.Period(row.getField("period")).end())
                        .isBeforeOrEqualTo(Calendar.END));
        assertThat(cells.of("targets")).allSatisfy(row -> {
            assertThat(LocalDate.parse(row.getField("due"))).isAfter(Calendar.BEFORE.end());
            assertThat(LocalDate.parse(row.getField("decided_on"))).isBeforeOrEqualTo(Calendar.END);
        });
        assertThat(cells.of("progress"))
                .allSatisfy(row ->
                        assertThat(LocalDate.parse(row.getField("reported_on"))).isBeforeOrEqualTo(Calendar.END));
    }

    @Test
    void laysDownTheDocumentsWhoseDigestsItNames() throws IOException {
        Map<String, String> named = new TreeMap<>();
        cells.of("evidence").stream()
                .filter(row -> !row.getField("file").isEmpty())
                .forEach(row -> named.put(row.getField("file"), row.getField("sha256")));

        assertThat(named).isEqualTo(hashes(region.resolve("evidence"))).hasSize(4);
    }

    @Test
    void beginsWithTheRoadsThatThePagesShow() {
        assertThat(cells.of("pledges").getFirst().getField("title_kk")).isEqualTo("Ауыл жолдарының 168,5 км-ін жөндеу");
        assertThat(cells.of("values").stream()
                        .filter(row -> row.getField("indicator").equals("syn-01-p001-i01"))
                        .map(row -> row.getField("value")))
                .containsExactly("0.0", "4.6", "13.9", "16.8", "16.8", "20.1", "28.4", "31.0");
    }

    @Test
    void addsUpWhatAreasCount() {
        for (String period : new String[] {"2021-Q4", "2022-Q4"}) {
            long whole = metres("syn-01-p001-i01", period);
            long parts = cells.of("indicators").stream()
                    .filter(row -> row.getField("pledge").equals("syn-01-p001"))
                    .filter(row -> row.getField("name_en").startsWith("Local roads repaired, "))
                    .mapToLong(row -> metres(row.getField("indicator"), period))
                    .sum();

            assertThat(parts).isEqualTo(whole);
        }
    }

    private static long metres(String indicator, String period) {
        return cells.of("values").stream()
                .filter(row -> row.getField("indicator").equals(indicator))
                .filter(row -> row.getField("period").equals(period))
                .mapToLong(row -> new java.math.BigDecimal(row.getField("value"))
                        .movePointRight(3)
                        .longValueExact())
                .sum();
    }

    @Test
    void writesTheCountryPartByPartWithKeysThatNeverMeet(@TempDir Path folder) throws IOException {
        long rows = new Generator(7, folder).country(2, (_, _, _) -> {});

        Cells country = Cells.of(folder, folder.resolve("parts/001"), folder.resolve("parts/002"));
        assertThat(country.count()).isEqualTo((int) rows);
        assertThat(country.of("roadmaps")).hasSize(217);
        assertThat(country.keys()).doesNotHaveDuplicates();
        assertThat(country.unresolved()).isEmpty();
        assertThat(Cells.of(folder.resolve("parts/001")).count()).as("a region").isBetween(56_000, 64_000);
        assertThat(Cells.of(folder.resolve("parts/002")).count())
                .as("a district")
                .isBetween(56_000, 64_000);
        assertThat(folder.resolve("parts/001/record.csv")).doesNotExist();
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        folder.relativize(file).toString(),
                        Hash.sha256(Files.readAllBytes(file)).hex());
            }
        }
        return hashes;
    }
}
