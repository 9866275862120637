package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.roadmap.Disagreement;
import org.tugyr.platform.roadmap.Finding;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.roadmap.Voices;
import org.tugyr.platform.web.words.Words;

/**
 * Which disagreements a body’s page shows on a day: one that rests on a verdict waits until whoever may reply to it has replied, or until the
 * days for that are over. Pure.
 *
 * @param standing the verdicts that stand, by pledge
 * @param replied the verdicts that were replied to by that day
 */
record Awaited(Map<String, Verdict> standing, Set<String> replied, LocalDate day) {

    Awaited {
        standing = Map.copyOf(standing);
        replied = Set.copyOf(replied);
    }

    static Awaited of(Collection<Verdict> verdicts, Set<String> replied, LocalDate day) {
        Map<String, Verdict> standing = new HashMap<>();
        VerdictRule.byPledge(verdicts)
                .forEach((pledge, all) ->
                        VerdictRule.standing(all, day).ifPresent(verdict -> standing.put(pledge, verdict)));
        return new Awaited(standing, replied, day);
    }

    /** Whether a reply to the verdict on a pledge may still come. */
    boolean waits(Listed pledge) {
        Verdict verdict = standing.get(pledge.pledge());
        return pledge.voices().judged() != null
                && verdict != null
                && !replied.contains(verdict.row().verdict())
                && !day.isAfter(verdict.row().replyBy());
    }

    /** Whether a pledge's verdict that stands is one of these councils'. */
    boolean isBy(Set<String> councils, Listed pledge) {
        Verdict verdict = standing.get(pledge.pledge());
        return verdict != null && councils.contains(verdict.row().council());
    }

    /** What is shown of a pledge: while a reply is awaited, only what disagrees without the verdict. */
    Optional<DisagreementsOf.Line> line(Listed pledge, Words words) {
        Voices voices = waits(pledge) ? pledge.voices().unjudged() : pledge.voices();
        return Finding.of(voices, pledge.grounds(), day, words).map(finding -> line(pledge, voices, finding));
    }

    private static DisagreementsOf.Line line(Listed pledge, Voices voices, Finding finding) {
        return new DisagreementsOf.Line(
                new Named(pledge.title(), "/pledges/" + pledge.pledge()),
                voices.said(),
                voices.shown(),
                voices.found(),
                finding.sentence());
    }

    /** What is shown of pledges that a council has judged: that it found otherwise, once no reply is awaited. */
    List<DisagreementsOf.Line> lines(List<Listed> judged, Set<String> councils, Words words) {
        return judged.stream()
                .filter(pledge -> !waits(pledge) && isBy(councils, pledge))
                .flatMap(pledge -> Finding.of(pledge.voices(), pledge.grounds(), day, words)
                        .filter(finding -> finding.disagreement() == Disagreement.JUDGED_OTHERWISE)
                        .map(finding -> line(pledge, pledge.voices(), finding))
                        .stream())
                .toList();
    }
}
