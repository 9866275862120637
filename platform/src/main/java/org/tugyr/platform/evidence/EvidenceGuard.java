package org.tugyr.platform.evidence;

import java.util.Set;
import java.util.regex.Pattern;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;

/** Evidence has an address that a browser may open, a digest that is one, and was not published in the future. */
public record EvidenceGuard() implements Guard {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public String subjectKind() {
        return "evidence";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(EvidenceRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (EvidenceRow row : scene.rows(EvidenceRow.class, subject)) {
            if (row.url() != null && !ADDRESS.matcher(row.url()).matches()) {
                scene.refuse(row, "url", "an address that begins with http:// or https://", row.url());
            }
            if (row.sha256() != null && !DIGEST.matcher(row.sha256()).matches()) {
                scene.refuse(row, "sha256", "64 lower-case hexadecimal digits", row.sha256());
            }
            if (row.publishedOn() != null && row.publishedOn().earliest().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "published_on",
                        "a date up to " + scene.today(),
                        row.publishedOn().text());
            }
        }
    }
}
