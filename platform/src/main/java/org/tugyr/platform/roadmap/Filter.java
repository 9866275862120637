package org.tugyr.platform.roadmap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.PageProblem;

/**
 * What a list is narrowed to, as its address says.
 *
 * @param path of the list
 * @param chosen parameter to value, in order; those not given are absent
 */
record Filter(String path, Map<String, String> chosen) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final int LONGEST = 80;

    Filter {
        chosen = new LinkedHashMap<>(chosen);
    }

    /** The filter that the parameters of a request make; {@code names} and values in turn. */
    static Filter of(String path, @Nullable String... namesAndValues) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null && !value.isBlank()) {
                if (value.length() > LONGEST) {
                    throw PageProblem.badParameter(name, value);
                }
                chosen.put(name, value.strip());
            }
        }
        return new Filter(path, chosen);
    }

    /** The value of a parameter; null where it is not given. */
    @Nullable
    String get(String name) {
        return chosen.get(name);
    }

    /** Demands that a parameter, where it is given, is one of some words. */
    void demand(String name, List<String> words) {
        String value = chosen.get(name);
        if (value != null && !words.contains(value)) {
            throw PageProblem.badParameter(name, value);
        }
    }

    /** The address of the list with one parameter changed, or taken away where the value is null. */
    String with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        String query = changed.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address of a page of the list, up to its number. */
    String pages() {
        String address = with("page", null);
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    /** The number of a page, from 1. */
    static int page(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw PageProblem.badParameter("page", text);
        }
        return Integer.parseInt(text);
    }
}
