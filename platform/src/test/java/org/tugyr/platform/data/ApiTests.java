package org.tugyr.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tugyr.ledger.Json;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.clock.Tick;

/** What programs are answered. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class ApiTests {

    private static final Pattern REF = Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]*)\"");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private List<Tick> ticks;

    @Test
    void describesTheRoutesThatTheServerHas() {
        Map<String, Set<String>> routes = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            Set<String> parameters = Stream.of(handler.getMethod().getParameters())
                    .map(ApiTests::name)
                    .collect(Collectors.toSet());
            mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .forEach(path -> routes.put(path, parameters));
        });

        assertThat(Operation.all()).extracting(Operation::path).containsExactlyInAnyOrderElementsOf(routes.keySet());
        for (Operation operation : Operation.all()) {
            Set<String> described = operation.parameters().stream()
                    .map(Operation.Parameter::name)
                    .collect(Collectors.toSet());
            Set<String> taken = new TreeSet<>(routes.getOrDefault(operation.path(), Set.of()));
            assertThat(taken).as(operation.path()).containsAll(described);
            taken.removeAll(described);
            assertThat(taken).as(operation.path()).isSubsetOf("lang", "area");
        }
    }

    private static String name(Parameter parameter) {
        RequestParam asked = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        PathVariable inPath = AnnotatedElementUtils.getMergedAnnotation(parameter, PathVariable.class);
        return asked != null ? asked.name() : inPath != null ? inPath.name() : "lang";
    }

    @Test
    void describesEveryAnswerByASchemaThatExists() throws Exception {
        Json.Obj document = json("/api/openapi.json");
        Json.Obj schemas = document.object("components").object("schemas");

        assertThat(document.string("openapi")).isEqualTo("3.1.0");
        for (Matcher ref = REF.matcher(document.canonicalText()); ref.find(); ) {
            assertThat(schemas.members()).containsKey(ref.group(1));
        }
        assertThat(schemas.object("Row-pledges").canonicalText())
                .contains("short title for lists, ours unless marked official");
    }

    @ParameterizedTest
    @EnumSource
    void answersWhatItDescribes(Collection collection) throws Exception {
        Json.Obj schemas = json("/api/openapi.json").object("components").object("schemas");
        String name = Operation.schema(collection);
        for (String record : List.of("real", "trial")) {
            Json.Obj list = json(collection.path() + "?record=" + record);
            fits(list, schemas.object(name + "List"));
            assertThat(list.object("tugyr").string("record")).isEqualTo(record);
            for (Json each : list.array("items")) {
                Json.Obj item = (Json.Obj) each;
                Json.Obj described = schemas.object(name + "List")
                        .object("properties")
                        .object("items")
                        .object("items");
                fits(item, described);
                fits(item.object("row"), row(described.object("properties").object("row"), schemas));
                assertThat(item.members().get("synthetic")).isEqualTo(new Json.Bool(record.equals("trial")));
                String key = item.string("id").substring(item.string("id").indexOf(':') + 1);
                Json.Obj one = json(collection.path() + "/" + key);
                fits(one, schemas.object(name));
                assertThat(site.get().uri(item.string("page"))).hasStatusOk();
            }
        }
    }

    private static Json.Obj row(Json.Obj reference, Json.Obj schemas) {
        return schemas.object(reference.string("$ref").replaceAll(".*/", ""));
    }

    private static void fits(Json.Obj value, Json.Obj schema) {
        assertThat(schema.object("properties").members().keySet())
                .containsAll(value.members().keySet());
        schema.array("required")
                .forEach(required -> assertThat(value.members()).containsKey(((Json.Str) required).value()));
    }

    @Test
    void leadsFromPageToPageUntilAllWereThere() throws Exception {
        List<String> all = ids(json("/api/v1/people?record=real&limit=100"));
        List<String> one = new ArrayList<>();
        String next = "/api/v1/people?record=real&limit=2";
        while (next != null) {
            MvcTestResult answer = site.get().uri(next).exchange();
            Json.Obj page = (Json.Obj) Json.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
            one.addAll(ids(page));
            next = page.members().containsKey("next") ? page.string("next") : null;
            assertThat(answer.getResponse().getHeader("Link"))
                    .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        assertThat(one).containsExactlyElementsOf(all).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    void answersFromOneRecordOnly() throws Exception {
        assertThat(json("/api/v1/pledges").object("tugyr").string("record")).isEqualTo("real");
        assertThat(ids(json("/api/v1/pledges?record=trial"))).contains("pledge:roads");
        assertThat(ids(json("/api/v1/pledges?record=real"))).isNotEmpty().doesNotContain("pledge:roads");
        assertThat(ids(json("/api/v1/pledges?record=real&area=T-1"))).isEmpty();
        assertThat(ids(json("/api/v1/pledges?record=trial&area=T-1"))).isNotEmpty();
        assertThat(json("/api/v1/records").canonicalText()).contains("\"record:real\"", "\"record:trial\"");
    }

    @Test
    void showsTheNameOfTheDayInListsAndAllInOne() throws Exception {
        assertThat(json("/api/v1/organisations?record=real").canonicalText())
                .contains("Жаңа партия")
                .doesNotContain("Ескі партия");
        assertThat(json("/api/v1/organisations/party").canonicalText()).contains("Жаңа партия", "Ескі партия");
    }

    @Test
    void tellsStandingsAsTheExportPublishesThem() throws Exception {
        Json.Obj roads = json("/api/v1/pledges/roads").object("standing");
        assertThat(roads.string("measured")).isEqualTo("OFF_TRACK");
        assertThat(roads.string("reported")).isEqualTo("ON_SCHEDULE");
        assertThat(json("/api/v1/indicators/roads.km").object("standing").string("value"))
                .isEqualTo("31.0");
        assertThat(json("/api/v1/claims/history.bridges").object("standing").string("mark"))
                .isEqualTo("CONTRADICTED");
        assertThat(json("/api/v1/claims/year.bridges").object("standing").string("mark"))
                .isEqualTo("WITHHELD");
    }

    @Test
    void goesBackToASizeOfTheLog() throws Exception {
        long size = json("/api/v1/pledges/roads").object("tugyr").integer("size");
        Json.Obj past = json("/api/v1/pledges/roads?at=" + (size - 1));

        assertThat(past.object("tugyr").integer("size")).isEqualTo(size - 1);
        assertThat(past.members()).doesNotContainKey("standing");
        assertThat(site.get().uri("/api/v1/pledges/roads?at=" + (size + 1))).hasStatus(400);
    }

    @Test
    void findsByWords() throws Exception {
        ticks.forEach(Tick::tick);

        Json.Obj found = json("/api/v1/search?q=berik&record=real&lang=en");
        assertThat(ids(found)).contains("person:berik");
        assertThat(found.object("counts").members()).containsKey("person");
        assertThat(found.array("more")).isEmpty();
        assertThat(ids(json("/api/v1/search?q=berik&record=trial"))).isEmpty();
        assertThat(ids(json("/api/v1/search?q=berik&record=real&kind=pledge"))).isEmpty();
    }

    @Test
    void answersThoseWhoHaveItWithNothing() {
        MvcTestResult first = site.get().uri("/api/v1/areas?record=real").exchange();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));

        assertThat(site.get().uri("/api/v1/areas?record=real").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void letsScriptsOfOtherSitesReadAndNotWrite() {
        assertThat(site.get().uri("/api/v1/records").header("Origin", "https://example.org"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(site.get().uri("/data/records/trial/pledges.csv").header("Origin", "https://example.org"))
                .hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(site.get().uri("/pledges/roads").header("Origin", "https://example.org"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(site.options()
                        .uri("/api/v1/records")
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "POST"))
                .hasStatus(403);
        assertThat(site.post().uri("/api/v1/records")).hasStatus(405);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nope, 404, not-found",
        "/api/v1/pledges/nope, 404, no-subject",
        "/api/v1/pledges/%3Cb%3E, 404, no-subject",
        "/api/v1/pledges?record=nope, 404, no-subject",
        "/api/v1/pledges?limit=0, 400, bad-parameter",
        "/api/v1/pledges?limit=101, 400, bad-parameter",
        "/api/v1/pledges?limit=x, 400, bad-parameter",
        "/api/v1/pledges?after=%27, 400, bad-parameter",
        "/api/v1/people?area=KZ-39, 400, bad-parameter",
        "/api/v1/search?q=, 400, bad-parameter",
        "/api/v1/search?q=a&kind=nope, 400, bad-parameter",
        "/api/v1/search?q=a&page=51, 400, bad-parameter",
        "/api/v1/pledges/roads?at=x, 400, bad-parameter",
    })
    void explainsWhatIsWrong(String address, int status, String type) throws Exception {
        MvcTestResult answer = site.get().uri(java.net.URI.create(address)).exchange();

        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("urn:tugyr:problem:" + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=", "/api/v1/pledges?after="})
    void refusesWhatIsTooLong(String address) {
        assertThat(site.get().uri(address + "a".repeat(10_000))).hasStatus(400);
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeAgain() throws Exception {
        Set<Integer> statuses = new HashSet<>();
        MvcTestResult last = from("192.0.2.7");
        for (int i = 0; i <= WholeSite.REQUESTS_AT_ONCE + 100; i++) {
            last = from("192.0.2.7");
            statuses.add(last.getResponse().getStatus());
        }

        assertThat(statuses).containsExactlyInAnyOrder(303, 429);
        assertThat(last).hasStatus(429);
        assertThat(Long.parseLong(String.valueOf(last.getResponse().getHeader("Retry-After"))))
                .isPositive();
        assertThat(from("192.0.2.8")).hasStatus(303);
        assertThat(site.get().uri("/about")).hasStatusOk();
    }

    private MvcTestResult from(String address) {
        return site.get()
                .uri("/api")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static List<String> ids(Json.Obj page) {
        return page.array("items").stream()
                .map(item -> ((Json.Obj) item).string("id"))
                .toList();
    }

    private Json.Obj json(String address) throws Exception {
        MvcTestResult answer = site.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/json");
        return (Json.Obj) Json.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
