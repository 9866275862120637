package org.tugyr.platform.founding;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.words.Language;

/**
 * What was typed of a record that is to be founded.
 *
 * @param typed by the names of the fields, without what cannot be seen
 */
record FoundingForm(Map<String, String> typed) {

    static final String DEFAULT_ZONE = "Asia/Qostanay";
    static final List<String> TEXTS = List.of("name", "operator", "funder");
    static final List<String> LICENCES = List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0");

    private static final int LONGEST = 160;
    private static final String KEY = "[a-z0-9][a-z0-9-]{1,39}";
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    FoundingForm {
        Map<String, String> clean = new LinkedHashMap<>();
        typed.forEach((name, value) ->
                clean.put(name, value.replaceAll("\\p{C}+", " ").strip()));
        typed = Map.copyOf(clean);
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What is wrong, as message keys by field. */
    Map<String, String> errors(Language reader) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String text : TEXTS) {
            if (languages(text).isEmpty() && !text.equals("funder")) {
                errors.put(text, "founding.refused." + text);
            } else if (languages(text).stream()
                    .anyMatch(tag -> value(text + "_" + tag).length() > LONGEST)) {
                errors.put(text, "founding.refused.long");
            }
        }
        if (!languages("funder").isEmpty()
                && common(reader, List.of("operator", "funder")).isEmpty()) {
            errors.putIfAbsent("funder", "founding.refused.funder");
        }
        if (!List.of("real", "invented").contains(value("nature"))) {
            errors.put("nature", "founding.refused.nature");
        }
        if (!Zones.ALL.contains(value("zone"))) {
            errors.put("zone", "founding.refused.zone");
        }
        if (!value("licence").isEmpty() && !LICENCES.contains(value("licence"))) {
            errors.put("licence", "founding.refused.licence");
        }
        if (value("contact").length() > LONGEST) {
            errors.put("contact", "founding.refused.long");
        }
        if (!value("key").isEmpty() && !value("key").matches(KEY)) {
            errors.put("key", "founding.refused.key");
        }
        return errors;
    }

    /** The key of the record: as typed, or of its name. */
    String key() {
        if (!value("key").isEmpty()) {
            return value("key");
        }
        String name = Stream.of("en", "ru", "kk")
                .map(tag -> value("name_" + tag))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse("");
        String latin = LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String key = latin.substring(0, Math.min(latin.length(), 40)).replaceAll("-+$", "");
        return key.matches(KEY) ? key : "record";
    }

    /** The rows of it, as an import would have them. */
    List<Typed> rows(Language reader) {
        Map<String, String> record = cells(reader, "name");
        record.put("record", key());
        record.put("synthetic", value("nature").equals("invented") ? "yes" : "no");
        record.put("zone", value("zone"));
        record.put(
                "operator",
                value("operator_" + common(reader, List.of("operator")).orElseThrow()));
        record.put("licence", value("licence"));
        Map<String, String> operator = cells(reader, "operator", "funder");
        operator.put("record", key());
        operator.put("contact", value("contact"));
        return List.of(new Typed("record", record), new Typed("operators", operator));
    }

    private Map<String, String> cells(Language reader, String... texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String text : texts) {
            languages(text).forEach(tag -> cells.put(text + "_" + tag, value(text + "_" + tag)));
        }
        cells.put("lang", common(reader, List.of(texts)).orElseThrow());
        return cells;
    }

    /** The language in which all of some texts are there, as far as they are: the reader's where it is one. */
    private Optional<String> common(Language reader, List<String> texts) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .map(Language::tag)
                .filter(tag ->
                        texts.stream().map(this::languages).allMatch(there -> there.isEmpty() || there.contains(tag)))
                .filter(tag -> languages(texts.getFirst()).contains(tag))
                .findFirst();
    }

    private List<String> languages(String text) {
        return Stream.of(Language.values())
                .map(Language::tag)
                .filter(tag -> !value(text + "_" + tag).isEmpty())
                .toList();
    }
}
