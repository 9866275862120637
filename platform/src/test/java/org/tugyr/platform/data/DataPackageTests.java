package org.tugyr.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.ledger.Json;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.intake.Templates;

/** What can be taken away of a record. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class DataPackageTests {

    private static final String TRIAL = "/data/records/trial/";
    private static final String REAL = "/data/records/real/";

    @Autowired
    private MockMvcTester site;

    @Test
    void describesEveryColumnOfEveryTable() throws Exception {
        Json.Obj description = json(TRIAL + "datapackage.json");

        List<Json> resources = description.array("resources");
        assertThat(resources).hasSameSizeAs(Catalogue.KINDS.all());
        for (Json each : resources) {
            Json.Obj resource = (Json.Obj) each;
            List<Json> fields = resource.object("schema").array("fields");
            assertThat(header(TRIAL + resource.string("path")))
                    .isEqualTo(fields.stream()
                            .map(field -> ((Json.Obj) field).string("name"))
                            .toList());
            if (resource.object("schema").members().containsKey("foreignKeys")) {
                assertThat(resource.object("schema").array("foreignKeys")).isNotEmpty();
            }
            assertThat(fields)
                    .allSatisfy(field ->
                            assertThat(((Json.Obj) field).string("description")).isNotBlank());
        }
    }

    @Test
    void saysWhichStateOfWhichRecordItIs() throws Exception {
        Json.Obj trial = json(TRIAL + "datapackage.json");
        Json.Obj real = json(REAL + "datapackage.json");

        assertThat(trial.object("tugyr").canonicalText()).contains("\"day\":\"2023-01-09\"", "\"synthetic\":true");
        assertThat(trial.string("description")).startsWith("INVENTED DATA");
        assertThat(real.object("tugyr").canonicalText()).contains("\"licence\":\"CC0-1.0\"", "\"synthetic\":false");
        assertThat(real.array("licenses").toString()).contains("CC0-1.0");
        assertThat(trial.members()).doesNotContainKey("licenses");
    }

    @Test
    void hasTheColumnsThatAnImportReads(@TempDir Path folder) throws Exception {
        for (Path template : Templates.write(Catalogue.KINDS, folder)) {
            List<String> read = List.of(
                    Files.readString(template).strip().replace("\uFEFF", "").split(","));

            assertThat(header(TRIAL + template.getFileName())).startsWith(read.toArray(String[]::new));
        }
    }

    @Test
    void marksEveryRowAndKeepsRecordsApart() throws Exception {
        List<Map<String, String>> trial = rows(TRIAL + "pledges.csv");
        List<Map<String, String>> real = rows(REAL + "pledges.csv");

        assertThat(trial)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("record", "trial")
                        .containsEntry("synthetic", "yes")
                        .containsEntry("as_of", "2023-01-09"));
        assertThat(real)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row).containsEntry("record", "real").containsEntry("synthetic", "no"));
        assertThat(trial)
                .extracting(row -> row.get("pledge"))
                .doesNotContainAnyElementsOf(
                        real.stream().map(row -> row.get("pledge")).toList());
    }

    @Test
    void holdsTheSameRowsAsJson() throws Exception {
        List<Json> json = json(TRIAL + "values.json").array("rows");

        assertThat(json).hasSameSizeAs(rows(TRIAL + "values.csv"));
        assertThat(json.toString()).contains("roads.km");
    }

    @Test
    void opensWhatIsPublicAndNothingElse() throws Exception {
        assertThat(rows(REAL + "persons.csv"))
                .anySatisfy(
                        row -> assertThat(row).containsEntry("person", "asel").containsEntry("name_kk", "Тұлға asel"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("person", "quiet")
                        .containsEntry("public_figure", "no")
                        .containsEntry("name_kk", ""));
    }

    @Test
    void zipsAllOfIt() throws Exception {
        MvcTestResult whole = site.get().uri("/data/records/trial.zip").exchange();
        assertThat(whole).hasStatusOk();
        assertThat(whole.getResponse().getHeader("Content-Disposition")).contains("tugyr-trial-2023-01-09-");

        Map<String, String> files = unzip(whole.getResponse().getContentAsByteArray());

        assertThat(files).hasSize(2 * Catalogue.KINDS.all().size() + 3);
        assertThat(files.get("pledges.csv")).isEqualTo(body(TRIAL + "pledges.csv"));
        assertThat(files.keySet()).first().isEqualTo("datapackage.json");
    }

    @Test
    void tellsPeopleInTheWordsOfPopolo() throws Exception {
        Json.Obj people = json(REAL + "people.json");

        assertThat(text(people, "persons"))
                .contains("\"id\":\"berik\"", "\"name\":\"Тұлға berik\"")
                .doesNotContain("\"id\":\"berik-2\"")
                .contains("{\"id\":\"quiet\",\"links\"");
        assertThat(text(people, "memberships"))
                .contains("\"id\":\"m-again\"")
                .contains("\"person_id\":\"berik\"")
                .doesNotContain("\"person_id\":\"berik-2\"");
        assertThat(text(people, "organizations"))
                .contains(
                        "\"name\":\"Жаңа партия\"",
                        "\"other_names\":[{\"end_date\":\"2022-02-28\",\"name\":\"Ескі партия\"");
        assertThat(text(people, "areas")).contains("\"name\":\"Шығыс Қазақстан облысы\"", "\"parent_id\":\"KZ\"");
        assertThat(text(people, "posts")).contains("\"label\":\"Төраға\"", "\"organization_id\":\"party\"");
    }

    @Test
    void tellsIndicatorsAsResults() throws Exception {
        String results = text(json(TRIAL + "results.json"), "results");

        assertThat(results)
                .contains("\"reference\":\"pledge:roads\"", "\"reference\":\"roads.km\"", "\"ascending\":true")
                .contains("{\"decided\":", "\"period-end\":\"2025-12-31\"", "\"value\":\"168.5\"")
                .contains("\"period-end\":\"2022-12-31\",\"period-start\":\"2022-10-01\"", "\"value\":\"31.0\"")
                .contains("\"iso-date\":");
        assertThat(json(REAL + "results.json").canonicalText()).doesNotContain("roads.km");
    }

    @Test
    void answersThoseWhoHaveItWithNothing() {
        MvcTestResult first = site.get().uri(TRIAL + "pledges.csv").exchange();

        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        MvcTestResult second = site.get()
                .uri(TRIAL + "pledges.csv")
                .header("If-None-Match", tag)
                .exchange();

        assertThat(second).hasStatus(304);
        assertThat(second.getResponse().getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/data/records/nope.zip",
        "/data/records/nope/pledges.csv",
        "/data/records/trial/nope.csv",
        "/data/records/trial/pledges",
        "/data?record=nope"
    })
    void hasNothingElse(String address) {
        assertThat(site.get().uri(address)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"kk, Ашық деректер", "ru, Открытые данные", "en, Open data"})
    void explainsItInThreeLanguages(String lang, String title) throws Exception {
        String page = body("/data?record=trial&lang=" + lang);

        assertThat(page)
                .contains("<h1>" + title + "</h1>", "href=\"/data/records/trial.zip\"", "href=\"/api/openapi.json\"");
        Catalogue.KINDS.all().forEach(kind -> assertThat(page).contains("/trial/" + kind.file() + ".csv\""));
        assertThat(body("/?lang=" + lang)).contains("href=\"/data\"");
    }

    static Map<String, String> unzip(byte[] bytes) throws Exception {
        Map<String, String> files = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String text(Json.Obj json, String member) {
        return new Json.Arr(json.array(member)).canonicalText();
    }

    private List<String> header(String address) throws Exception {
        return List.of(body(address).lines().findFirst().orElse("").split(","));
    }

    private List<Map<String, String>> rows(String address) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(body(address))) {
            csv.forEach(record -> rows.add(new TreeMap<>(record.getFieldsAsMap())));
        }
        return rows;
    }

    private Json.Obj json(String address) throws Exception {
        return (Json.Obj) Json.parse(body(address));
    }

    private String body(String address) throws Exception {
        MvcTestResult answer = site.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
