package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTests {

    @Test
    void spellsPathsAsGoTlogDoes() {
        assertThat(KnownAnswers.cases("merkle/tile-paths.json")).isNotEmpty().allSatisfy(known -> {
            var path = new TilePath.Hashes(0, known.integer("n"), TilePath.FULL);
            assertThat(path.path()).isEqualTo(known.string("path"));
            assertThat(TilePath.parse(known.string("path"))).isEqualTo(path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/63/x001/x234/067.p/1",
                "tile/entries/x999/999.p/255",
                "tile/7/x009/x223/x372/x036/x854/x775/807"
            })
    void readsBackWhatItSpells(String path) {
        assertThat(TilePath.parse(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000/",
                "tile/0/000.p/1/",
                "tile/Entries/000",
                "tile/data/000",
                "tile/0/..",
                "tile/0/../../checkpoint",
                "tile/0/000 ",
                "tile/0/000\n",
                "tile/0/٠٠١",
                "tile/7/x009/x223/x372/x036/x854/x775/808",
                "tile/7/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void refusesEveryOtherSpelling(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedException.class);
    }

    @Test
    void publishesTheTilesOfTheSpecificationsExample() {
        var leaves = Leaves.of(70_000).hashes();

        var tiles = Tiles.grow(0, nothing(), leaves);

        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles.stream().map(tile -> tile.path().path()))
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tiles.entriesBetween(0, 70_000)).hasSize(274);
        assertThat(Tiles.entriesBetween(69_999, 70_000)).containsExactly(new TilePath.Entries(273, 112));
        assertThat(Tiles.entriesBetween(70_000, 70_000)).isEmpty();
    }

    @Test
    void publishesOnlyWhatChanged() {
        var leaves = Leaves.of(600);
        var log = new TiledLog();
        log.grow(leaves.hashes().subList(0, 300));

        var tiles = Tiles.grow(300, log, leaves.hashes().subList(300, 310));

        assertThat(tiles.stream().map(tile -> tile.path().path())).containsExactly("tile/0/001.p/54");
    }

    @Test
    void refusesADamagedTileAtTheRightEdge() {
        assertThatThrownBy(() -> Tiles.grow(3, path -> new byte[95], List.of()))
                .hasMessage("tile/0/000.p/3: expected 96 bytes, found 95 bytes");
    }

    @Test
    void joinsAndDividesEntries() {
        var entries = List.of(new byte[0], new byte[] {1}, new byte[Intake.MAX_BYTES]);

        var bundle = EntryBundle.encode(entries);

        assertThat(bundle).hasSize(6 + 1 + Intake.MAX_BYTES).startsWith(0, 0, 0, 1, 1, 0xff, 0xff);
        assertThat(EntryBundle.decode(bundle, 3))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(entries);
    }

    @Test
    void refusesBundlesThatAreNotWholeEntries() {
        var bundle = EntryBundle.encode(List.of(new byte[] {1, 2}, new byte[] {3}));

        assertThat(IntStream.range(0, bundle.length))
                .allSatisfy(length -> assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, length), 2))
                        .isInstanceOf(MalformedException.class));
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 1))
                .hasMessageContaining("expected 1 entries, found 2 entries");
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[Intake.MAX_BYTES + 1])))
                .isInstanceOf(MalformedException.class);
    }

    private static TileSource nothing() {
        return path -> {
            throw MalformedException.in(path.path(), "a tile", "none");
        };
    }
}
