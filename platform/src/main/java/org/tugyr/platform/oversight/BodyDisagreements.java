package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/**
 * Adds to an organisation's page on what the voices disagree: of pledges that it answers for, and of those that it has judged. Only for the
 * present, which is what standings are kept of. No person is named; what waits for a reply to a verdict is not shown.
 */
final class BodyDisagreements implements Section {

    private static final int ORDER = 36;
    private static final String ORGANISATION = "organisation:";

    private final StandingCounts standings;
    private final Tables tables;
    private final Readings readings;
    private final CouncilVerdicts verdicts;
    private final Pages pages;

    BodyDisagreements(
            StandingCounts standings, Tables tables, Readings readings, CouncilVerdicts verdicts, Pages pages) {
        this.standings = standings;
        this.tables = tables;
        this.readings = readings;
        this.verdicts = verdicts;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<Place> places() {
        return Set.of(Place.MAIN);
    }

    @Override
    public RecordState restsOn(String subject, RecordState state) {
        return root(subject)
                .filter(root -> root.size() < state.size() && root.day() != null)
                .map(root -> state.on(root.size(), day(root, state)))
                .orElse(state);
    }

    private static LocalDate day(Root root, RecordState state) {
        return root.day() == null ? state.day() : root.day();
    }

    private Optional<Root> root(String subject) {
        return subject.startsWith(ORGANISATION)
                ? standings.ofOrganisation(subject.substring(ORGANISATION.length()))
                : Optional.empty();
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        return root(subject)
                .filter(root -> root.size() == state.size() && state.day().equals(root.day()))
                .map(_ -> of(subject.substring(ORGANISATION.length()), reader, state))
                .filter(view -> !view.isEmpty())
                .map(view -> new Part(
                        Place.MAIN,
                        pages.part("oversight/disagreements.jte", Map.of("w", reader.words(), "view", view))))
                .stream()
                .toList();
    }

    private DisagreementsOf of(String organisation, Reader reader, RecordState state) {
        List<Listed> answered = standings.disagreeingOf(organisation, DisagreementsOf.MOST);
        List<VerdictRow> given = tables
                .rows(
                        VerdictRow.class,
                        state.size(),
                        "council in (select council from oversight.councils where organisation = ?) order by idx",
                        organisation)
                .stream()
                .map(Tables.Placed::row)
                .toList();
        List<Listed> judged = given.isEmpty()
                ? List.of()
                : standings.disagreeingOn(
                        given.stream().map(VerdictRow::pledge).collect(Collectors.toSet()), DisagreementsOf.MOST);
        Awaited awaited = awaited(
                Stream.concat(answered.stream(), judged.stream())
                        .filter(pledge -> pledge.voices().judged() != null)
                        .map(pledge -> "pledge:" + pledge.pledge())
                        .distinct()
                        .toList(),
                state);
        return new DisagreementsOf(
                answered.stream()
                        .flatMap(pledge -> awaited.line(pledge, reader.words()).stream())
                        .toList(),
                awaited.lines(
                        judged, given.stream().map(VerdictRow::council).collect(Collectors.toSet()), reader.words()),
                Stream.concat(answered.stream(), judged.stream()).anyMatch(awaited::waits));
    }

    private Awaited awaited(List<String> pledges, RecordState state) {
        if (pledges.isEmpty()) {
            return new Awaited(Map.of(), Set.of(), state.day());
        }
        History history = readings.about(pledges, state.size(), List.of(PledgeRow.class, VerdictRow.class));
        String[] given = history.rows(VerdictRow.class).stream()
                .map(row -> row.row().verdict())
                .toArray(String[]::new);
        return Awaited.of(
                verdicts.basis(history, state.size()).verdicts(),
                tables.rows(VerdictReplyRow.class, state.size(), "verdict = any(?)", (Object) given).stream()
                        .filter(reply -> !reply.row().repliedOn().isAfter(state.day()))
                        .map(reply -> reply.row().verdict())
                        .collect(Collectors.toSet()),
                state.day());
    }
}
