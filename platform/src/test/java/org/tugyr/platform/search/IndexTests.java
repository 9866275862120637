package org.tugyr.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.Erasure;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Text;

@SpringBootTest(classes = WholeSite.class)
@DirtiesContext // the record grows
class IndexTests {

    private static final List<String> KINDS = List.of("area", "indicator", "pledge");

    @Autowired
    private FactLog log;

    @Autowired
    private Index index;

    @Autowired
    private Search search;

    @Autowired
    private DataSource source;

    @Autowired
    private Clock clock;

    private JdbcClient jdbc;

    @BeforeEach
    void bringTheIndexUp() {
        jdbc = JdbcClient.create(source);
        SearchedRecord.appendTo(log);
        index.tick();
    }

    @Test
    void forgetsAtOnceWhatIsErased() {
        SearchedRecord.append(log, SearchedRecord.person("gone", "Зейнолла Ұмытылған"));
        index.tick();
        assertThat(keys("Зейнолла")).containsExactly("gone");
        assertThat(jdbc.sql("select word from search.word").query(String.class).list())
                .contains(Spelling.of("зейнолла"));

        var _ = new Erasure(log, source, clock).subjects(List.of("person:gone"), "test", "own wish");

        assertThat(keys("Зейнолла")).isEmpty();
        assertThat(keys("Зейнола")).isEmpty();
        assertThat(jdbc.sql("select word from search.word").query(String.class).list())
                .doesNotContain(Spelling.of("зейнолла"), Spelling.of("ұмытылған"));
        index.tick();
        assertThat(keys("Зейнолла")).isEmpty();
    }

    @Test
    void isTheSameHoweverItCameAbout() {
        SearchedRecord.append(log, SearchedRecord.person("twice", "Қате Жазылған"));
        index.tick();
        SearchedRecord.append(log, SearchedRecord.person("twice", "Дұрыс Жазылған"));
        SearchedRecord.append(log, SearchedRecord.district(Text.of("kk", "Басқаша ауданы")));
        index.tick();
        SearchedRecord.append(log, SearchedRecord.DISTRICT);
        index.tick();
        List<String> followed = rows();

        jdbc.sql("delete from search.entry").update();
        assertThat(jdbc.sql("select count(*) from search.word")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("update search.progress set size = 0").update();
        index.tick();

        assertThat(rows()).isEqualTo(followed).hasSizeGreaterThan(100);
        assertThat(index.behind()).isZero();
    }

    @Test
    void followsTheNamesOfWhatThingsBelongTo() {
        assertThat(keys("стадион Жітіқара")).containsExactly("stadium");
        SearchedRecord.append(
                log, SearchedRecord.district(TestRecord.text("Меңдіқара ауданы", "Мендыкаринский район", "Mendikara")));
        assertThat(index.behind()).isPositive();

        index.tick();

        assertThat(keys("стадион Мендыкара")).containsExactly("stadium");
        assertThat(keys("стадион Жітіқара")).isEmpty();
        assertThat(keys("котельные Мендыкара")).containsExactly("boilers");
        SearchedRecord.append(log, SearchedRecord.DISTRICT);
        index.tick();
    }

    @Test
    void leavesTheWayToOneNodeAtATime() {
        SearchedRecord.append(log, SearchedRecord.person("later", "Кейін Келген"));
        try (var other = source.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('search.index'))");
            index.tick();
            assertThat(index.behind()).isPositive();
            other.rollback();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }

        index.tick();

        assertThat(index.behind()).isZero();
        assertThat(keys("Кейін Келген")).containsExactly("later");
    }

    @Test
    void looksForWordsThatStandEverywhereInNamesAlone() {
        Search impatient = new Search(jdbc, KINDS, 0, 10);

        assertThat(keys("стадион")).containsExactly("stadium");
        assertThat(keys("раздевалки")).containsExactly("stadium");
        assertThat(impatient.find("real", "стадион", "kk", null, 20, 0)).satisfies(found -> {
            assertThat(found.hits()).extracting(Search.Hit::key).containsExactly("stadium");
            assertThat(found.namesOnly()).isTrue();
        });
        assertThat(impatient.find("real", "раздевалки", "kk", null, 20, 0).hits())
                .isEmpty();
    }

    @Test
    void putsNoMoreOfAKindInOrderThanIsEnoughAndSaysSo() {
        assertThat(new Search(jdbc, KINDS, 0, 1).find("real", "парк", "kk", null, 20, 0))
                .satisfies(found -> {
                    assertThat(found.hits()).hasSize(2);
                    assertThat(found.counts()).containsEntry("pledge", 1L);
                    assertThat(found.more()).containsExactly("pledge");
                });
        assertThat(new Search(jdbc, KINDS, 0, 2).find("real", "парк", "kk", null, 20, 0))
                .satisfies(found -> {
                    assertThat(found.counts()).containsEntry("pledge", 2L);
                    assertThat(found.more()).isEmpty();
                });
    }

    @Test
    void takesWhatIsCommonInItselfForTheWholeWord() {
        assertThat(keys("стад")).containsExactly("stadium");
        assertThat(new Search(jdbc, KINDS, 0, 10)
                        .find("real", "стад", "kk", null, 20, 0)
                        .hits())
                .extracting(Search.Hit::key)
                .containsExactly("stadium");
        Sought sought = new Search(jdbc, KINDS, 0, 10)
                .find("real", "стадион", "kk", null, 20, 0)
                .sought();
        assertThat(sought.words())
                .allSatisfy(word -> assertThat(word.prefixes()).isEmpty());
    }

    @Test
    void looksForMistypedWordsInNamesAloneWhereTheyAreCommonToo() {
        assertThat(new Search(jdbc, KINDS, 0, 10).find("real", "стадеон", "kk", null, 20, 0))
                .satisfies(found -> {
                    assertThat(found.hits()).extracting(Search.Hit::key).containsExactly("stadium");
                    assertThat(found.namesOnly()).isTrue();
                });
    }

    @Test
    void neverTakesAKindForAWord() {
        assertThat(jdbc.sql("select count(*) from search.entry where words @@ '''+pledge'''")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select word from search.word").query(String.class).list())
                .noneMatch(word -> word.contains("+"));
        assertThat(keys("+pledge")).isEmpty();
        assertThat(Search.query(jdbc, "real", "pledge", "стадион")).startsWith("'+pledge' & ");
    }

    private List<String> keys(String text) {
        return search.find("real", text, "kk", null, 20, 0).hits().stream()
                .map(Search.Hit::key)
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql("""
                select e::text from search.entry e union all select w::text from search.word w order by 1""").query(String.class).list();
    }
}
