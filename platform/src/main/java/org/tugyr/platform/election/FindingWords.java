package org.tugyr.platform.election;

import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.web.words.Words;

/** What contradicts a count, in sentences. Pure. */
record FindingWords(ContestNames names, Words words) {

    /** The sentence of a finding about a contest. */
    String of(Contest contest, Finding finding) {
        String about = finding.about();
        boolean candidacy = about != null
                && contest.candidacies().stream()
                        .anyMatch(each -> each.candidacy().equals(about));
        String name = about == null
                ? ""
                : candidacy
                        ? names.of(contest, about).in(words.language().tag())
                        : names.area(about, contest.row())
                                .map(text -> text.in(words.language().tag()))
                                .orElse(about);
        return words.get(
                "election.finding." + RowJson.word(finding.sort()),
                name,
                new ContestWords(words).figure(finding.published()),
                new ContestWords(words).figure(finding.computed()));
    }
}
