package org.tugyr.platform.mandates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.mandates.Mandates.Roll;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Who holds the seats, on the pages of contests and assemblies; how renewed and how young they are, on those of factions. */
final class MandateSection implements Section {

    private static final int ORDER = 30;
    private static final int PERCENT = 100;

    private final Mandates mandates;
    private final Pages pages;

    MandateSection(Mandates mandates, Pages pages) {
        this.mandates = mandates;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        int colon = subject.indexOf(':');
        String key = subject.substring(colon + 1);
        return switch (subject.substring(0, colon)) {
            case "contest" ->
                mandates
                        .of(List.of(key), state.size())
                        .flatMap(roll -> roll.of()
                                .row(ContestRow.class, key)
                                .map(contest -> part("mandates/contest.jte", roll, contest.row(), reader, state)))
                        .stream()
                        .toList();
            case "list" -> list(key, reader, state);
            case "organisation" -> organisation(key, reader, state);
            default -> List.of();
        };
    }

    /** What became of those on a list. */
    private List<Part> list(String key, Reader reader, RecordState state) {
        return mandates
                .ofList(key, state.size())
                .flatMap(contest -> mandates.of(List.of(contest), state.size())
                        .flatMap(roll -> roll.of()
                                .row(ContestRow.class, contest)
                                .map(row -> new SeatsViews(roll, row.row(), state, reader.words()).ofList(key))))
                .filter(people -> !people.isEmpty())
                .map(people -> new Part(
                        Place.MAIN,
                        pages.part(
                                "mandates/list.jte",
                                Map.of("w", reader.words(), "people", people, "csv", reader.csv("seats"))),
                        List.of(SeatsView.sheet(people))))
                .stream()
                .toList();
    }

    private List<Part> organisation(String key, Reader reader, RecordState state) {
        List<Part> parts = new ArrayList<>();
        List<ContestRow> contests = mandates.forAssembly(key, state.size()).stream()
                .filter(contest ->
                        contest.held() == null || !contest.held().earliest().isAfter(state.day()))
                .toList();
        if (!contests.isEmpty()) {
            mandates.of(contests.stream().map(ContestRow::contest).toList(), state.size())
                    .ifPresent(roll -> contests.stream()
                            .filter(contest -> roll.basis().contests().stream()
                                    .anyMatch(some -> some.contest().equals(contest.contest())))
                            .findFirst()
                            .ifPresent(
                                    contest -> parts.add(part("mandates/assembly.jte", roll, contest, reader, state))));
        }
        mandates.ofMembers(key, state.size())
                .flatMap(
                        basis -> Optional.ofNullable(basis.renewals(state.day()).get(key)))
                .ifPresent(renewal -> parts.add(faction(view(key, renewal, reader.words()), reader)));
        return parts;
    }

    private Part part(String template, Roll roll, ContestRow contest, Reader reader, RecordState state) {
        SeatsView view = new SeatsViews(roll, contest, state, reader.words()).view();
        UnaryOperator<String> csv = reader::csv;
        return new Part(
                Place.MAIN, pages.part(template, Map.of("w", reader.words(), "view", view, "csv", csv)), view.sheets());
    }

    private Part faction(RenewalView view, Reader reader) {
        return new Part(
                Place.MAIN,
                pages.part(
                        "mandates/faction.jte",
                        Map.of("w", reader.words(), "view", view, "csv", reader.csv("members"))),
                List.of(view.sheet()));
    }

    private static RenewalView view(String key, Renewal renewal, Words words) {
        String id = "organisation:" + key + "/mandates/";
        return new RenewalView(
                List.of(
                        line("members.all", id + "members", renewal.members(), words),
                        line("new", id + "new", renewal.fresh(), words),
                        line("stayed", id + "stayed", renewal.stayed(), words),
                        line("term.unknown", id + "unknown", renewal.unknown(), words),
                        line("young", id + "young", renewal.young(), words),
                        line("older", id + "older", renewal.older(), words),
                        line("age.unknown", id + "age-unknown", renewal.ageUnknown(), words)),
                share(renewal.fresh(), renewal.fresh() + renewal.stayed(), renewal.unknown(), words),
                share(renewal.young(), renewal.young() + renewal.older(), 0, words));
    }

    private static RenewalView.Line line(String kind, String id, int number, Words words) {
        return new RenewalView.Line(words.get("mandates." + kind), Figure.count(id, number));
    }

    /** A share to one decimal; none where it is of nobody, or where those of whom nothing is known would all stand on one side. */
    private static @Nullable String share(int part, int whole, int oneSided, Words words) {
        return whole == 0 || oneSided > 0
                ? null
                : words.percent(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
