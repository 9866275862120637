package org.tugyr.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;

/** The article «Жеті жетістік», sentence by sentence: the sample record's answers, each with its reason. */
class SampleClaimsTests {

    private static final Path SAMPLE = Path.of("../samples/kostanay-2021");
    private static final Path GOLDEN = Path.of("src/test/resources/org/tugyr/platform/report/kostanay-2021.txt");
    private static final ZoneId ZONE = ZoneId.of("Asia/Qostanay");

    private static final List<Recorded<?>> RECORDED = new ArrayList<>();
    private static final ContestBasis CONTESTS = new ContestBasis();
    private static final ClaimBasis BASIS = new ClaimBasis(CONTESTS);

    @BeforeAll
    static void readTheSample(@TempDir Path data) throws IOException {
        TestDatabase database = TestDatabase.fresh();
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
        Result result = new Importer(Catalogue.KINDS, Catalogue.GUARDS, database.app(), new Blobs(data), clock)
                .run(SAMPLE, false, (_, _, _) -> {});
        assertThat(result instanceof Result.BadInput bad ? bad.problems().first() : List.of())
                .isEmpty();
        FactLog log = new FactLog(Catalogue.KINDS, database.app(), clock);
        RECORDED.addAll(log.entries(LongStream.range(0, log.size()).boxed().toList()));
        RECORDED.forEach(entry -> {
            CONTESTS.put(entry.row());
            BASIS.put(entry.row(), entry.fact().at());
        });
    }

    /** Run with {@code -Dtugyr.golden=anew} to write the answers instead of comparing them. */
    @Test
    void answersEveryClaimAsItsSourcesStand() throws IOException {
        String answers = BASIS.claims().stream()
                .map(key -> line(key, BASIS.answer(key, ZONE)))
                .collect(Collectors.joining("\n", "", "\n"));

        if (System.getProperty("tugyr.golden") != null) {
            Files.createDirectories(Objects.requireNonNull(GOLDEN.getParent()));
            Files.writeString(GOLDEN, answers);
        }

        assertThat(answers).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void withholdsNothingOfWhatIsHistory() {
        assertThat(BASIS.claims())
                .allSatisfy(
                        key -> assertThat(BASIS.answer(key, ZONE).shownFrom()).isNull());
    }

    /** The four who received letters, and the elder, are private citizens: nothing of their names is in the record. */
    @Test
    void namesNoPrivateCitizen() throws IOException {
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("Зимов", "Ысқақ", "Луценк", "Төлебае", "Жүсіпов", "Зимовец", "Zhusip", "Yskak");
            }
        }
    }

    private static String line(String key, Answered answered) {
        Answer answer = answered.answer();
        return key + ": " + answer.mark() + " " + answer.reason()
                + answer.weighed().stream()
                        .map(weighed -> "\n    " + weighed(weighed))
                        .collect(Collectors.joining());
    }

    private static String weighed(Weighed weighed) {
        return switch (weighed) {
            case Weighed.Asked asked ->
                asked.method() + " "
                        + (asked.said().isEmpty()
                                ? "nobody"
                                : asked.said().stream()
                                        .map(SampleClaimsTests::said)
                                        .collect(Collectors.joining("; ")));
            case Weighed.Worked worked ->
                worked.method() + " "
                        + worked.lines().stream().map(SampleClaimsTests::line).collect(Collectors.joining("; "))
                        + (worked.decides() ? " (independent)" : "");
        };
    }

    private static String said(Weighed.Said said) {
        return said.source().row()
                + (said.source().independent() ? " other " : " own ")
                + (said.source().stated() == null ? "" : figure(said.source().stated()) + " ")
                + said.fit();
    }

    private static String line(Weighed.Line line) {
        return line.figures().stream().map(SampleClaimsTests::figure).collect(Collectors.joining(", "))
                + (line.result() == null ? "" : " -> " + figure(line.result()))
                + " against " + figure(line.wanted()) + " " + line.fit();
    }

    private static String figure(@Nullable Quantity figure) {
        Quantity shown = Objects.requireNonNull(figure);
        String sign = switch (shown.relation()) {
            case EQUAL -> "";
            case MORE_THAN -> ">";
            case AT_LEAST -> "≥";
            case ABOUT -> "≈";
        };
        assertThat(Relation.values()).hasSize(4);
        return sign + shown.value().round(new java.math.MathContext(6)).toPlainString();
    }
}
