package org.tugyr.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.export.Export;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Erasure;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.oversight.CouncilRows;
import org.tugyr.platform.oversight.HeadquartersRows;
import org.tugyr.platform.oversight.VerdictRows;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.roadmap.Standings;

/**
 * Walks through every door of the site with the same three things, of which nothing may be seen: a person never published, one erased,
 * and the mark of a claim that waits for its speaker's reply.
 */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
@DirtiesContext // the record grows
class DoorsTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    /** Leads to a page that was walked already, in other words or with one filter more. */
    private static final Pattern AGAIN = Pattern.compile("[?&]lang=|/errors/report\\?|/static/|\\?[^&]+&[^&]+&");

    private static final String HIDDEN = "Жасырынбаев";
    private static final String HIDDEN_BORN = "1907-03-05";
    private static final String ERASED = "Өшірілгенов";
    private static final String ERASED_BORN = "1908-04-06";

    /** Doors to which no page leads, or not to that of these people. */
    private static final List<String> SEEDS = List.of(
            "/",
            "/disagreements",
            "/api",
            "/api/openapi.json",
            "/api/v1/records",
            "/api/v1/people?record=real&limit=100",
            "/api/v1/people/hidden",
            "/api/v1/people/gone",
            "/api/v1/organisations/party",
            "/api/v1/areas/KZ-39",
            "/api/v1/pledges/roads",
            "/api/v1/indicators/roads.km",
            "/api/v1/claims/history.bridges",
            "/api/v1/search?record=real&q=" + "Жасырын",
            "/api/v1/search?record=real&q=" + "Өшірілг",
            "/search?record=real&q=" + "Жасырын",
            "/search?record=real&q=" + "Өшірілг",
            "/contests?record=real",
            "/contests/council",
            "/contests/council?csv=candidacies",
            "/lists?record=real",
            "/lists/three",
            "/lists/three?csv=slots",
            "/lists/three?csv=ranking",
            "/embed/lists/three",
            "/councils?record=real",
            "/councils/board-22",
            "/reviews/bridges-22",
            "/desk/reviews/bridges-22",
            "/desk/values.xlsx?office=none",
            "/desk/write/one/add",
            "/desk/write/one/rows/1",
            "/verdicts/late",
            "/verdicts/late?csv=votes",
            "/embed/verdicts/late",
            "/stocktakes?record=real",
            "/stocktakes/third",
            "/decisions?record=real",
            "/persons/hidden",
            "/persons/gone",
            "/persons/gone?csv=memberships",
            "/embed/persons/gone",
            "/embed/pledges/roads",
            "/embed/claims/history.bridges",
            "/embed/claims/year.bridges",
            "/api/v1/claims/year.bridges",
            "/api/v1/claims?record=real",
            "/reports/year?csv=claims",
            "/cards/pledges/roads.png",
            "/feeds/records/real.atom",
            "/feeds/areas/KZ-39.atom",
            "/feeds/pledges/roads.atom",
            "/feeds/disagreements/KZ-39.atom",
            "/follow?subject=person:hidden",
            "/follow?subject=person:gone",
            "/follow/asked",
            "/follow/confirm/" + "x".repeat(43),
            "/follow/" + "x".repeat(43),
            "/follow/" + "x".repeat(43) + "/unsubscribe",
            "/feeds/contests/council.atom",
            "/feeds/lists/three.atom",
            "/api/v1/lists?record=real",
            "/api/v1/lists/three",
            "/api/v1/contests?record=real",
            "/api/v1/contests/council",
            "/who?record=real",
            "/sign-in",
            "/sign-in/code",
            "/link/none",
            "/desk",
            "/desk/found",
            "/desk/write/new?form=values",
            "/desk/write/correct?form=values&key=none",
            "/desk/write/one",
            "/desk/write/one/add",
            "/desk/write/one/rows/1",
            "/account",
            "/account/mail",
            "/accounts",
            "/accounts/grant",
            "/errors",
            "/errors/1",
            "/errors/report",
            "/log/checkpoint",
            "/log/tile/0/000",
            "/log/tile/entries/000",
            "/log.vkey",
            "/data/rules.json",
            "/data/records.json",
            "/data/numbers.csv",
            "/data/openings/000.jsonl");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private FactLog log;

    @Autowired
    private PublishedLog published;

    @Autowired
    private DataSource source;

    @Autowired
    private Clock clock;

    @Autowired
    private Standings standings;

    @Autowired
    private Marks marks;

    @Autowired
    private List<Tick> ticks;

    @Test
    void showNothingThatIsNotPublic(@TempDir Path folder) throws Exception {
        append();
        catchUp();
        Map<String, String> before = walk(SEEDS, 1);
        assertThat(seen(before, ERASED))
                .as("doors through which a public name is seen")
                .hasSizeGreaterThan(10);
        assertThat(seen(before, HIDDEN)).isEmpty();

        assertThat(new Erasure(log, source, clock).subjects(List.of("person:gone"), "test", "court order"))
                .isEqualTo(2);
        catchUp();
        Map<String, String> after = walk(before.keySet(), Integer.MAX_VALUE);
        assertThat(after).hasSizeGreaterThan(200);
        after.putAll(exported(folder.resolve("export")));

        for (String secret : List.of(HIDDEN, HIDDEN_BORN, ERASED, ERASED_BORN)) {
            assertThat(seen(after, secret)).as(secret).isEmpty();
        }
        assertThat(contradicting(after, "history.bridges"))
                .as("doors through which a mark is seen")
                .hasSizeGreaterThan(5);
        assertThat(contradicting(after, "year.bridges")).isEmpty();
        assertThat(notWalked(after.keySet()))
                .as("routes through which nobody walked")
                .isEmpty();
    }

    private void append() {
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(Stream.of(
                                new PersonRow("hidden", name(HIDDEN), new When(HIDDEN_BORN), false, null),
                                new PersonRow("gone", name(ERASED), new When(ERASED_BORN), true, null),
                                member("hidden"),
                                member("gone"),
                                new AspirantRow("three", "hidden", 4, null, null, null, null, null),
                                new AspirantRow("three", "gone", 5, null, null, null, null, null),
                                seat("hidden"),
                                seat("gone"),
                                vote("hidden"),
                                vote("gone"),
                                inPrecinct("a"),
                                inPrecinct("b"),
                                inPrecinct("c"),
                                new HeadquartersRows.StocktakeMemberRow("third", "hidden", null, true),
                                new HeadquartersRows.StocktakeMemberRow("third", "gone", null, true))
                        .map(row -> new Draft("real", row, true))
                        .toList()));
    }

    private static Text name(String surname) {
        return new Text(
                "kk",
                new TreeMap<>(Map.of("kk", surname, "ru", surname + " ru", "en", surname + " en")),
                new TreeMap<>());
    }

    private static MembershipRow member(String person) {
        return new MembershipRow(
                "m-" + person, person, "party", "chair", "KZ-39", new When("2021"), null, null, null, null);
    }

    private static CouncilRows.CouncilMemberRow seat(String person) {
        return new CouncilRows.CouncilMemberRow(
                "board-22", person, null, CouncilRows.Seat.MEMBER, LocalDate.of(2022, 2, 1), null);
    }

    private static VerdictRows.VerdictVoteRow vote(String person) {
        return new VerdictRows.VerdictVoteRow("late", person, Judged.BROKEN, null);
    }

    private static VoteRow inPrecinct(String candidacy) {
        return new VoteRow("council", "KZ-39", "1", candidacy, 20, null);
    }

    private void catchUp() {
        standings.refresh();
        ticks.forEach(Tick::tick);
        while (published
                .latest()
                .filter(checkpoint -> checkpoint.size() == log.size())
                .isEmpty()) {
            Thread.onSpinWait(); // until the signer has seen it
        }
    }

    /**
     * Follows links, in the way of a reader without a language of their own.
     *
     * @param steps how far from where it begins
     */
    private Map<String, String> walk(Collection<String> begin, int steps) throws Exception {
        Map<String, String> bodies = new LinkedHashMap<>();
        Set<String> met = new LinkedHashSet<>(begin);
        Set<String> ahead = new LinkedHashSet<>(begin);
        for (int step = 0; step <= steps && !ahead.isEmpty(); step++) {
            Set<String> next = new LinkedHashSet<>();
            for (String address : ahead) {
                MockHttpServletResponse answer = get(address);
                assertThat(answer.getStatus()).as(address).isLessThan(500);
                String body = text(address, answer);
                bodies.put(address, body);
                if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                    links(body).filter(met::add).forEach(next::add);
                }
            }
            ahead = next;
        }
        return bodies;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(address -> !AGAIN.matcher(address).find());
    }

    private MockHttpServletResponse get(String address) {
        URI uri = URI.create(URI.create(address.replace(" ", "%20")).toASCIIString());
        return site.get().uri(uri).exchange().getResponse();
    }

    private static String text(String address, MockHttpServletResponse answer) throws Exception {
        return address.endsWith(".zip")
                ? String.join(
                        "\n",
                        DataPackageTests.unzip(answer.getContentAsByteArray()).values())
                : new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Map<String, String> exported(Path folder) throws Exception {
        var outcome = new Export(source, standings, marks, _ -> {}).write(folder, null);
        assertThat(outcome).isInstanceOf(Export.Outcome.Written.class);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put("export: " + folder.relativize(file), read(file));
            }
        }
        return files;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Set<String> seen(Map<String, String> bodies, String secret) {
        Set<String> seen = new TreeSet<>();
        bodies.forEach((address, body) -> {
            if (body.contains(secret)) {
                seen.add(address);
            }
        });
        return seen;
    }

    /** Where the mark of a claim is said to contradict it, before another claim is spoken of. */
    private static Set<String> contradicting(Map<String, String> bodies, String claim) {
        Pattern said = Pattern.compile(
                Pattern.quote(claim) + "(?:(?!claims?[/:]).)*?(?:contradicted|қайшы)\\b",
                Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        Set<String> seen = new TreeSet<>();
        bodies.forEach((address, body) -> {
            if (said.matcher(body).find()) {
                seen.add(address);
            }
        });
        return seen;
    }

    private Set<String> notWalked(Set<String> addresses) {
        List<PathContainer> walked = addresses.stream()
                .filter(address -> address.startsWith("/"))
                .map(address -> PathContainer.parsePath(address.replaceAll("\\?.*", "")))
                .toList();
        Set<String> not = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.GET) && mapping.getPathPatternsCondition() != null) {
                for (PathPattern pattern : mapping.getPathPatternsCondition().getPatterns()) {
                    if (walked.stream().noneMatch(pattern::matches)) {
                        not.add(pattern.getPatternString());
                    }
                }
            }
        });
        return not;
    }
}
