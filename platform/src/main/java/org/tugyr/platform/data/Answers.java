package org.tugyr.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.election.ContestNumbers;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.OpenRows;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.lists.ListNumbers;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Pages;

/** What programs are answered: subjects of one record, with the state of it that they are of. */
final class Answers {

    private final DataSource source;
    private final Kinds kinds;
    private final Clock clock;
    private final FactLog log;
    private final Marks marks;
    private final ContestNumbers contests;
    private final ListNumbers lists;

    Answers(DataSource source, Kinds kinds, Clock clock, FactLog log, Marks marks) {
        this.source = source;
        this.kinds = kinds;
        this.clock = clock;
        this.log = log;
        this.marks = marks;
        this.contests = new ContestNumbers(kinds, clock);
        this.lists = new ListNumbers(kinds, clock);
    }

    /** A page of a collection. */
    record Wanted(
            Collection collection,
            @Nullable String record,
            @Nullable String area,
            @Nullable String after,
            int limit) {}

    /** A row of a subject, and its entry. */
    private record Placed(long index, Row row) {}

    Pages.Answer list(Wanted wanted) {
        return in(wanted.record(), moment -> {
            Standpoint state = moment.state();
            Kind<? extends Row> kind = own(wanted.collection());
            List<Placed> rows = new ArrayList<>();
            var part = new OpenRows.Part(state.root(), wanted.after(), wanted.area(), state.day(), wanted.limit() + 1);
            moment.rows().part(kind, part, (index, row) -> rows.add(new Placed(index, row)));
            boolean more = rows.size() > wanted.limit();
            List<Placed> shown = more ? rows.subList(0, wanted.limit()) : rows;
            List<String> keys =
                    shown.stream().map(placed -> key(kind, placed.row())).toList();
            Map<String, Json> computed =
                    new Computed(moment.source(), marks, contests, lists).of(wanted.collection(), keys, state);
            List<Json> items = shown.stream()
                    .<Json>map(placed -> {
                        String key = key(kind, placed.row());
                        return item(wanted.collection(), key, state, computed.get(key))
                                .put("log_entry", placed.index())
                                .put("row", RowJson.whole(kind, placed.row()))
                                .build();
                    })
                    .toList();
            return page(state, items, Json.object(), more ? next(wanted, state, keys.getLast()) : null);
        });
    }

    /**
     * A subject with the rows that make it.
     *
     * @param past whether the state is not the present one, of which nothing is worked out
     */
    Pages.Answer one(Collection collection, String key, Standpoint state, boolean past) {
        String subject = collection.subject() + ":" + key;
        List<Kind<? extends Row>> wanted = new ArrayList<>(List.of(own(collection)));
        collection.with().forEach(file -> wanted.add(kinds.byFile(file).orElseThrow()));
        List<Class<? extends Row>> types = new ArrayList<>();
        wanted.forEach(kind -> types.add(kind.type()));
        History history = log.history(List.of(subject), state.size(), types);
        JsonBuilder rows = Json.object();
        wanted.forEach(kind -> rows.put(kind.file(), rows(kind, history)));
        Json computed = past
                ? null
                : new Computed(source, marks, contests, lists)
                        .of(collection, List.of(key), state)
                        .get(key);
        JsonBuilder answer = item(collection, key, state, computed).put("tugyr", Descriptor.stateOf(state));
        return answer(answer.put("rows", rows.build()).build(), null);
    }

    private static Json rows(Kind<? extends Row> kind, History history) {
        List<Json> rows = new ArrayList<>();
        for (Recorded<? extends Row> recorded : history.rows(kind.type())) {
            rows.add(Json.object()
                    .put("log_entry", recorded.index())
                    .put("row", RowJson.whole(kind, recorded.row()))
                    .build());
        }
        return new Json.Arr(rows);
    }

    /** A page of items with the state that they are of. */
    static Pages.Answer page(Standpoint state, List<Json> items, JsonBuilder with, @Nullable String next) {
        with.put("tugyr", Descriptor.stateOf(state)).put("items", new Json.Arr(items));
        if (next != null) {
            with.put("next", next);
        }
        return answer(with.build(), next);
    }

    static Pages.Answer answer(Json json, @Nullable String next) {
        return new Pages.Answer(json.canonicalText(), next);
    }

    private static JsonBuilder item(Collection collection, String key, Standpoint state, @Nullable Json computed) {
        String subject = collection.subject() + ":" + key;
        JsonBuilder item = Json.object()
                .put("id", subject)
                .put("page", String.valueOf(Addresses.of(subject)))
                .put("synthetic", state.synthetic());
        return computed == null ? item : item.put("standing", computed);
    }

    private Kind<? extends Row> own(Collection collection) {
        return kinds.bySubject(collection.subject()).orElseThrow();
    }

    private static String key(Kind<? extends Row> kind, Row row) {
        return String.valueOf(kind.fields().getFirst().read(row));
    }

    private static String next(Wanted wanted, Standpoint state, String last) {
        return wanted.collection().path() + "?record=" + state.root()
                + (wanted.area() == null ? "" : "&area=" + wanted.area()) + "&limit=" + wanted.limit() + "&after="
                + last;
    }

    private interface Work {
        Pages.Answer on(Moment moment) throws IOException, SQLException;
    }

    private Pages.Answer in(@Nullable String record, Work work) {
        try (Moment moment = Moment.open(source, kinds, clock, record)) {
            return work.on(moment);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot read the record", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
