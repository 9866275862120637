package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.Quota;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListRows.Rounding;
import org.tugyr.platform.lists.ListRows.Scope;

/** The rules of a list in the words of the counting core. */
final class Demands {

    private static final int PERCENT = 100;

    private Demands() {}

    /**
     * The rules, where everything is on record that a list is put together by.
     *
     * @throws CountProblem where they contradict themselves
     */
    static Optional<ListRules> of(ListRuleRow rules, List<QuotaRow> quotas) {
        List<String> named = Objects.requireNonNullElse(rules.quotas(), List.of());
        List<Quota> known =
                quotas.stream().map(Demands::quota).flatMap(Optional::stream).toList();
        return known.size() < named.size()
                ? Optional.empty()
                : bureau(rules).map(bureau -> new ListRules(rules.slots(), known, bureau));
    }

    /** The bureau's part, where it is known. */
    static Optional<ListRules.Bureau> bureau(ListRuleRow rules) {
        BigDecimal share = rules.bureauShare();
        if (share == null || (share.signum() != 0 && rules.bureauRounding() == null)) {
            return Optional.empty();
        }
        return Optional.of(new ListRules.Bureau(
                percent(share),
                rounding(Objects.requireNonNullElse(rules.bureauRounding(), Rounding.DOWN)),
                Objects.requireNonNullElse(rules.bureauPlaces(), List.<String>of()).stream()
                        .map(Integer::valueOf)
                        .toList()));
    }

    /**
     * A quota under the name of its key, where everything is on record that it asks for.
     *
     * @throws CountProblem where it asks for what cannot be
     */
    static Optional<Quota> quota(QuotaRow row) {
        Of of = row.of();
        Scope scope = row.scope();
        if (of == null || scope == null || (of != Of.NUMBER && row.rounding() == null)) {
            return Optional.empty();
        }
        return Optional.of(new Quota(
                row.quota(),
                Set.copyOf(row.groups()),
                of == Of.NUMBER ? Fraction.of(row.least()) : percent(row.least()),
                switch (of) {
                    case NUMBER -> Quota.Denominator.NUMBER;
                    case LIST -> Quota.Denominator.LIST;
                    case SCOPE -> Quota.Denominator.SCOPE;
                },
                rounding(Objects.requireNonNullElse(row.rounding(), Rounding.UP)),
                switch (scope) {
                    case WHOLE_LIST -> new Quota.WholeList();
                    case PRIMARY_SLOTS -> new Quota.PrimarySlots();
                    case FIRST -> new Quota.FirstSlots(Objects.requireNonNullElse(row.run(), 0));
                    case EVERY -> new Quota.Every(Objects.requireNonNullElse(row.run(), 0));
                }));
    }

    private static Fraction percent(BigDecimal percent) {
        return Fraction.of(percent).over(PERCENT);
    }

    private static Quota.Rounding rounding(Rounding rounding) {
        return switch (rounding) {
            case UP -> Quota.Rounding.UP;
            case DOWN -> Quota.Rounding.DOWN;
            case NEAREST -> Quota.Rounding.NEAREST;
        };
    }
}
