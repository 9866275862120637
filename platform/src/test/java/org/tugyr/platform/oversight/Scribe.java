package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.Visitor;

/** Somebody who writes at a desk without scripts: reads pages, fills in forms, submits drafts. */
record Scribe(Visitor browser, MovingClock clock, OversightSite.Publishing publishing) {

    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile("(?s)<select [^>]*name=\"([^\"]+)\".*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>");

    String read(String path) {
        return Visitor.body(browser.get(path));
    }

    /** Sends a form of a page: as it stands, but for what is typed. */
    MvcTestResult send(String page, String path, Map<String, String> typed) {
        Map<String, String> all = standing(read(page), path);
        all.putAll(typed);
        List<String> fields = new ArrayList<>();
        all.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return browser.post(path, fields.toArray(String[]::new));
    }

    /** What the form with this action would send as it stands. */
    private static Map<String, String> standing(String page, String action) {
        Map<String, String> standing = new LinkedHashMap<>();
        int from = page.indexOf("action=\"" + action + "\"");
        assertThat(from).as("a form for " + action).isNotNegative();
        String form = page.substring(from, page.indexOf("</form>", from));
        for (Matcher input = INPUT.matcher(form); input.find(); ) {
            String attributes = input.group(1);
            boolean off = attributes.matches(".*type=\"(radio|checkbox)\".*") && !attributes.contains("checked");
            Matcher name = NAME.matcher(attributes);
            Matcher value = VALUE.matcher(attributes);
            if (!off && name.find() && value.find() && !name.group(1).equals("_csrf")) {
                standing.put(name.group(1), value.group(1));
            }
        }
        for (Matcher select = SELECT.matcher(form); select.find(); ) {
            Matcher chosen = CHOSEN.matcher(select.group());
            if (chosen.find()) {
                standing.put(select.group(1), chosen.group(1));
            }
        }
        for (Matcher area = AREA.matcher(form); area.find(); ) {
            standing.put(area.group(1), area.group(2));
        }
        return standing;
    }

    /** Begins a draft of a form that a desk leads to; gives where it is. */
    String begin(String form, Map<String, String> typed) {
        MvcTestResult kept = send(form, "/desk/write", typed);
        assertThat(kept).hasStatus(303);
        return Visitor.to(kept).replaceFirst("/rows/.*", "");
    }

    /** Fills in a row of a draft. */
    void fill(String draft, int place, Map<String, String> typed) {
        String row = draft + "/rows/" + place;
        assertThat(send(row, row, typed)).hasStatus(303);
    }

    /** Adds a row to a draft that has some already. */
    void add(String draft, String file, int place, Map<String, String> typed) {
        assertThat(send(draft + "/add?file=" + file, draft + "/rows/" + place, typed))
                .hasStatus(303);
    }

    MvcTestResult submit(String draft) {
        String version = version(read(draft));
        return browser.post(draft + "/submit", "version", version);
    }

    /** Submits a draft, and waits until it is on record. */
    void record(String draft) {
        MvcTestResult submitted = submit(draft);
        assertThat(submitted).as(read(draft)).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publishing.now();
        assertThat(read(draft)).contains("On record");
    }

    static String version(String page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        return found.find() ? found.group(1) : "1";
    }

    /** At which places of a draft rows of a kind stand. */
    static List<Integer> places(String page, String heading) {
        List<Integer> places = new ArrayList<>();
        Matcher found = Pattern.compile("<h2 id=\"row-(\\d+)\">([^<]+)").matcher(page);
        while (found.find()) {
            if (found.group(2).strip().equals(heading)) {
                places.add(Integer.parseInt(found.group(1)));
            }
        }
        return places;
    }
}
