package org.tugyr.platform.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** The lists of a contest, a party, an area and a person, on their pages. */
final class ListSection implements Section {

    private static final int ORDER = 36;
    private static final int MOST = 6;

    private final Lists lists;
    private final Pages pages;

    ListSection(Lists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        String kind = subject.substring(0, subject.indexOf(':'));
        List<String> keys = switch (kind) {
            case "contest", "organisation", "area", "person" -> lists.about(subject, state.size());
            default -> List.of();
        };
        if (keys.isEmpty()) {
            return List.of();
        }
        Lists.Reading reading = lists.read(keys.subList(0, Math.min(MOST, keys.size())), state.size());
        List<ListsView.Line> lines = new ListViews(reading, lists.named(reading, state.size()), state, reader.words())
                .lines(kind.equals("person") ? subject.substring(kind.length() + 1) : null);
        Map<String, Object> params = new HashMap<>(Map.of("w", reader.words(), "lines", lines, "all", keys.size()));
        if (keys.size() > MOST && !kind.equals("person")) {
            params.put("href", PartyListPages.PATH + "?of=" + subject);
        }
        return List.of(new Part(Place.MAIN, pages.part("lists/section.jte", params)));
    }
}
