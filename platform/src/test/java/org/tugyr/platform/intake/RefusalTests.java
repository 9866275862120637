package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.TestDatabase;

/** Every refusal, with the place it names; nothing of any of them reaches the database. */
class RefusalTests {

    private static final String SAID = "=> ";

    private static TestDatabase database;

    @TempDir
    Path temporary;

    /** What is put into a sound folder, and pieces of what is said of it. */
    record Case(String input, List<String> said) {

        static Case of(String block) {
            var lines = block.lines().filter(line -> !line.startsWith("#")).toList();
            String input = lines.stream()
                    .filter(line -> !line.startsWith(SAID))
                    .map(line -> line.replace("\\u0000", "\u0000")
                            .replace("\\uFFFD", "\uFFFD")
                            .replace("\\t", "\t"))
                    .collect(Collectors.joining("\n", "", "\n"));
            return new Case(
                    input,
                    lines.stream()
                            .filter(line -> line.startsWith(SAID))
                            .map(line -> line.substring(SAID.length()))
                            .toList());
        }

        @Override
        public String toString() {
            return said.getFirst();
        }
    }

    static List<Case> cases() throws IOException {
        try (var in = Objects.requireNonNull(RefusalTests.class.getResourceAsStream("refusals.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n\n")
                    .splitAsStream(text)
                    .filter(block -> block.contains("\n" + SAID))
                    .map(Case::of)
                    .toList();
        }
    }

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void wroteNothing() {
        for (String table : List.of("fact", "row", "alias", "opening")) {
            assertThat(JdbcClient.create(database.owner())
                            .sql("select count(*) from facts." + table)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhereAndWhatWasExpected(Case given) throws IOException {
        List<Problem> problems = problems(new Input(temporary).apply(given.input()));

        String all = String.join("\n", problems.stream().map(Problem::toString).toList());
        assertThat(all).contains(given.said());
        assertThat(problems).as(all).hasSize((int)
                given.said().stream().filter(piece -> piece.contains(".csv:")).count());
    }

    @Test
    void tellsLineAndCharacterOfBrokenUtf8() throws IOException {
        Input input = new Input(temporary);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Files.readAllBytes(input.folder().resolve("posts.csv")));
        bytes.writeBytes("x,o,Ата".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        Files.write(input.folder().resolve("posts.csv"), bytes.toByteArray());

        assertThat(problems(input))
                .singleElement()
                .asString()
                .isEqualTo(
                        "posts.csv:4: expected text in UTF-8, found bytes that are no UTF-8 at character 8 of the line (0xFF)");
    }

    @Test
    void tellsOfAllKindsOfProblemsAtOnce() throws IOException {
        Input input = new Input(temporary).apply("""
                +++ posts.csv
                x,o,%s,1,,kk
                +++ organisations.csv
                q,2020,,ngo,=Атау,,Z,kk
                t,2020,,ngo,Атау,,Z,kk
                +++ memberships.csv
                m2,p2,o,head,2021-01-01,
                +++ targets.csv
                i,2019-12-31,2018-11-25,5,,
                +++ values.csv
                i,2021-13,2022-01-01,1
                """.formatted("a".repeat(10 << 20)));

        assertThat(problems(input))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        said -> assertThat(said)
                                .startsWith("organisations.csv:3:name_kk: expected a value, not a spreadsheet formula"),
                        said -> assertThat(said)
                                .isEqualTo(
                                        "posts.csv:4:title_kk: expected at most 20000 characters, found 10485760 characters"),
                        said -> assertThat(said).startsWith("values.csv:3:period: expected 2021, 2021-H1"),
                        said -> assertThat(said).startsWith("organisations.csv:4:area: expected an area of areas.csv"),
                        said -> assertThat(said).startsWith("memberships.csv:3:post: expected at most 1 at a time"),
                        said -> assertThat(said).startsWith("targets.csv:3:due: expected a day after 2020-12-31"));
    }

    @Test
    void keepsTheFirstProblemsAndCountsTheRest() throws IOException {
        Input input = new Input(temporary).add("values.csv", "i,x,2022-01-01,1\n".repeat(1000));

        assertThat(input.run(database)).isInstanceOfSatisfying(Result.BadInput.class, bad -> {
            assertThat(bad.problems().count()).isEqualTo(1000);
            assertThat(bad.problems().first()).hasSize(200);
        });
    }

    @Test
    void neverBreaksOnRandomBytes() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        Input input = new Input(temporary);
        List<Path> files;
        try (var tables = Files.list(input.folder())) {
            files = tables.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (int round = 0; round < 80; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, damaged(sound, random));

            Result result = input.run(database, true, Input.SILENT);

            assertThat(result)
                    .as("seed %d, round %d", seed, round)
                    .isInstanceOfAny(Result.BadInput.class, Result.Imported.class);
            Files.write(file, sound);
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        if (random.nextInt(10) == 0) {
            bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
        }
        for (int i = 0; i < 1 + random.nextInt(4) && bytes.length > 0; i++) {
            byte[] telling = "\",\n\r\u0000;=-0".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static List<Problem> problems(Input input) throws IOException {
        Result result = input.run(database);
        assertThat(result).isInstanceOf(Result.BadInput.class);
        return ((Result.BadInput) result).problems().first();
    }
}
