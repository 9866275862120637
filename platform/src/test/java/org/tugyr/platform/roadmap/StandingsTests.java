package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.generate.Generator;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.oversight.CouncilVerdicts;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

/** What is remembered for lists and the board is what the page of each pledge works out for itself. */
class StandingsTests {

    private static final DataSource SOURCE = TestDatabase.fresh().app();
    private static final Map<String, Delivery> DELIVERIES = new TreeMap<>();
    private static final Map<String, Voices> VOICES = new TreeMap<>();

    private static String root;
    private static LocalDate day;

    @BeforeAll
    static void importARegion(@TempDir Path folder, @TempDir Path files) throws IOException {
        var _ = new Generator(7, folder).write(Generator.Scale.REGION, (_, _, _) -> {});
        var _ = new Importer(Catalogue.KINDS, Catalogue.GUARDS, SOURCE, new Blobs(files), ExportedRecord.CLOCK)
                .run(folder, false, (_, _, _) -> {});
        FactLog log = new FactLog(Catalogue.KINDS, SOURCE, ExportedRecord.CLOCK);
        Verdicts verdicts = new CouncilVerdicts(Catalogue.KINDS, SOURCE, ExportedRecord.CLOCK);
        new Standings(SOURCE, ExportedRecord.CLOCK, verdicts).refresh();
        StandingCounts.Root only = new StandingCounts(SOURCE).roots().getFirst();
        root = only.key();
        day = only.day();
        for (String pledge : JdbcClient.create(SOURCE)
                .sql("select pledge from programme.pledges")
                .query(String.class)
                .list()) {
            Delivery delivery = Delivery.read(log, pledge, log.size(), day);
            DELIVERIES.put(pledge, delivery);
            VOICES.put(
                    pledge,
                    delivery.voices(
                            day,
                            log.own(delivery.mentioned(), log.size()),
                            verdicts.of(pledge, delivery.history(), log.size(), day)
                                    .orElse(null)));
        }
    }

    @Test
    void remembersTheVoicesOfEveryPledge() {
        Map<String, Voices> remembered = new TreeMap<>();
        JdbcClient.create(SOURCE)
                .sql("select pledge, " + Voices.COLUMNS + " from roadmap.pledge_standing")
                .query(row -> {
                    remembered.put(row.getString("pledge"), Voices.read(row));
                });

        assertThat(remembered).isEqualTo(VOICES).hasSize(148);
    }

    @Test
    void remembersWhatEveryFindingRestsOn() {
        List<Listed> listed = disagreeing();

        assertThat(listed).hasSizeGreaterThan(20).allSatisfy(pledge -> {
            Grounds computed = DELIVERIES.get(pledge.pledge()).grounds();
            assertThat(pledge.grounds().easing()).isEqualTo(computed.easing());
            assertThat(pledge.grounds().reading())
                    .usingRecursiveComparison()
                    .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                    .isEqualTo(computed.reading());
        });
        Set<Disagreement> kinds = new TreeSet<>();
        listed.forEach(pledge -> kinds.addAll(Disagreement.all(pledge.voices())));
        assertThat(kinds).containsExactly(Disagreement.values());
    }

    @Test
    void listsInTheOrderOfTheRule() {
        Map<String, Integer> gravities = new LinkedHashMap<>();
        disagreeing().forEach(pledge -> gravities.put(pledge.pledge(), Disagreement.gravity(pledge.voices())));
        assertThat(new ArrayList<>(gravities.values())).isSortedAccordingTo((one, other) -> other - one);

        long disagree = VOICES.values().stream()
                .filter(voices -> Disagreement.of(voices).isPresent())
                .count();
        assertThat(gravities).hasSize((int) disagree);
        PledgeList list = PledgeList.read(
                JdbcClient.create(SOURCE),
                root,
                Filter.of("/pledges"),
                200,
                1,
                Lexicon.load().in(Language.EN));
        assertThat(list.lines())
                .hasSize(148)
                .extracting(PledgeList.Line::key)
                .startsWith(gravities.keySet().toArray(String[]::new));
    }

    private static List<Listed> disagreeing() {
        Set<String> areas = new TreeSet<>(JdbcClient.create(SOURCE)
                .sql("select distinct area from roadmap.pledge_standing")
                .query(String.class)
                .list());
        return new StandingCounts(SOURCE).disagreeing(root, areas, null, 0, 1_000);
    }
}
