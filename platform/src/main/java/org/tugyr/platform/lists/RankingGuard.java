package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;

/** A rank has one person; of people only what a quota asks for is recorded; slots and figures are of the list. */
public record RankingGuard() implements Guard {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String subjectKind() {
        return "list";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(QuotaRow.class, AspirantRow.class, BureauChoiceRow.class, SlotRow.class, ListFigureRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<QuotaRow> quotas = scene.rows(QuotaRow.class, subject);
        List<AspirantRow> aspirants = scene.rows(AspirantRow.class, subject);
        Set<String> groups = quotas.stream()
                .flatMap(quota -> quota.groups().stream())
                .collect(Collectors.toCollection(HashSet::new));
        boolean complete = scene.complete(subject);
        ranking(aspirants, complete ? groups : null, scene);
        candidacies(subject, aspirants, scene);
        choices(scene.rows(BureauChoiceRow.class, subject), aspirants, complete ? groups : null, scene);
        slots(subject, scene);
        for (ListFigureRow figure : scene.rows(ListFigureRow.class, subject)) {
            figure(figure, complete ? quotas : null, scene);
        }
    }

    private static void ranking(List<AspirantRow> aspirants, @Nullable Set<String> known, Scene scene) {
        Set<Integer> ranks = new HashSet<>();
        for (AspirantRow row : aspirants) {
            if (row.rank() < 1 || !ranks.add(row.rank())) {
                scene.refuse(row, "rank", "a rank from 1 that nobody else has", String.valueOf(row.rank()));
            }
            groups(row, row.groups(), known, scene);
        }
    }

    private static void groups(Row row, @Nullable List<String> groups, @Nullable Set<String> known, Scene scene) {
        if (groups != null && known != null && !known.containsAll(groups)) {
            scene.refuse(row, "groups", "only groups that a quota of the list asks for", String.join(";", groups));
        }
    }

    private static void candidacies(String subject, List<AspirantRow> aspirants, Scene scene) {
        String own = scene.rows(ListRow.class, subject).stream()
                .map(ListRow::primary)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<String, Set<String>> standing = new HashMap<>();
        for (AspirantRow row : aspirants) {
            String candidacy = row.candidacy();
            String primary = row.primary() == null ? own : row.primary();
            if (candidacy != null && primary == null) {
                scene.refuse(row, "primary", "the primary in which the candidacy stands", "");
            } else if (candidacy != null && primary != null) {
                String contest = "contest:" + primary;
                Set<String> known = standing.computeIfAbsent(
                        contest,
                        key -> scene.rows(CandidacyRow.class, key).stream()
                                .map(CandidacyRow::candidacy)
                                .collect(Collectors.toSet()));
                if (scene.complete(contest) && !known.contains(candidacy)) {
                    scene.refuse(row, "candidacy", "a candidacy of " + primary, candidacy);
                }
            }
        }
    }

    private static void choices(
            List<BureauChoiceRow> choices, List<AspirantRow> aspirants, @Nullable Set<String> known, Scene scene) {
        Set<Integer> places = new HashSet<>();
        for (BureauChoiceRow row : choices) {
            if (row.choice() < 1 || !places.add(row.choice())) {
                scene.refuse(row, "choice", "a place from 1 that nobody else has", String.valueOf(row.choice()));
            }
            groups(row, row.groups(), known, scene);
            aspirants.stream()
                    .filter(aspirant -> aspirant.person().equals(row.person()))
                    .filter(aspirant -> !set(aspirant.groups()).equals(set(row.groups())))
                    .findFirst()
                    .ifPresent(aspirant -> scene.refuse(
                            row,
                            "groups",
                            aspirant.groups() == null
                                    ? "no groups, as in the ranking"
                                    : "the groups that the person has in the ranking: "
                                            + String.join(";", aspirant.groups()),
                            String.join(";", Objects.requireNonNullElse(row.groups(), List.of()))));
        }
    }

    private static Set<String> set(@Nullable List<String> groups) {
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    private static void slots(String subject, Scene scene) {
        int most = scene.rows(ListRuleRow.class, subject).stream()
                .map(ListRuleRow::slots)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        for (SlotRow row : scene.rows(SlotRow.class, subject)) {
            if (row.slot() < 1 || row.slot() > most) {
                scene.refuse(
                        row,
                        "slot",
                        most == Integer.MAX_VALUE ? "a slot from 1" : "a slot from 1 to " + most,
                        String.valueOf(row.slot()));
            }
        }
    }

    private static void figure(ListFigureRow row, @Nullable List<QuotaRow> quotas, Scene scene) {
        String quota = row.quota();
        if ((row.figure() == Figure.QUOTA) != (quota != null)) {
            scene.refuse(
                    row,
                    "quota",
                    quota == null ? "the quota that it counts for" : "nothing, unless the figure is quota",
                    Objects.requireNonNullElse(quota, ""));
        } else if (quotas != null
                && quota != null
                && quotas.stream().noneMatch(each -> each.quota().equals(quota))) {
            scene.refuse(row, "quota", "a quota of " + row.list(), quota);
        } else if (row.number() == null && row.share() == null) {
            scene.refuse(row, "number", "a number or a share", "");
        } else if (row.number() != null && row.number() < 0) {
            scene.refuse(row, "number", "0 or more", String.valueOf(row.number()));
        } else if (row.share() != null
                && (row.share().signum() < 0 || row.share().compareTo(ALL) > 0)) {
            scene.refuse(row, "share", "a percentage from 0 to 100", row.share().toPlainString());
        }
    }
}
