package org.tugyr.platform.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;

/** Every sentence of a report carries claims or says why it carries none; a claim quotes no more than it needs. */
public record ClaimGuard() implements Guard {

    private static final int MOST_WORDS = 25;
    private static final int MOST_CHARACTERS = 240;

    @Override
    public String subjectKind() {
        return "report";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(SentenceRow.class, ClaimRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<SentenceRow> sentences = scene.rows(SentenceRow.class, subject);
        List<ClaimRow> claims = scene.rows(ClaimRow.class, subject);
        boolean complete = scene.complete(subject);
        for (SentenceRow sentence : sentences) {
            List<ClaimRow> within = claims.stream()
                    .filter(claim -> claim.sentence() == sentence.number())
                    .toList();
            if (sentence.noClaim() != null && !within.isEmpty()) {
                scene.refuse(
                        sentence,
                        "no_claim",
                        "nothing, since it carries the claim "
                                + within.getFirst().claim(),
                        RowJson.word(sentence.noClaim()));
            } else if (sentence.noClaim() == null && within.isEmpty() && complete) {
                scene.refuse(sentence, "no_claim", "why it carries no claim, or a claim of it in claims.csv", "");
            }
        }
        for (ClaimRow claim : claims) {
            if (complete && sentences.stream().noneMatch(sentence -> sentence.number() == claim.sentence())) {
                scene.refuse(
                        claim,
                        "sentence",
                        "a sentence of " + claim.report() + " in sentences.csv",
                        String.valueOf(claim.sentence()));
            }
            quotation(claim, scene);
            figure(claim, scene);
        }
    }

    private static void quotation(ClaimRow claim, Scene scene) {
        String lang = claim.quotation().lang();
        String words = claim.quotation().in(lang);
        long count = Arrays.stream(words.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        int characters = words.codePointCount(0, words.length());
        if (count > MOST_WORDS || characters > MOST_CHARACTERS) {
            scene.refuse(
                    claim,
                    "quotation_" + lang,
                    "at most " + MOST_WORDS + " words and " + MOST_CHARACTERS + " characters, what is left out as …",
                    count + " words, " + characters + " characters");
        }
    }

    private static void figure(ClaimRow claim, Scene scene) {
        if (claim.value() == null && claim.kind() == ClaimKind.FIGURE) {
            scene.refuse(claim, "value", "the figure that is claimed", "");
        } else if (claim.value() == null && claim.relation() != null) {
            scene.refuse(claim, "relation", "nothing where no figure is claimed", RowJson.word(claim.relation()));
        } else if (claim.value() == null && claim.missingBase() != null) {
            scene.refuse(
                    claim,
                    "missing_base_" + claim.missingBase().lang(),
                    "nothing where no figure is claimed",
                    claim.missingBase().in(claim.missingBase().lang()));
        }
    }
}
