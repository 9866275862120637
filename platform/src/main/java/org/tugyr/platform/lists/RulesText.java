package org.tugyr.platform.lists;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;

/**
 * The rules of a list as text, one spelling for one meaning (docs/rules/party-list.md §1).
 *
 * @param text a line for each thing that is set
 */
record RulesText(String text) {

    static RulesText of(ListRuleRow rules, List<QuotaRow> quotas) {
        StringBuilder text = new StringBuilder();
        line(text, "list", rules.list());
        line(text, "slots", rules.slots());
        line(
                text,
                "bureau-share",
                rules.bureauShare() == null ? null : rules.bureauShare().toPlainString() + " %");
        line(text, "bureau-rounding", rules.bureauRounding() == null ? null : RowJson.word(rules.bureauRounding()));
        line(text, "bureau-places", rules.bureauPlaces() == null ? null : String.join(";", rules.bureauPlaces()));
        quotas.stream()
                .sorted(Comparator.comparing(QuotaRow::quota))
                .forEach(quota -> text.append(of(quota).text()));
        return new RulesText(text.toString());
    }

    static RulesText of(QuotaRow quota) {
        StringBuilder text = new StringBuilder();
        line(text, "quota", quota.quota());
        line(text, "groups", String.join(";", quota.groups().stream().sorted().toList()));
        line(text, "least", quota.least().toPlainString() + (quota.of() == Of.NUMBER ? "" : " %"));
        line(text, "of", quota.of() == null ? null : RowJson.word(quota.of()));
        line(text, "rounding", quota.rounding() == null ? null : RowJson.word(quota.rounding()));
        line(text, "scope", quota.scope() == null ? null : RowJson.word(quota.scope()));
        line(text, "run", quota.run());
        return new RulesText(text.toString());
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    /** SHA-256 of the text, lower-case hexadecimal. */
    String sha256() {
        return HexFormat.of()
                .formatHex(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toArray());
    }
}
