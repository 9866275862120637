package org.tugyr.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Words;

/**
 * Who asked for a page: nothing is known of them but the language and the address. A controller's method takes it as a
 * parameter.
 *
 * @param words the words of the reader's language
 * @param path of the request, as sent
 * @param query of the request, as sent, less {@code lang}; empty where there is none
 * @param gzip whether the answer may come compressed
 */
public record Reader(Words words, String path, String query, Site site, boolean gzip) {

    public Reader {
        query = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals("lang") && !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
    }

    public Language language() {
        return words.language();
    }

    /** The address asked for, less the language. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What the address says of a parameter, as sent; null where it says nothing. */
    public @Nullable String asked(String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** The CSV of a table of this page, of all of it where the page shows a part. */
    public String csv(String table) {
        return path
                + Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("csv=") && !part.startsWith("page="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining("", "?", "csv=" + table));
    }

    /** The same page in another language. */
    public String in(Language other) {
        return address() + (query.isEmpty() ? "?" : "&") + "lang=" + other.tag();
    }
}
