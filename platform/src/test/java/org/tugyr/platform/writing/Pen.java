package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.access.Visitor;

/** Fills in forms as a browser does: what they hold already is sent along. */
public final class Pen {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([\\w-]+)\" value=\"([^\"]*)\">");
    private static final Pattern TYPED = Pattern.compile("<input id=\"(c-[\\w-]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern PROSE = Pattern.compile("(?s)<textarea id=\"(c-[\\w-]+)\"[^>]*>(.*?)</textarea>");
    private static final Pattern CHOICE =
            Pattern.compile("(?s)<select id=\"(c-[\\w-]+)\".*?<option value=\"([^\"]*)\" selected>.*?</select>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select id=\"(c-[\\w-]+)\".*?</select>");
    private static final Pattern ACTION =
            Pattern.compile("<form class=\"field write\" method=\"post\" action=\"([^\"]+)\"");

    private final Visitor browser;

    /** A pen in the hand of somebody. */
    public Pen(Visitor browser) {
        this.browser = browser;
    }

    /** Opens a form, fills in some fields, and keeps it; gives where that leads. */
    public String fill(String path, String... fields) {
        MvcTestResult kept = send(path, fields);
        assertThat(kept).hasStatus(303);
        return Visitor.to(kept);
    }

    /** As {@link #fill}, whatever the answer. */
    public MvcTestResult send(String path, String... fields) {
        String page = Visitor.body(browser.get(path));
        Map<String, String> cells = shown(page);
        for (int i = 0; i < fields.length; i += 2) {
            cells.put(fields[i], fields[i + 1]);
        }
        Matcher action = ACTION.matcher(page);
        assertThat(action.find()).as("a form on %s", path).isTrue();
        List<String> sent = new ArrayList<>();
        cells.forEach((name, cell) -> sent.addAll(List.of(name, cell)));
        return browser.post(action.group(1), sent.toArray(String[]::new));
    }

    private static Map<String, String> shown(String page) {
        Map<String, String> cells = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().forEach(found -> cells.put(found.group(1), found.group(2)));
        cells.remove("_csrf");
        TYPED.matcher(page).results().forEach(found -> cells.put(found.group(1), found.group(2)));
        PROSE.matcher(page).results().forEach(found -> cells.put(found.group(1), found.group(2)));
        SELECT.matcher(page)
                .results()
                .forEach(select -> CHOICE.matcher(select.group())
                        .results()
                        .forEach(found -> cells.put(found.group(1), found.group(2))));
        return cells;
    }

    /** What a page says. */
    public String read(String path) {
        return Visitor.body(browser.get(path));
    }

    /** Says why a draft corrects what stands. */
    public void explain(String draft, String reason) {
        assertThat(browser.post(draft + "/reason", "version", version(draft), "reason", reason))
                .hasStatus(303);
    }

    /** Submits a draft. */
    public MvcTestResult submit(String draft) {
        return browser.post(draft + "/submit", "version", version(draft));
    }

    private String version(String draft) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(Visitor.body(browser.get(draft)));
        return found.find() ? found.group(1) : "1";
    }
}
