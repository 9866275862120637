package org.tugyr.platform.writing;

import com.ibm.icu.text.Transliterator;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** Turns what a form sends into the cells of a row: as it was typed, but for what only looks like something else. */
final class FormCells {

    /** Stands before the names of columns, which would otherwise meet those of other fields. */
    static final String PREFIX = "c-";

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final String INVISIBLE = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u0000]";
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int STEM = 40;
    static final int TAIL = 4;
    private static final int OPAQUE = 20;
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuv";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormCells() {}

    /** The cells of a kind's columns that were sent, without empty ones. */
    static Map<String, String> sent(Kind<?> kind, MultiValueMap<String, String> form) {
        Map<String, String> cells = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                String cell = values.stream()
                        .map(FormCells::visible)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(";"));
                if (!cell.isEmpty()) {
                    cells.put(name.substring(PREFIX.length()), cell);
                }
            }
        });
        for (Kind.Field field : kind.fields()) {
            if (isNumber(field)) {
                cells.computeIfPresent(field.name(), (_, cell) -> number(cell));
            }
        }
        original(kind, cells);
        marks(cells);
        return cells;
    }

    /** Where nothing was typed in the original language that is chosen, the one in which all was typed is the original. */
    private static void original(Kind<?> kind, Map<String, String> cells) {
        List<String> texts = kind.fields().stream()
                .filter(field -> field.type() == Text.class)
                .map(Kind.Field::name)
                .filter(text -> LANGUAGES.stream().anyMatch(lang -> cells.containsKey(text + "_" + lang)))
                .toList();
        String chosen = cells.get("lang");
        if (chosen != null
                && !texts.isEmpty()
                && texts.stream().noneMatch(text -> cells.containsKey(text + "_" + chosen))) {
            LANGUAGES.stream()
                    .filter(lang -> texts.stream().allMatch(text -> cells.containsKey(text + "_" + lang)))
                    .findFirst()
                    .ifPresent(lang -> cells.put("lang", lang));
        }
    }

    /** What was typed, without what cannot be seen, such as marks that turn the order of letters round. */
    static String visible(String typed) {
        return typed.replaceAll(INVISIBLE, "").strip();
    }

    static boolean isNumber(Kind.Field field) {
        return field.type() == BigDecimal.class
                || field.type() == int.class
                || field.type() == Integer.class
                || field.type() == long.class
                || field.type() == Long.class;
    }

    /** Numbers are typed as people write them: groups apart, a comma before the decimals. */
    private static String number(String cell) {
        return cell.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.').replace('\u2212', '-');
    }

    /** One choice tells who made all translations; the record wants to know it of each. */
    private static void marks(Map<String, String> cells) {
        String mark = cells.remove("marks");
        String original = cells.get("lang");
        if (mark != null && !mark.equals("ours") && !mark.equals("keep")) {
            String marks = LANGUAGES.stream()
                    .filter(lang -> !lang.equals(original))
                    .filter(lang -> cells.keySet().stream().anyMatch(column -> column.endsWith("_" + lang)))
                    .map(lang -> lang + "=" + mark)
                    .collect(Collectors.joining(";"));
            cells.put("translations", marks);
        } else if (mark != null && mark.equals("ours")) {
            cells.remove("translations");
        }
        if (cells.getOrDefault("translations", "x").isEmpty()) {
            cells.remove("translations");
        }
    }

    /** Gives a row that makes a subject a key where none was typed: of its title, or at random where it must say nothing. */
    static Map<String, String> keyed(Kind<? extends Row> kind, Map<String, String> cells) {
        Kind.Field first = kind.fields().getFirst();
        if (kind.subjectKind().isEmpty()
                || cells.containsKey(first.name())
                || !first.refs().isEmpty()) {
            return cells;
        }
        Map<String, String> keyed = new LinkedHashMap<>(cells);
        keyed.put(first.name(), first.column().opaque() ? random(OPAQUE) : key(kind, cells));
        return keyed;
    }

    private static String key(Kind<?> kind, Map<String, String> cells) {
        String title = kind.fields().stream()
                .filter(field -> field.type() == Text.class && !field.sealed())
                .flatMap(field -> LANGUAGES.stream().map(lang -> cells.getOrDefault(field.name() + "_" + lang, "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(kind.subjectKind());
        String latin = LATIN.transliterate(title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String stem = latin.substring(0, Math.min(latin.length(), STEM)).replaceAll("-+$", "");
        return (stem.isEmpty() ? kind.subjectKind() : stem) + "-" + random(TAIL);
    }

    static String random(int length) {
        StringBuilder random = new StringBuilder();
        for (int i = 0; i < length; i++) {
            random.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return random.toString();
    }
}
