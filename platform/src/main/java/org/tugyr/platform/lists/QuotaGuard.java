package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tugyr.count.CountProblem;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListRows.Scope;
import org.tugyr.platform.lists.RankingRows.AspirantRow;

/** A list can be put together by its rules and quotas as far as they are known, and they do not change under a ranking. */
public record QuotaGuard() implements Guard {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,5}");

    @Override
    public String subjectKind() {
        return "list";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ListRuleRow.class, QuotaRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<QuotaRow> quotas = scene.rows(QuotaRow.class, subject);
        List<ListRuleRow> rules = scene.rows(ListRuleRow.class, subject);
        boolean sound = true;
        for (QuotaRow quota : quotas) {
            sound &= stated(quota, scene) && possible(quota, scene);
        }
        for (ListRuleRow row : rules) {
            boolean named = scene.complete(subject) && named(row, quotas, scene);
            if (bureau(row, scene) && named && sound) {
                countable(row, quotas, scene);
            }
        }
        if (!scene.rows(AspirantRow.class, subject).isEmpty()) {
            rules.forEach(row -> fixed(row, scene));
            quotas.forEach(row -> fixed(row, scene));
        }
    }

    private static boolean stated(QuotaRow row, Scene scene) {
        boolean run = row.scope() == Scope.FIRST || row.scope() == Scope.EVERY;
        if (!row.groups().stream().allMatch(group -> GROUP.matcher(group).matches())) {
            scene.refuse(row, "groups", "groups in small Latin letters, such as women", String.join(";", row.groups()));
        } else if (run != (row.run() != null)) {
            scene.refuse(row, "run", run ? "how many slots" : "nothing, unless the scope is first or every", "");
        } else if (row.of() == Of.NUMBER && row.rounding() != null) {
            scene.refuse(row, "rounding", "nothing for a number of people", RowJson.word(row.rounding()));
        } else if (row.of() != Of.NUMBER
                && (row.least().signum() < 0 || row.least().compareTo(ALL) > 0)) {
            scene.refuse(row, "least", "a percentage from 0 to 100", row.least().toPlainString());
        } else {
            return true;
        }
        return false;
    }

    private static boolean possible(QuotaRow row, Scene scene) {
        try {
            var _ = Demands.quota(row);
            return true;
        } catch (CountProblem problem) {
            boolean run = row.run() != null && row.run() < 1;
            scene.refuse(row, run ? "run" : "least", expected(problem), found(problem));
            return false;
        }
    }

    private static boolean named(ListRuleRow rules, List<QuotaRow> quotas, Scene scene) {
        List<String> named = Objects.requireNonNullElse(rules.quotas(), List.of());
        for (QuotaRow quota : quotas) {
            if (!named.contains(quota.quota())) {
                scene.refuse(quota, "quota", "a quota that the rules of " + rules.list() + " name", quota.quota());
                return false;
            }
        }
        if (named.stream().distinct().count() != quotas.size() || named.size() != quotas.size()) {
            scene.refuse(
                    rules,
                    "quotas",
                    "quotas of list-quotas.csv, each once, or of this record",
                    String.join(";", named));
            return false;
        }
        return true;
    }

    private static boolean bureau(ListRuleRow row, Scene scene) {
        BigDecimal share = row.bureauShare();
        if (share != null && (share.signum() < 0 || share.compareTo(ALL) > 0)) {
            scene.refuse(row, "bureau_share", "a percentage from 0 to 100", share.toPlainString());
        } else if (row.bureauPlaces() != null
                && !row.bureauPlaces().stream()
                        .allMatch(place -> PLACE.matcher(place).matches())) {
            scene.refuse(row, "bureau_places", "slots of the list", String.join(";", row.bureauPlaces()));
        } else {
            return true;
        }
        return false;
    }

    private static void countable(ListRuleRow row, List<QuotaRow> quotas, Scene scene) {
        try {
            var _ = Demands.of(row, quotas);
        } catch (CountProblem problem) {
            String field = String.valueOf(problem.arguments().get("field"));
            scene.refuse(row, field.equals("bureau") ? "bureau_places" : field, expected(problem), found(problem));
        }
        if (row.slots() < 1 && Demands.bureau(row).isEmpty()) {
            scene.refuse(row, "slots", "1 or more", String.valueOf(row.slots()));
        }
    }

    /** Rules that change when somebody is ranked already could have been made to fit the ranking. */
    private static void fixed(ListRuleRow row, Scene scene) {
        scene.before(row)
                .filter(before -> !RulesText.of(before, List.of()).equals(RulesText.of(row, List.of()))
                        || !Objects.equals(before.quotas(), row.quotas()))
                .ifPresent(before -> scene.refuse(
                        row,
                        "slots",
                        "the rules as they stood when the ranking was recorded, SHA-256 "
                                + RulesText.of(before, List.of()).sha256(),
                        "others"));
    }

    private static void fixed(QuotaRow row, Scene scene) {
        scene.before(row)
                .filter(before -> !RulesText.of(before).equals(RulesText.of(row)))
                .ifPresent(before -> scene.refuse(
                        row,
                        "least",
                        "the quota as it stood when the ranking was recorded, SHA-256 "
                                + RulesText.of(before).sha256(),
                        "another"));
    }

    private static String expected(CountProblem problem) {
        return String.valueOf(problem.arguments().get("expected"));
    }

    private static String found(CountProblem problem) {
        return String.valueOf(problem.arguments().get("value"));
    }
}
