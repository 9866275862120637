package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Reader;

/** The rows of a draft that come in an order, and what a form makes of them. */
final class OrderedRows {

    /** So many new rows are offered at a time. */
    private static final int NEW = 3;

    private final Submission draft;
    private final Kind<? extends Row> kind;
    private final String number;
    private final Kind.Field text;
    private final FreshRows fresh;

    /** By their places in the draft. */
    private final Map<String, Entered> standing = new LinkedHashMap<>();

    /** @param number the column that counts them */
    OrderedRows(Submission draft, Kind<? extends Row> kind, String number, FreshRows fresh) {
        this.draft = draft;
        this.kind = kind;
        this.number = number;
        this.text = kind.fields().stream()
                .filter(field -> field.type() == Text.class)
                .findFirst()
                .orElseThrow();
        this.fresh = fresh;
        List<RowOrder.Line> lines = new ArrayList<>();
        Map<String, Entered> byPlace = new HashMap<>();
        for (int place = 1; place <= draft.rows().size(); place++) {
            Entered row = draft.rows().get(place - 1);
            if (row.file().equals(kind.file())) {
                String name = String.valueOf(place);
                byPlace.put(name, row);
                lines.add(new RowOrder.Line(name, place, number(row.typed().cell(number), Integer.MAX_VALUE)));
            }
        }
        RowOrder.of(lines).forEach(name -> standing.put(name, Objects.requireNonNull(byPlace.get(name))));
    }

    Submission draft() {
        return draft;
    }

    Kind<? extends Row> kind() {
        return kind;
    }

    /** What each of them says. */
    Kind.Field text() {
        return text;
    }

    /** A form for all of them, with room for new ones. */
    List<OrderView.Line> shown(Reader reader, String path) {
        List<OrderView.Line> shown = new ArrayList<>();
        standing.forEach((name, row) -> {
            String lang = language(row, reader.language().tag());
            shown.add(new OrderView.Line(
                    name,
                    String.valueOf(shown.size() + 1),
                    row.typed().cell(column(lang)),
                    lang,
                    path + "/rows/" + name));
        });
        for (int i = 1; i <= NEW; i++) {
            shown.add(new OrderView.Line("new" + i, "", "", reader.language().tag(), null));
        }
        return shown;
    }

    /** The names of the lines that stay, and of new ones of which something was typed. */
    List<String> lines(MultiValueMap<String, String> typed) {
        return Stream.concat(
                        standing.keySet().stream().filter(name -> !typed.containsKey("out-" + name)),
                        IntStream.rangeClosed(1, NEW)
                                .mapToObj(i -> "new" + i)
                                .filter(name -> !cell(typed, "text", name).isEmpty()))
                .limit(RowPages.MOST)
                .toList();
    }

    /** All rows of the draft, with these in their new order where the first of them stood. */
    List<Entered> kept(Reader reader, MultiValueMap<String, String> typed) {
        List<String> stood = List.copyOf(standing.keySet());
        List<RowOrder.Line> lines = lines(typed).stream()
                .map(name -> {
                    int before = stood.indexOf(name) + 1;
                    int unsaid = before == 0 ? Integer.MAX_VALUE : before;
                    return new RowOrder.Line(name, before, number(cell(typed, "number", name), unsaid));
                })
                .toList();
        List<Entered> ordered = new ArrayList<>();
        for (String name : RowOrder.of(lines)) {
            ordered.add(row(name, ordered.size() + 1, reader, typed));
        }
        List<Entered> all = new ArrayList<>(draft.rows());
        int first = stood.isEmpty()
                ? all.size()
                : stood.stream().mapToInt(Integer::parseInt).min().orElseThrow() - 1;
        all.removeIf(row -> row.file().equals(kind.file()));
        all.addAll(first, ordered);
        return all;
    }

    private Entered row(String name, int place, Reader reader, MultiValueMap<String, String> typed) {
        Entered before = standing.get(name);
        String own = reader.language().tag();
        String lang = before == null ? own : language(before, own);
        Map<String, String> cells = new LinkedHashMap<>(
                before == null
                        ? fresh.row(reader.language(), draft, kind.file(), new LinkedMultiValueMap<>())
                                .cells()
                        : before.cells());
        cells.put(number, String.valueOf(place));
        if (typed.containsKey("text-" + name)) {
            cells.put(column(lang), cell(typed, "text", name));
        }
        cells.values().removeIf(String::isEmpty);
        return new Entered(kind.file(), cells, null);
    }

    /** The reader's language where the row says something in it, or else that in which it was written. */
    private String language(Entered row, String own) {
        String original = row.typed().cell("lang");
        return row.cells().containsKey(column(own)) || original.isEmpty() ? own : original;
    }

    private String column(String lang) {
        return text.name() + "_" + lang;
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : otherwise;
    }

    /** What was typed, in words. */
    static List<String> said(List<String> lines, MultiValueMap<String, String> typed) {
        return lines.stream()
                .map(name -> (cell(typed, "number", name) + " " + cell(typed, "text", name)).strip())
                .toList();
    }

    private static String cell(MultiValueMap<String, String> typed, String what, String name) {
        return FormCells.visible(Objects.requireNonNullElse(typed.getFirst(what + "-" + name), ""));
    }
}
