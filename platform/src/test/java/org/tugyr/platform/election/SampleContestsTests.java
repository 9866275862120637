package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.Result;

/** The elections of the sample record: what is counted, what is only declared, and what can no longer be changed. */
class SampleContestsTests {

    private static final Path SAMPLE = Path.of("../samples/kostanay-2021");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    private static TestDatabase database;
    private static Path data;
    private static SortedMap<String, String> numbers;

    @BeforeAll
    static void readTheSample(@TempDir Path folder) throws IOException {
        database = TestDatabase.fresh();
        data = folder;
        assertThat(problems(SAMPLE)).isEmpty();
        FactLog log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
        ContestBasis basis = new ContestBasis();
        log.entries(LongStream.range(0, log.size()).boxed().toList()).forEach(entry -> basis.put(entry.row()));
        numbers = basis.numbers();
    }

    private static List<Problem> problems(Path folder) throws IOException {
        Result result = new Importer(Catalogue.KINDS, Catalogue.GUARDS, database.app(), new Blobs(data), CLOCK)
                .run(folder, false, (_, _, _) -> {});
        return result instanceof Result.BadInput bad ? bad.problems().first() : List.of();
    }

    @Test
    void countsTheMazhilisAsItWasDeclared() {
        assertThat(numbers.subMap("contest:mazhilis-2021/", "contest:mazhilis-20210"))
                .containsEntry("contest:mazhilis-2021/seats/nur-otan", "76")
                .containsEntry("contest:mazhilis-2021/seats/ak-zhol", "12")
                .containsEntry("contest:mazhilis-2021/seats/qhp", "10")
                .containsEntry("contest:mazhilis-2021/seats/auyl", "0")
                .containsEntry("contest:mazhilis-2021/seats/adal", "0")
                .containsEntry("contest:mazhilis-2021/quota", "6599921/98")
                .containsEntry("contest:mazhilis-2021/state", "DECIDED")
                .containsEntry("contest:mazhilis-2021/findings", "0");
    }

    @Test
    void countsNothingWhereOnlySeatsAreDeclared() {
        for (String contest : List.of(
                "primaries-2020",
                "maslikhats-2021",
                "maslikhats-2021.kostanay",
                "rural-akims-2021",
                "rural-akims-2021.kostanay")) {
            assertThat(numbers).containsEntry("contest:" + contest + "/state", "NO_VOTES");
        }
        assertThat(numbers.keySet())
                .filteredOn(id -> id.contains("/seats/"))
                .allMatch(id -> id.startsWith("contest:mazhilis-2021/"));
    }

    @Test
    void refusesOtherRulesOnceVotesAreOnRecord(@TempDir Path folder) throws IOException {
        Files.copy(SAMPLE.resolve("record.csv"), folder.resolve("record.csv"));
        String rules = Files.readString(SAMPLE.resolve("contest-rules.csv"));
        Files.writeString(folder.resolve("contest-rules.csv"), rules.replace(",7,valid", ",5,valid"));

        assertThat(problems(folder))
                .singleElement()
                .asString()
                .startsWith("contest-rules.csv:2:method: expected the rules as they stood when votes were recorded");
    }
}
