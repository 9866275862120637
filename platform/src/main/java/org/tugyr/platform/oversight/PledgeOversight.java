package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.HeadquartersRows.Confidence;
import org.tugyr.platform.oversight.HeadquartersRows.ConfidenceRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.web.Section.Part;
import org.tugyr.platform.web.words.Words;

/** Adds to a pledge's page the verdict, how sure headquarters are, and what was decided and recommended. */
final class PledgeOversight implements Section {

    private static final String PLEDGE = "pledge:";
    private static final int ORDER = 110;

    private static final List<Class<? extends Row>> SAID = List.of(
            PledgeRow.class, ConfidenceRow.class, DecisionRow.class, VerdictRow.class, CouncilRows.ReviewRow.class);

    private static final List<Class<? extends Row>> PARTS = List.of(
            CouncilRows.CouncilRow.class,
            CouncilRows.CouncilMemberRow.class,
            CouncilRows.InterestRow.class,
            CouncilRows.RecusalRow.class,
            CouncilRows.RecommendationRow.class,
            VerdictRows.VerdictVoteRow.class,
            VerdictReplyRow.class,
            HeadquartersRows.DecisionStateRow.class);

    private final Readings readings;
    private final CouncilVerdicts verdicts;
    private final Pages pages;

    PledgeOversight(Readings readings, CouncilVerdicts verdicts, Pages pages) {
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
        return Set.of(Place.JUDGED, Place.MAIN);
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!subject.startsWith(PLEDGE)) {
            return List.of();
        }
        History said = readings.about(List.of(subject), state.size(), SAID);
        if (said.all().stream().allMatch(recorded -> recorded.row() instanceof PledgeRow)) {
            return List.of();
        }
        return new Telling(subject.substring(PLEDGE.length()), said, reader, state).parts();
    }

    /** One telling of it. */
    private final class Telling {

        private final String pledge;
        private final Reader reader;
        private final Words words;
        private final LocalDate day;
        private final boolean past;
        private final History all;
        private final OversightBasis basis;
        private final NameBook names;
        private final Told told;

        Telling(String pledge, History said, Reader reader, RecordState state) {
            this.pledge = pledge;
            this.reader = reader;
            this.words = reader.words();
            this.day = state.day();
            this.past = reader.asked("at") != null;
            Set<String> subjects = new LinkedHashSet<>();
            said.rows(VerdictRow.class).forEach(row -> {
                subjects.add("verdict:" + row.row().verdict());
                subjects.add("council:" + row.row().council());
            });
            said.rows(CouncilRows.ReviewRow.class)
                    .forEach(row -> subjects.add("review:" + row.row().review()));
            said.rows(DecisionRow.class)
                    .forEach(row -> subjects.add("decision:" + row.row().decision()));
            History more = readings.about(subjects, state.size(), PARTS);
            History answers = readings.about(
                    more.rows(CouncilRows.RecommendationRow.class).stream()
                            .map(row -> "recommendation:" + row.row().recommendation())
                            .toList(),
                    state.size(),
                    List.of(CouncilRows.RecommendationStateRow.class));
            History stocktakes = stocktakes(said, state.size());
            this.all = readings.together(List.of(said, more, answers, stocktakes));
            History own = readings.named(Readings.rows(all), state.size());
            this.names = new NameBook(own, day, words);
            this.basis = verdicts.basis(Readings.rows(all), own, state.size());
            this.told = new Told(all, names, day, words);
        }

        /** All stocktakes of the headquarters that took its decisions, since each of them decides. */
        private History stocktakes(History said, long size) {
            Set<String> taking = new LinkedHashSet<>();
            said.rows(DecisionRow.class)
                    .forEach(row -> taking.add("stocktake:" + row.row().stocktake()));
            if (taking.isEmpty()) {
                return readings.together(List.of());
            }
            Set<String> headquarters = new LinkedHashSet<>();
            readings.own(taking, size)
                    .rows(StocktakeRow.class)
                    .forEach(row -> headquarters.add("organisation:" + row.row().organisation()));
            return readings.about(headquarters, size, List.of(StocktakeRow.class));
        }

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            List<Verdict> onPledge = basis.verdicts().stream()
                    .filter(verdict -> verdict.row().pledge().equals(pledge))
                    .toList();
            Optional<Verdict> standing = VerdictRule.standing(onPledge, day);
            standing.ifPresent(verdict -> parts.add(new Part(
                    Place.JUDGED,
                    pages.part(
                            "oversight/judged.jte",
                            Map.of("w", words, "view", told.judged(verdict, onPledge, past))))));
            PledgeView view = new PledgeView(
                    confidences(),
                    told.decisions(concerning(basis.decisions())),
                    told.verdicts(onPledge).stream()
                            .filter(line -> standing.isEmpty()
                                    || !line.key().equals(standing.get().row().verdict()))
                            .toList(),
                    told.recommendations(),
                    reader.csv("decisions"),
                    past);
            if (!view.isEmpty()) {
                parts.add(new Part(
                        Place.MAIN,
                        pages.part("oversight/pledgesection.jte", Map.of("w", words, "view", view)),
                        List.of(DecisionLine.sheet(view.decisions(), words))));
            }
            return parts;
        }

        private List<Decision> concerning(Collection<Decision> decisions) {
            return decisions.stream()
                    .filter(decision -> (PLEDGE + pledge).equals(decision.row().concerns()))
                    .toList();
        }

        private List<PledgeView.Confidence> confidences() {
            return all.rows(ConfidenceRow.class).stream()
                    .filter(row -> !row.row().statedOn().isAfter(day))
                    .collect(Collectors.groupingBy(
                            row -> row.row().organisation(),
                            Collectors.maxBy(
                                    Comparator.comparing(row -> row.row().statedOn()))))
                    .values()
                    .stream()
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(row -> row.row().organisation()))
                    .map(this::confidence)
                    .toList();
        }

        private PledgeView.Confidence confidence(Recorded<ConfidenceRow> recorded) {
            ConfidenceRow row = recorded.row();
            return new PledgeView.Confidence(
                    names.organisation(row.organisation()),
                    row.statedOn(),
                    List.of(
                            part("likelihood", row.likelihood()),
                            part("planning", row.planning()),
                            part("capacity", row.capacity()),
                            part("knowledge", row.knowledge())),
                    row.reasons(),
                    recorded.index());
        }

        private PledgeView.Part part(String what, Confidence step) {
            return new PledgeView.Part(
                    words.get("oversight.confidence." + what), words.of("oversight.confidence.step", step));
        }
    }
}
