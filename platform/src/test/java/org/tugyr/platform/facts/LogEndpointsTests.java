package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.SignedNote;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;

class LogEndpointsTests {

    private static MockMvcTester mvc;

    @BeforeAll
    static void publish(@TempDir Path data) {
        var source = TestDatabase.fresh().app();
        var log = new FactLog(Catalogue.KINDS, source, Clock.systemUTC());
        var published = new PublishedLog(source);
        mvc = MockMvcTester.of(new LogEndpoints(published));
        assertThat(mvc.get().uri("/log/checkpoint")).hasStatus(HttpStatus.NOT_FOUND);
        var key = (LogKey.Own) LogKey.open(data, source, Clock.systemUTC(), null);
        var lease = new Lease(JdbcClient.create(source), Duration.ofDays(1));
        assertThat(lease.take()).isTrue();
        SampleRows.grow(log, 600);
        assertThat(new Growth(JdbcClient.create(source), key.key(), lease, Clock.systemUTC()).publish(published))
                .isPresent();
        SampleRows.grow(log, 600);
    }

    @Test
    void servesTheLatestCheckpoint() throws Exception {
        var answer = mvc.get().uri("/log/checkpoint").exchange();

        assertThat(answer).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
        assertThat(answer).headers().hasValue("Cache-Control", "no-cache");
        assertThat(SignedNote.parse(answer.getResponse().getContentAsByteArray())
                        .text())
                .contains("\n600\n");
    }

    @Test
    void servesFullTilesForever() {
        var answer = mvc.get().uri("/log/tile/0/001").exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/octet-stream");
        assertThat(answer).headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(answer.getResponse().getContentAsByteArray()).hasSize(256 * 32);
    }

    @Test
    void servesPartialTilesAsWideAsAskedFor() {
        var whole = mvc.get().uri("/log/tile/0/002.p/88").exchange().getResponse();
        var part = mvc.get().uri("/log/tile/0/002.p/10").exchange().getResponse();

        assertThat(part.getContentAsByteArray()).hasSize(10 * 32);
        assertThat(whole.getContentAsByteArray()).hasSize(88 * 32).startsWith(part.getContentAsByteArray());
    }

    @Test
    void servesEntries() {
        var bundle = mvc.get().uri("/log/tile/entries/002.p/88").exchange().getResponse();

        assertThat(EntryBundle.decode(bundle.getContentAsByteArray(), 88))
                .allSatisfy(entry -> assertThat(Fact.parse(entry).type()).isEqualTo("roadmap.ValueReported"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/002", // not full
                "/log/tile/0/002.p/89", // stored, but beyond the checkpoint
                "/log/tile/entries/002.p/89",
                "/log/tile/entries/004",
                "/log/tile/1/000",
                "/log/tile/8/000.p/1",
                "/log/tile/63/000.p/1",
                "/log/tile/64/000.p/1",
                "/log/tile/0/x9223372/x036/x854/x775/807",
                "/log/tile/0/x009/x223/x372/x036/x854/x775/807",
                "/log/tile/0/1",
                "/log/tile/0/001.p/256",
                "/log/tile/0/001.p/0",
                "/log/tile/0/001/",
                "/log/tile/0/%30%30%31",
                "/log/tile/0/001;a=b",
                "/log/tile/0//001",
                "/log/tile/0/../0/001",
                "/log/tile/",
                "/log/tile"
            })
    void knowsNoOtherAddress(String address) {
        assertThat(mvc.get().uri(java.net.URI.create(address))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
