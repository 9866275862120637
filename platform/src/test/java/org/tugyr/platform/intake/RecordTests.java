package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.intake.Input.imported;
import static org.tugyr.platform.intake.Input.problems;

import java.io.IOException;
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
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.PeopleRows.MembershipRow;

/** What an import does to the record. */
class RecordTests {

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
    void recordsInTheNameOfTheRecordsOperator() throws IOException {
        input.run(database);

        assertThat(log.entries(List.of(0L))).singleElement().satisfies(entry -> {
            assertThat(entry.fact().by()).isEqualTo("Tests");
            assertThat(entry.fact().root()).isEqualTo("r");
        });
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
                .containsExactly("erasures.csv:2:sealed: expected one of name, found born");

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

    private void append(Row row) {
        log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("r", row, false))));
    }

    private long count(String table) {
        return JdbcClient.create(database.app())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
