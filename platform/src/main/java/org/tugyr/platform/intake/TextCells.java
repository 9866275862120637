package org.tugyr.platform.intake;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** Gathers the texts of a row from their columns: one for each language, and two that tell of them all. */
final class TextCells {

    static final String LANGS = "kk, ru or en: the language of the original";
    static final String MARKS = "languages and who translated, such as ru=official;en=ours (official, ours or machine)";

    private final Kind<? extends Row> kind;
    private final @Nullable SortedMap<String, String>[] wordings;
    private boolean broken;
    private String lang = "";
    private String translations = "";

    /** Says that a column holds something else than it should. */
    interface Refusal {
        void say(String column, String expected, String found);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
    TextCells(Kind<? extends Row> kind) {
        this.kind = kind;
        this.wordings = new SortedMap[kind.fields().size()];
    }

    void begin() {
        java.util.Arrays.fill(wordings, null);
        broken = false;
        lang = "";
        translations = "";
    }

    void add(Columns.Head head, String cell, boolean wrong) {
        broken |= wrong;
        if (head.name().equals(Columns.LANG)) {
            lang = cell;
        } else if (head.name().equals(Columns.TRANSLATIONS)) {
            translations = cell;
        } else if (head.lang() != null && !cell.isEmpty()) {
            SortedMap<String, String> wording = wordings[head.field()];
            if (wording == null) {
                wording = new TreeMap<>();
                wordings[head.field()] = wording;
            }
            wording.put(head.lang(), cell);
        }
    }

    /** Puts the texts among the row's values. */
    void end(@Nullable Object[] values, Refusal refusal) {
        if (broken) {
            return;
        }
        boolean known = Columns.LANGUAGES.contains(lang);
        if (!known && !lang.isEmpty()) {
            refusal.say(Columns.LANG, LANGS, lang);
            return;
        }
        SortedMap<String, Text.Mark> marks = marks(refusal);
        for (int i = 0; i < values.length; i++) {
            Kind.Field field = kind.fields().get(i);
            if (field.type() == Text.class) {
                SortedMap<String, String> wording = wordings[i];
                if (wording != null && !known) {
                    refusal.say(Columns.LANG, LANGS, lang);
                    return;
                } else if (wording != null ? !wording.containsKey(lang) : !field.optional()) {
                    String column = field.name() + "_" + (known ? lang : "kk");
                    refusal.say(column, "the text in its original language " + lang, "");
                } else if (wording != null) {
                    values[i] = text(wording, marks);
                }
            }
        }
    }

    private Text text(SortedMap<String, String> wording, SortedMap<String, Text.Mark> marks) {
        SortedMap<String, Text.Mark> own = new TreeMap<>(marks);
        own.keySet().retainAll(wording.keySet());
        return new Text(lang, wording, own);
    }

    /** Marks by language, without those that go without saying. */
    private SortedMap<String, Text.Mark> marks(Refusal refusal) {
        SortedMap<String, Text.Mark> marks = new TreeMap<>();
        if (!translations.isEmpty()) {
            for (String part : translations.split(";", -1)) {
                String[] pair = part.strip().split("=", -1);
                Text.@Nullable Mark mark = pair.length == 2 ? mark(pair[1]) : null;
                boolean taken = mark == null || !Columns.LANGUAGES.contains(pair[0]) || pair[0].equals(lang);
                if (taken || mark == null) {
                    refusal.say(Columns.TRANSLATIONS, MARKS, translations);
                    return new TreeMap<>();
                } else if (mark != Text.Mark.OURS) {
                    marks.put(pair[0], mark);
                }
            }
        }
        return marks;
    }

    private static Text.@Nullable Mark mark(String word) {
        for (Text.Mark mark : Text.Mark.values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mark;
            }
        }
        return null;
    }
}
