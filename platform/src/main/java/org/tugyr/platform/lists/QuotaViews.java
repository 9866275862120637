package org.tugyr.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Assembly;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Tells which quotas of a list are met, and which figures were published about it. */
final class QuotaViews {

    private final RecordedList list;
    private final Lists.Reading reading;
    private final ListNames names;
    private final Words words;

    QuotaViews(RecordedList list, Lists.Reading reading, ListNames names, Words words) {
        this.list = list;
        this.reading = reading;
        this.names = names;
        this.words = words;
    }

    /** Each quota: what it asks for, what the rule found, and what the published slots come to. */
    List<ListView.Quota> quotas(Composed composed, ListWords told) {
        List<Assembly.Check> byRule =
                composed.assembled().map(Assembly.Assembled::checks).orElse(List.of());
        List<ListFindings.Published> published =
                ListFindings.published(list, composed, reading.basis().same());
        List<ListView.Quota> lines = new ArrayList<>();
        for (QuotaRow row : list.quotas()) {
            List<Assembly.Check> checks = byRule.stream()
                    .filter(check -> check.quota().equals(row.quota()))
                    .toList();
            List<ListFindings.Published> others = published.stream()
                    .filter(check -> check.quota().equals(row.quota()))
                    .toList();
            int runs = Math.max(1, Math.max(checks.size(), others.size()));
            for (int run = 0; run < runs; run++) {
                lines.add(quota(
                        row,
                        runs > 1,
                        run < checks.size() ? checks.get(run) : null,
                        checks.size() == 1,
                        run < others.size() ? others.get(run) : null,
                        told));
            }
        }
        return lines;
    }

    private ListView.Quota quota(
            QuotaRow row,
            boolean oneOfSeveral,
            Assembly.@Nullable Check byRule,
            boolean whole,
            ListFindings.@Nullable Published published,
            ListWords told) {
        String asks = told.asks(row);
        if (oneOfSeveral && (byRule != null || published != null)) {
            int from = byRule != null
                    ? byRule.from()
                    : Objects.requireNonNull(published).from();
            int to = byRule != null
                    ? byRule.to()
                    : Objects.requireNonNull(published).to();
            asks = asks + " " + words.get("lists.run", from, to);
        }
        return new ListView.Quota(
                row.name(),
                asks,
                byRule != null ? (Integer) byRule.asked() : published != null ? (Integer) published.asked() : null,
                byRule == null
                        ? null
                        : Figure.count(whole ? "list:" + row.list() + "/quotas/" + row.quota() : "", byRule.met()),
                published == null
                        ? null
                        : published.atLeast() == published.atMost()
                                ? words.number(published.atLeast())
                                : words.get("lists.between", published.atLeast(), published.atMost()),
                published != null && published.atMost() < published.asked(),
                reading.entry(QuotaRow.class, row.list() + "|" + row.quota()));
    }

    /** The figures that were published about the list. */
    List<ListView.Published> figures() {
        return list.figures().stream()
                .map(row -> new ListView.Published(
                        what(row),
                        row.number(),
                        row.share(),
                        row.note(),
                        names.document(row.evidence()),
                        reading.entry(
                                ListFigureRow.class,
                                String.join(
                                        "|",
                                        row.list(),
                                        row.figure().toString(),
                                        Objects.requireNonNullElse(row.quota(), ""),
                                        row.evidence()))))
                .toList();
    }

    private String what(ListFigureRow row) {
        return row.quota() == null
                ? words.of("lists.figure", row.figure())
                : words.get("lists.figure.quota", names.quota(list, row.quota()).in(names.language()));
    }
}
