package org.tugyr.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.Result;

/** The list of the sample record: only sums are known of it, and what contradicts them; its quotas hold once somebody is ranked. */
class SampleListsTests {

    private static final Path SAMPLE = Path.of("../samples/kostanay-2021");
    private static final String LIST = "nur-otan-mazhilis-2021";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    private static TestDatabase database;
    private static Path data;

    @BeforeAll
    static void readTheSample(@TempDir Path folder) throws IOException {
        database = TestDatabase.fresh();
        data = folder;
        assertThat(problems(SAMPLE)).isEmpty();
    }

    private static List<Problem> problems(Path folder) throws IOException {
        Result result = new Importer(Catalogue.KINDS, Catalogue.GUARDS, database.app(), new Blobs(data), CLOCK)
                .run(folder, false, (_, _, _) -> {});
        return result instanceof Result.BadInput bad ? bad.problems().first() : List.of();
    }

    @Test
    void findsTheQuotaThatThePublishedShareMissesAndTheSourcesThatDiffer() {
        ListBasis basis = new ListBasis();
        FactLog log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
        log.entries(LongStream.range(0, log.size()).boxed().toList()).forEach(entry -> basis.put(entry.row()));

        RecordedList list = basis.list(LIST).orElseThrow();
        Composed composed = basis.composed(list);

        assertThat(composed.state()).isEqualTo(Composed.State.NO_RANKING);
        assertThat(basis.findings(list, new ContestBasis()))
                .extracting(finding -> finding.sort() + " " + String.join(" ", finding.said()))
                .containsExactly("SOURCES CHOSEN  78 77", "SHARE young 14 20 diapazon-106261");
        assertThat(basis.numbers(new ContestBasis())).containsEntry("list:" + LIST + "/findings", "2");
    }

    @Test
    void refusesAnotherQuotaOnceSomebodyIsRanked(@TempDir Path folder) throws IOException {
        Files.copy(SAMPLE.resolve("record.csv"), folder.resolve("record.csv"));
        String person = Files.readAllLines(SAMPLE.resolve("persons.csv")).get(1).split(",", 2)[0];
        Files.writeString(folder.resolve("aspirants.csv"), "list,person,rank\n" + LIST + "," + person + ",1\n");
        String quotas = Files.readString(SAMPLE.resolve("list-quotas.csv"));
        Files.writeString(folder.resolve("list-quotas.csv"), quotas.replace(",under-35,20,", ",under-35,10,"));
        Files.writeString(folder.resolve("list-rules.csv"), "list,slots,quotas\n" + LIST + ",126,women;young\n");

        assertThat(problems(folder))
                .singleElement()
                .asString()
                .startsWith("list-quotas.csv:3:least: expected the quota as it stood when the ranking was recorded");
    }
}
