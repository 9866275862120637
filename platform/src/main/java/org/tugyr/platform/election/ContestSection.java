package org.tugyr.platform.election;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** The elections of an area, of an assembly, of a party and of a person, on their pages. */
final class ContestSection implements Section {

    private static final int ORDER = 35;
    private static final int MOST = 6;

    private final Contests contests;
    private final Pages pages;

    ContestSection(Contests contests, Pages pages) {
        this.contests = contests;
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
            case "area", "organisation", "person" -> contests.about(subject, state.size());
            default -> List.of();
        };
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> latest = keys.subList(0, Math.min(MOST, keys.size()));
        ContestReading all = contests.brief(latest, state.size());
        List<ContestsView.Line> lines =
                new ContestViews(all, contests.named(all, state.size()), state, reader.words()).lines();
        return List.of(new Part(
                Place.MAIN,
                pages.part(
                        "election/section.jte",
                        Map.of("w", reader.words(), "lines", lines, "more", keys.size() - latest.size()))));
    }
}
