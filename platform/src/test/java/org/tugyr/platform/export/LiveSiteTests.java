package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** The commands as an operator gives them, each in a process of its own, and the site as a reader sees it. */
class LiveSiteTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)[\"#]");
    private static final Pattern DATA = Pattern.compile("<data\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(value|data-number)=\"([^\"]*)\"");

    @TempDir
    private static Path data;

    private static SiteProcess site;

    @BeforeAll
    static void serveTheSample() throws Exception {
        assertThat(SiteProcess.tugyr(
                                data, "import", ExportedRecord.sampleFolder().toString())
                        .waitFor())
                .isZero();
        try (Database database = Database.embedded(data)) {
            TestRecord.roads().appendTo(new FactLog(Catalogue.KINDS, database.app(1), ExportedRecord.CLOCK));
        }
        site = SiteProcess.serve(data);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void verifiesLikeAnExport() throws IOException {
        Report report = new Verifier(Catalogue.KINDS, Published.at(site.address()), _ -> {}).run(null, null);

        assertThat(report.refuted()).isEmpty();
        assertThat(report.unchecked()).isEmpty();
        assertThat(report.counts())
                .hasEntrySatisfying(
                        "openings match their digests",
                        count -> assertThat(count).isPositive())
                .hasEntrySatisfying(
                        "numbers recomputed from the entries are as published",
                        count -> assertThat(count).isGreaterThan(50));
        assertThatThrownBy(() -> Published.at(site.address()).open("data/openings/001.jsonl"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void showsTheNumbersThatItPublishes() throws Exception {
        Map<String, String> published = published();
        Map<String, Set<String>> shown = new TreeMap<>();

        walk(published.keySet(), (page, html) -> {
            for (Matcher tag = DATA.matcher(html); tag.find(); ) {
                Map<String, String> attributes = attributes(tag.group(1));
                if (attributes.containsKey("data-number")) {
                    shown.computeIfAbsent(attributes.get("data-number"), _ -> new TreeSet<>())
                            .add(attributes.getOrDefault("value", "") + " on " + page);
                }
            }
        });

        List<String> differences = new ArrayList<>();
        shown.forEach((id, values) -> {
            String value = published.getOrDefault(id, id.matches("(area|programme|record):.*") ? "0" : "nothing");
            values.stream()
                    .filter(there -> !there.startsWith(value + " on "))
                    .forEach(there -> differences.add(id + ": published " + value + ", shown " + there));
        });
        assertThat(differences).isEmpty();
        assertThat(shown.keySet())
                .as("every standing of a pledge and of an indicator, and every mark of a claim, is shown somewhere")
                .containsAll(published.keySet().stream()
                        .filter(id -> id.matches("(pledge|indicator|claim):.*/(measured|reported|status|value|mark)"))
                        .toList());
    }

    @Test
    void tellsTheWholeArticleWithinAHundredKilobytes() throws Exception {
        for (String language : List.of("kk", "ru", "en")) {
            String page = site.get("/reports/zheti-zhetistik?lang=" + language);

            assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                    .as(language)
                    .isLessThan(100_000);
        }
    }

    private static Map<String, String> published() throws Exception {
        return site.get("/" + Layout.NUMBERS)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    private interface Visitor {
        void visit(String page, String html);
    }

    /** Follows all links from the board, and from the pages of all that numbers are about, to pages of this site. */
    private static void walk(Set<String> numbers, Visitor visitor) throws Exception {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        numbers.stream()
                .filter(id -> id.matches("(pledge|indicator|programme|area):.*"))
                .map(id -> "/" + id.replaceFirst(":", "s/").replaceFirst("/[^/]*(/[A-Z_]*)?$", ""))
                .distinct()
                .forEach(ahead::add);
        Set<String> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String page = ahead.remove();
            String html = site.get(page);
            visitor.visit(page, html);
            for (Matcher link = LINK.matcher(html); link.find(); ) {
                if (!link.group(1).matches("/(log/entries|data|static|evidence)/.*") && seen.add(link.group(1))) {
                    ahead.add(link.group(1));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(50);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new TreeMap<>();
        for (Matcher attribute = ATTRIBUTE.matcher(tag); attribute.find(); ) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }
}
