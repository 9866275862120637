package org.tugyr.platform.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** The few documents of the region's record that are really there, small and made of what the record says. */
final class Documents {

    static final String PROGRAMME = "programme-text";

    private static final List<String> ACT = List.of(
            "SYNTHETIC RECORD - NOT A REAL DOCUMENT",
            "Act of acceptance of repaired local roads, Synaq Region",
            "Repaired since 1 January 2021: 31.0 km. Day of the act: 5 January 2023.");

    private static final String CHECK = """
            Ойдан алынған құжат. Вымышленный документ. Synthetic document.

            2022-12-20: Сынақ – Үлгі жолының 41 км-і қаралды, оның 38,4 км-і жөнделген.
            20.12.2022: осмотрено 41 км дороги Сынак – Улги, из них отремонтировано 38,4 км.
            2022-12-20: 41 km of the Synaq – Ulgi road were inspected; 38.4 km of them are repaired.
            """;

    private Documents() {}

    /**
     * A document.
     *
     * @param file its name in the folder {@code evidence/}
     * @param mediaType its media type
     * @param content what is in it
     */
    record Document(String file, String mediaType, String content) {
        byte[] bytes() {
            return content.getBytes(UTF_8);
        }
    }

    /** The documents by the name of the evidence they belong to. */
    static Map<String, Document> of(List<Promise> promises) {
        return Map.of(
                PROGRAMME,
                new Document("programme.txt", "text/plain", programme(promises)),
                "report-2022-q4",
                new Document("report-2022-q4.csv", "text/csv", report(promises)),
                "act-roads",
                new Document("act-roads.pdf", "application/pdf", pdf()),
                "check-roads",
                new Document("check-roads.txt", "text/plain", CHECK));
    }

    private static String programme(List<Promise> promises) {
        StringBuilder text = new StringBuilder(Words.sentence("programme").kk() + "\n\n");
        for (Promise promise : promises) {
            text.append(promise.number())
                    .append(". ")
                    .append(promise.wording(
                                    promise.stated().goal(), promise.stated().due())
                            .kk())
                    .append('\n');
        }
        return text.toString();
    }

    private static String report(List<Promise> promises) {
        StringBuilder table = new StringBuilder("number,pledge,state\n");
        for (Promise promise : promises) {
            Reported voice = promise.lot().voice();
            String title = promise.title(promise.goal()).kk();
            table.append(promise.number())
                    .append(",\"")
                    .append(title)
                    .append("\",")
                    .append(voice == null ? "" : RowJson.word(voice))
                    .append('\n');
        }
        return table.toString();
    }

    /** One page in the smallest PDF there is (ISO 32000-1, 7.5); Latin letters only, for it embeds no font. */
    private static String pdf() {
        StringBuilder lines = new StringBuilder("BT /F1 12 Tf 60 780 Td 18 TL");
        ACT.forEach(line -> lines.append(" (").append(line).append(") Tj T*"));
        String page = lines.append(" ET").toString();
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int size = objects.size() + 1;
        int start = pdf.length();
        return pdf.append("xref\n0 %d\n%s".formatted(size, places))
                .append("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(size, start))
                .toString();
    }
}
