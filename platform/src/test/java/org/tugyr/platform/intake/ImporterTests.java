package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.roadmap.RoadmapRows.ValueRow;

class ImporterTests {

    private static final long SOUND = 19;

    private TestDatabase database;
    private FactLog log;
    private Input input;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), Input.CLOCK);
        input = new Input(temporary);
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        Summary first = imported(input.run(database));
        Summary second = imported(input.run(database));

        assertThat(first.changes()).isEqualTo(SOUND);
        assertThat(second.changes()).isZero();
        assertThat(counts(second, "values").same()).isEqualTo(1);
        assertThat(log.size()).isEqualTo(SOUND);
    }

    @Test
    void recordsInTheNameOfTheRecordsOperator() throws IOException {
        input.run(database);

        assertThat(log.entries(List.of(0L))).singleElement().satisfies(entry -> {
            assertThat(entry.fact().by()).isEqualTo("Tests");
            assertThat(entry.fact().root()).isEqualTo("r");
        });
    }

    @Test
    void turnsAChangedRowIntoACorrectingFactAndANewDateIntoAVintage() throws IOException {
        input.run(database);
        input.change("values.csv", "12.5", "13").add("values.csv", "i,2021-Q1,2021-08-01,14\n");

        Summary summary = imported(input.run(database));

        assertThat(counts(summary, "values").corrected()).isEqualTo(1);
        assertThat(counts(summary, "values").fresh()).isEqualTo(1);
        var history = log.history(List.of("indicator:i"), log.size());
        assertThat(history.versions(ValueRow.class, "i|2021-Q1|2021-05-01"))
                .extracting(version -> version.row().value())
                .containsExactly(new BigDecimal("12.5"), new BigDecimal("13"));
        assertThat(history.rows(ValueRow.class)).hasSize(2);
    }

    @Test
    void leavesTheRecordAloneWhereItWentOnWithoutTheFolder() throws IOException {
        input.run(database);
        append(value("99"));

        Summary summary = imported(input.run(database));

        assertThat(summary.changes()).isZero();
        assertThat(counts(summary, "values").behind()).isEqualTo(1);
    }

    @Test
    void refusesARowThatDiffersFromItsLastImportAndFromTheRecord() throws IOException {
        input.run(database);
        append(value("99"));
        input.change("values.csv", "12.5", "13").add("values.csv", "i,2021-Q2,2021-08-01,14\n");

        Result result = input.run(database);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.summary().conflicts())
                                .containsExactly("values.csv:2: i|2021-Q1|2021-05-01"));
        assertThat(log.size()).isEqualTo(SOUND + 1);
    }

    @Test
    void countsRowsThatAreNoLongerInTheFolderAndKeepsThem() throws IOException {
        input.run(database);
        input.write("values.csv", "indicator,period,published_on,value\n");

        Summary summary = imported(input.run(database));

        assertThat(counts(summary, "values").gone()).isEqualTo(1);
        assertThat(log.history(List.of("indicator:i"), log.size()).rows(ValueRow.class))
                .hasSize(1);
    }

    @Test
    void looksAtTheRecordsRowsTooWhenTheFolderNoLongerHasThem() throws IOException {
        input.run(database);
        Files.delete(input.folder().resolve("memberships.csv"));
        input.write("memberships.csv", "membership,person,organisation,post,started_on\nm2,p2,o,head,2021-01-01\n");

        Result result = input.run(database);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.BadInput.class,
                        bad -> assertThat(bad.problems().first())
                                .singleElement()
                                .asString()
                                .startsWith("memberships.csv:2:post: expected at most 1 at a time in this post"));
    }

    @Test
    void goesOnWhereAnInterruptedImportStopped() throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            values.append("i,")
                    .append(LocalDate.of(1980, 1, 1).plusDays(i))
                    .append(",2021-05-01,")
                    .append(i)
                    .append('\n');
        }
        input.add("values.csv", values.toString());
        Progress broken = (step, done, _) -> {
            if (step == Progress.Step.WRITING && done > 6_000) {
                throw new IllegalStateException("the plug is pulled");
            }
        };

        assertThatThrownBy(() -> input.run(database, false, broken)).hasMessage("the plug is pulled");
        long stopped = log.size();
        imported(input.run(database));

        assertThat(stopped).isBetween(1L, SOUND + 11_999);
        assertThat(log.size()).isEqualTo(SOUND + 12_000);
        assertThat(imported(input.run(database)).changes()).isZero();
    }

    @Test
    void readsPartsOverTheCommonFiles() throws IOException {
        input.write("parts/one/indicators.csv", "indicator,main,area,name_kk,unit_kk,lang\nj1,yes,B,Су,км,kk\n")
                .write("parts/one/values.csv", "indicator,period,published_on,value\nj1,2021,2022-01-01,1\n")
                .write(
                        "parts/two/values.csv",
                        "indicator,period,published_on,value\ni,2022,2023-01-01,1\nj1,2022,2023-01-01,1\n");

        assertThat(input.run(database))
                .isInstanceOfSatisfying(
                        Result.BadInput.class,
                        bad -> assertThat(bad.problems().first())
                                .singleElement()
                                .asString()
                                .startsWith(
                                        "parts/two/values.csv:3:indicator: expected an indicator of indicators.csv"));

        input.change("parts/two/values.csv", "j1,2022,2023-01-01,1\n", "");
        assertThat(imported(input.run(database)).changes()).isEqualTo(SOUND + 3);
        assertThat(imported(input.run(database)).changes()).isZero();
    }

    @Test
    void writesNothingInADryRunButTellsWhatWouldChange() throws IOException {
        input.run(database);
        input.change("values.csv", "12.5", "13").add("persons.csv", "p3,Сәуле Сынақ,yes,kk\n");

        Summary summary = imported(input.run(database, true, Input.SILENT));

        assertThat(summary.changes()).isEqualTo(2);
        assertThat(summary.corrections()).containsExactly("values.csv:2:value: 12.5 → 13");
        assertThat(log.size()).isEqualTo(SOUND);
        assertThat(count("facts.alias")).isEqualTo(2);
    }

    @Test
    void keepsTheImportersKeysOfPeopleOutOfTheLog() throws IOException {
        input.change("persons.csv", "p1,", "aigul.synaq,").change("memberships.csv", "m1,p1", "m1,aigul.synaq");

        input.run(database);

        assertThat(JdbcClient.create(database.app())
                        .sql("select convert_from(bytes, 'UTF8') from facts.fact")
                        .query(String.class)
                        .list())
                .noneMatch(entry -> entry.contains("aigul") || entry.contains("Айгүл"));
        String id = JdbcClient.create(database.app())
                .sql("select person from people.memberships")
                .query(String.class)
                .single();
        assertThat(log.history(List.of("person:" + id), log.size()).rows(MembershipRow.class))
                .hasSize(1);
    }

    @Test
    void doesNotBringBackAPersonWhoWasErased() throws IOException {
        input.run(database);
        long entry = JdbcClient.create(database.app())
                .sql("select p.idx from people.persons p join people.memberships m on m.person = p.person")
                .query(Long.class)
                .single();
        append(new ErasureRow(entry, "name", "own wish", LocalDate.of(2026, 11, 23)));
        input.change("persons.csv", "Айгүл Сынақ", "Айгүл Сынақова").add("memberships.csv", "m9,p1,o,,2022,\n");

        Summary summary = imported(input.run(database));

        assertThat(summary.changes()).isZero();
        assertThat(summary.erased()).containsExactly("persons.csv:2", "memberships.csv:2", "memberships.csv:3");
        assertThat(JdbcClient.create(database.app())
                        .sql("select value from facts.opening where value like '%Айгүл%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void erasesWhatAnImportedErasureNames() throws IOException {
        input.run(database);
        String erasures = "entry,sealed,ground,decided_on\n%d,%s,own wish,2026-11-23\n";
        long person = JdbcClient.create(database.app())
                .sql("select min(idx) from people.persons")
                .query(Long.class)
                .single();

        assertThat(problems(input.write("erasures.csv", erasures.formatted(person, "born"))
                        .run(database)))
                .containsExactly("erasures.csv:2:sealed: expected name, found born");

        imported(input.write("erasures.csv", erasures.formatted(person, "name")).run(database));
        assertThat(count("facts.opening where idx = " + person)).isZero();
    }

    @Test
    void lastsThatARecordIsRealOrInvented() throws IOException {
        input.run(database);
        input.change("record.csv", "yes", "no");

        assertThat(problems(input.run(database)))
                .containsExactly("record.csv:2:synthetic: expected yes as when the record was born, found no");
    }

    @Test
    void doesNotChangeACriterionAfterItWasFrozen() throws IOException {
        input.write("criteria.csv", "criterion,pledge,side,wording_kk,frozen_on,lang\nc,w,kept,Су бар,2020-12-01,kk\n");
        imported(input.run(database));
        input.change("criteria.csv", "Су бар", "Су жоқ");

        assertThat(problems(input.run(database)))
                .containsExactly(
                        "criteria.csv:2:wording: expected the criterion as it was frozen on 2020-12-01, found a change after that day");
    }

    @Test
    void letsNothingCrossFromOneRecordToAnother(@TempDir Path other) throws IOException {
        input.run(database);
        Input second = new Input(other).change("record.csv", "\nr,", "\nr2,");
        for (String file :
                List.of("areas", "organisations", "persons", "posts", "memberships", "evidence", "programmes")) {
            Files.delete(second.folder().resolve(file + ".csv"));
        }
        for (String file :
                List.of("wordings", "roadmaps", "measures", "indicators", "baselines", "targets", "values")) {
            Files.delete(second.folder().resolve(file + ".csv"));
        }
        second.add("pledges.csv", "w2,g,A,service,Су,kk\n");

        assertThat(problems(second.run(database)))
                .contains(
                        "pledges.csv:3:programme: expected a key of this record (nothing crosses from one record to another),"
                                + " found g, which belongs to the record r",
                        "pledges.csv:2:pledge: expected a key that no other record uses, found w, which belongs to the record r");
    }

    @Test
    void takesNoSubjectOfAnotherRecordByALaterRow(@TempDir Path other) throws IOException {
        input.run(database);
        Input second = new Input(other).change("record.csv", "\nr,", "\nr2,");
        try (var files = Files.list(second.folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                if (!file.endsWith("record.csv")) {
                    Files.delete(file);
                }
            }
        }
        second.write("areas.csv", "area,valid_from,kind,name_kk,lang\nA,2022-01-01,country,Ел,kk\n");

        assertThat(problems(second.run(database)))
                .singleElement()
                .asString()
                .startsWith("areas.csv:2:area: expected a key of this record");
    }

    @Test
    void keepsDocumentsByTheirHash() throws IOException {
        byte[] document = "%PDF-1.7 дәлел".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(input.folder().resolve("evidence/a.pdf"), document);
        input.add("evidence.csv", "f,Дәлел,,a.pdf,,,own,,kk\n");

        imported(input.run(database));

        Hash hash = Hash.sha256(document);
        var row = log.history(List.of("evidence:f"), log.size())
                .rows(EvidenceRow.class)
                .getFirst()
                .row();
        assertThat(row.sha256()).isEqualTo(hash.hex());
        assertThat(row.mediaType()).isEqualTo("application/pdf");
        assertThat(new Blobs(input.files()).get(hash))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(document));
        assertThat(imported(input.run(database)).changes()).isZero();
    }

    @Test
    void stopsWhereTheRecordChangesUnderIt() throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            values.append("i,")
                    .append(LocalDate.of(1980, 1, 1).plusDays(i))
                    .append(",2021-05-01,")
                    .append(i)
                    .append('\n');
        }
        input.add("values.csv", values.toString());
        Progress meddling = (step, done, total) -> {
            if (step == Progress.Step.WRITING && done < total / 2) {
                append(value("99"));
            }
        };

        Result result = input.run(database, false, meddling);

        assertThat(result).isInstanceOf(Result.Overtaken.class);
        assertThat(log.size()).isLessThan(SOUND + 12_000);
    }

    private void append(Row row) {
        log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("r", row, false))));
    }

    private static ValueRow value(String value) {
        return new ValueRow("i", new Period("2021-Q1"), LocalDate.of(2021, 5, 1), new BigDecimal(value), null, null);
    }

    private long count(String table) {
        return JdbcClient.create(database.app())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static Summary.Counts counts(Summary summary, String file) {
        return java.util.Objects.requireNonNull(summary.files().get(file));
    }

    private static Summary imported(Result result) {
        assertThat(result instanceof Result.BadInput ? problems(result) : List.of())
                .isEmpty();
        assertThat(result).isInstanceOf(Result.Imported.class);
        return ((Result.Imported) result).summary();
    }

    private static List<String> problems(Result result) {
        assertThat(result).isInstanceOf(Result.BadInput.class);
        return ((Result.BadInput) result)
                .problems().first().stream().map(Problem::toString).toList();
    }
}
