package org.tugyr.platform.ballots.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.count.Candidates;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.stv.ScottishRules;
import org.tugyr.platform.ballots.rules.RuleFile;
import tools.jackson.databind.json.JsonMapper;

/** Reads BLT, PrefLib and RAIRE: the shared files, and by itself what is odd in them. */
class BallotFilesTests {

    @TempDir
    private Path folder;

    @Test
    void countsAllScottishElectionsFromTheirFiles() throws IOException {
        var elections = new HashMap<String, Path>();
        try (var zip = new ZipInputStream(Files.newInputStream(shared("scottish_stv/blt.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                elections.put(entry.getName(), Files.write(folder.resolve(entry.getName()), zip.readAllBytes()));
            }
        }
        var expected = gunzip("scottish_stv/expected.jsonl.gz").lines().toList();

        assertThat(expected).hasSize(758);
        for (var line : expected) {
            var election = JsonMapper.shared().readTree(line);
            var file = elections.get(election.get("file").asString());
            var names = BltReader.names(file);
            var ballots = read(Format.BLT, file, names);
            assertThat(ballots.total()).isEqualTo(election.get("ballots").asLong());
            var result = new ScottishRules(election.get("seats").asInt())
                    .count(
                            Candidates.of(names),
                            ballots,
                            new Lots.EarliestHit(
                                    Candidates.of(names).all().boxed().toList()))
                    .result();
            assertThat(result.elected())
                    .as(file.toString())
                    .map(each -> each.candidate() + 1)
                    .isEqualTo(election.get("elected_in_order")
                            .valueStream()
                            .map(each -> each.asInt())
                            .toList());
        }
    }

    @Test
    void readsTheBltOfManyPrograms() throws IOException {
        var read = new TreeMap<String, Long>();
        for (var file : Stream.of("droop/blt", "stv_rs_meek/ballots", "formats")
                .flatMap(folder -> files(shared(folder)))
                .filter(file -> file.toString().endsWith(".blt"))
                .toList()) {
            var names = BltReader.names(file);
            if (!file.endsWith("ballot_sum_overflows.blt")) {
                read.put(
                        file.getFileName().toString(),
                        read(Format.BLT, file, names).total());
            }
        }

        assertThatThrownBy(() -> read(
                        Format.BLT,
                        shared("stv_rs_meek/ballots/bigint/ballot_sum_overflows.blt"),
                        List.of("Apple", "Banana")))
                .hasMessageContaining(":4: expected fewer than 2^63 ballots in all, found 9223372036854775807");
        assertThat(read)
                .hasSizeGreaterThan(40)
                .containsEntry("atwood_so.blt", 10L)
                .containsEntry("maemo.blt", 51L)
                .containsEntry("meek_eq1.blt", 9L)
                .containsEntry("ballot_count_overflows.blt", 18_446_744_075L);
    }

    @Test
    void readsWhatProgramsAddedToBlt() throws IOException {
        var blt = """
            4 2   # four candidates for two seats
            -2 [nick a b c d] /* two
            lines */
            3 a c=d 0
            (ballot-7) 1 - 3 0
            2.0 4 (1 3) 2 0
            4/2 b a 0
            1 0 0
            "Ann ""the"" First"
            Ben B. (Ind)
            "Cy" "Di" "Title"
            """;

        assertThat(ranked(blt))
                .containsExactly(
                        "3: Ann \"the\" First, Cy = Di",
                        "1: Ann \"the\" First, -, Cy",
                        "2: Di, Ann \"the\" First = Cy",
                        "2: Ann \"the\" First",
                        "1: ");
    }

    @Test
    void refusesBltWithFileLineAndWhy() {
        refusesBlt("2 1\n1 1 3 0\n0\nA\nB\n", ":2: expected a candidate's number from 1, or nickname, found 3");
        refusesBlt(
                "2 1\n1/2 1 0\n0\nA\nB\n",
                ":2: expected how often a ballot was cast, a whole number from 1, found 1/2");
        refusesBlt("2 1\n1 1 2\n", ":3: expected 0 at the end of the ballot, found the end of the file");
        refusesBlt("2 1\n1 1 0\n0\nA\n", ":5: expected the names of all 2 candidates, found the end of the file");
        refusesBlt("two 1\n", ":1: expected the number of candidates, found two");
    }

    @Test
    void readsPrefLib() throws IOException {
        var names = List.of("a", "b", "c", "d", "e", "f");

        assertThat(told(read(Format.PREFLIB, shared("preflib/test1.toi"), names), names))
                .containsExactly("1: a, b, c", "2: b, a = d", "1: a = b, d", "1: d, e, f, a");
        assertThat(told(read(Format.PREFLIB, shared("preflib/test4.cat"), names), names))
                .containsExactly("1: a, b, -, c", "2: b", "1: a = b = d", "1: d, -, e, f");
        assertThat(read(Format.PREFLIB, shared("preflib/test3.toc"), names).total())
                .isEqualTo(5);
        assertThat(read(Format.PREFLIB, shared("preflib/test5.cat"), List.of("0", "1", "2", "3", "4", "5"))
                        .total())
                .isEqualTo(8);
        var debian = List.of(
                "Stefano Zacchiroli", "Wouter Verhelst", "Charles Plessy", "Margarita Manterola", "None Of The Above");
        assertThat(read(Format.PREFLIB, shared("preflib/00002-00000006.toc"), debian)
                        .total())
                .isEqualTo(436);
    }

    @Test
    void refusesPrefLibThatIsWrong() {
        var names = List.of("a", "b", "c", "d", "e", "f");
        var wrong = files(shared("preflib/must_be_rejected"))
                .filter(file -> !file.toString().endsWith(".yaml"))
                .toList();

        assertThat(wrong)
                .hasSize(6)
                .allSatisfy(file -> assertThatThrownBy(() -> read(Format.PREFLIB, file, names))
                        .isInstanceOf(BallotsRefused.class)
                        .hasMessageContaining(file.getFileName() + ":1: expected # ALTERNATIVE NAME 1"));
        assertThatThrownBy(() -> read(Format.PREFLIB, shared("preflib/test2.soi"), names))
                .hasMessageContaining("test2.soi:20: expected the number of a named alternative, found 6");
        assertThatThrownBy(() -> read(
                        Format.PREFLIB,
                        Files.writeString(
                                folder.resolve("few.soi"), "# NUMBER VOTERS: 3\n# ALTERNATIVE NAME 1: a\n2: 1\n"),
                        names))
                .hasMessageContaining("few.soi:3: expected # NUMBER VOTERS: 2, found 3");
        assertThatThrownBy(() -> read(
                        Format.PREFLIB,
                        Files.writeString(folder.resolve("open.toi"), "# ALTERNATIVE NAME 1: a\n1: {1\n"),
                        names))
                .hasMessageContaining("open.toi:2: expected numbers of candidates, equals in braces");
    }

    @Test
    void countsRealContestsFromRaire() throws IOException {
        var contests = files(shared("irv_raire"))
                .filter(file -> file.toString().endsWith(".expected.json"))
                .toList();

        assertThat(contests).hasSize(7);
        for (var contest : contests) {
            var expected = JsonMapper.shared().readTree(contest);
            var name = contest.getFileName().toString().replace(".expected.json", "");
            var raire = Files.writeString(folder.resolve(name), gunzip("irv_raire/" + name + ".raire.gz"));
            var first = expected.at("/independent_rounds/0/tally");
            var rules = Files.writeString(
                    folder.resolve(name + ".yaml"), """
                        contest: %s
                        method: irv
                        overvotes: exhaust
                        candidates: [%s]
                        ballots: [{file: %s, format: raire}]
                        lots: {seed: a}
                        """.formatted(name, String.join(", ", quoted(raire)), name));

            var read = RuleFile.read(rules);
            var result =
                    read.counting().count(read.ballots(List.of(), null), null).result();

            assertThat(result.elected())
                    .map(each -> result.candidates().name(each.candidate()))
                    .containsExactly(expected.get("declared_winner").asString());
            var tallies = new TreeMap<String, String>();
            result.rounds().getFirst().tallies().stream()
                    .filter(tally -> tally.votes().signum() > 0)
                    .forEach(tally -> tallies.put(
                            result.candidates().name(tally.candidate()),
                            tally.votes().toString()));
            var official = new TreeMap<String, String>();
            first.properties()
                    .forEach(each -> official.put(each.getKey(), each.getValue().toString()));
            assertThat(tallies).as(name).isEqualTo(official);
        }
    }

    @Test
    void refusesRaireOfAnotherContest() throws IOException {
        var file = Files.writeString(folder.resolve("two.raire"), "2\nContest,1,1,a\nContest,2,1,b\n1,x,a\n2,y,b\n");

        assertThatThrownBy(() -> read(Format.RAIRE, file, List.of("a", "b")))
                .hasMessageContaining("two.raire:1: expected the name of the contest in the rules");
        assertThatThrownBy(() -> read(
                        Format.RAIRE,
                        Files.writeString(folder.resolve("odd"), "1\nContest,1,1,a\n3,x,a\n"),
                        List.of("a")))
                .hasMessageContaining("odd:3: expected a contest of the file and the id of a ballot, found 3,x,a");
    }

    private static List<String> quoted(Path raire) throws IOException {
        var cells = List.of(Files.readAllLines(raire).get(1).split(",", -1));
        return cells.stream()
                .skip(3)
                .takeWhile(each -> !each.equals("winner"))
                .map(each -> '"' + each + '"')
                .toList();
    }

    private void refusesBlt(String text, String why) {
        assertThatThrownBy(() -> ranked(text))
                .isInstanceOf(BallotsRefused.class)
                .hasMessageContaining(why);
    }

    private List<String> ranked(String blt) throws IOException {
        var file = Files.writeString(folder.resolve("ballots.blt"), blt);
        var names = BltReader.names(file);
        return told(read(Format.BLT, file, names), names);
    }

    private static RankedBallots read(Format format, Path file, List<String> names) throws IOException {
        var box = new BallotBox(new Roll(Candidates.of(names), Map.of()), null, null);
        format.reader()
                .read(new BallotSource(file, format, "", BallotSource.Columns.NONE, BallotSource.Labels.NONE), box);
        return box.ballots();
    }

    private static List<String> told(RankedBallots ballots, List<String> names) {
        var told = new ArrayList<String>();
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var words = new StringBuilder(ballots.votes(ranking) + ": ");
            for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
                words.append(cell == ballots.start(ranking) ? "" : ballots.shared(cell) ? " = " : ", ");
                words.append(ballots.candidate(cell) < 0 ? "-" : names.get(ballots.candidate(cell)));
            }
            told.add(words.toString());
        }
        return told;
    }

    private static Path shared(String name) {
        var named = System.getProperty("TUGYR_DATA", System.getenv("TUGYR_DATA"));
        var path = Path.of(named == null ? "../../shared/data" : named)
                .resolve("count")
                .resolve(name);
        assumeTrue(Files.exists(path), "gate:data shared/data/count/" + name + " not found");
        return path;
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String gunzip(String name) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(shared(name))))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
