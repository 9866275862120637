package org.tugyr.platform.election;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestView.Named;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** What is called how in contests, on the day of each. Pure. */
final class ContestNames {

    private final History named;
    private final Names names;
    private final RecordState state;
    private final Words words;
    private final Map<String, Optional<Text>> areas = new HashMap<>();

    /** @param named what the contests name */
    ContestNames(History named, RecordState state, Words words) {
        this.named = named;
        this.names = new Names(named);
        this.state = state;
        this.words = words;
    }

    /** The name of who stands: a person's where it is open, an organisation's as it was then. */
    Text of(Contest contest, String candidacy) {
        CandidacyRow row = contest.candidacies().stream()
                .filter(each -> each.candidacy().equals(candidacy))
                .findFirst()
                .orElseThrow();
        Text person = named.row(PersonRow.class, Objects.requireNonNullElse(row.person(), ""))
                .map(recorded -> recorded.row().name())
                .orElse(null);
        return person != null
                ? person
                : names.ofOrganisation(row.organisation(), day(contest.row()))
                        .orElseGet(() -> Text.of(language(), words.get("election.unnamed", candidacy)));
    }

    /** The names of some who stand, one after the other. */
    String of(Contest contest, List<String> candidacies) {
        return candidacies.stream().map(key -> of(contest, key).in(language())).collect(Collectors.joining(", "));
    }

    /** An area, as it was called on the contest's day. */
    Optional<Text> area(String key, ContestRow contest) {
        return areas.computeIfAbsent(contest.contest() + "|" + key, _ -> names.ofArea(key, day(contest)));
    }

    /** The organisation that a contest fills, as it was called then. */
    Optional<Named> organisation(ContestRow contest) {
        return names.ofOrganisation(contest.organisation(), day(contest))
                .map(name -> new Named(name, "/organisations/" + contest.organisation()));
    }

    /** The day whose names are used: the contest's, as far as it is known. */
    LocalDate day(ContestRow row) {
        When when = row.held() == null ? row.called() : row.held();
        return when == null || when.latest().isAfter(state.day()) ? state.day() : when.latest();
    }

    /** All documents that the contests name. */
    List<Named> documents() {
        return named.rows(EvidenceRow.class).stream()
                .map(row -> document(row.row().evidence()))
                .toList();
    }

    /** A document. */
    Named document(String key) {
        Text title =
                named.row(EvidenceRow.class, key).map(row -> row.row().title()).orElseGet(() -> Text.of("en", key));
        return new Named(title, "/evidence/" + key);
    }

    private String language() {
        return words.language().tag();
    }
}
