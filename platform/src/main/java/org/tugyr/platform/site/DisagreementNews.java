package org.tugyr.platform.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.mail.News;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.site.Findings.Found;
import org.tugyr.platform.web.words.Words;

/** The disagreements that come up in an area and all below it, told by e-mail while they last. */
final class DisagreementNews implements News {

    static final String KIND = "disagreements";

    private final StandingCounts standings;
    private final Areas areas;
    private final Findings findings;
    private final Standpoints standpoints;
    private final Titles titles;

    DisagreementNews(StandingCounts standings, Areas areas, Findings findings, Standpoints standpoints, Titles titles) {
        this.standings = standings;
        this.areas = areas;
        this.findings = findings;
        this.standpoints = standpoints;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Followed> subject(String area, Words words) {
        return AreaNews.followed("area:" + area, standpoints, titles, words)
                .map(of -> new Followed(
                        words.get("site.findings.of", of.title()),
                        "/disagreements/" + area,
                        of.zone(),
                        of.synthetic()));
    }

    @Override
    public long now(String area) {
        return standings.ofArea(area).map(root -> findings.last(root.key())).orElse(0L);
    }

    @Override
    public Told since(String area, long told, Words words) {
        Optional<Root> root = standings.ofArea(area).filter(of -> of.day() != null);
        if (root.isEmpty()) {
            return new Told(List.of(), told);
        }
        long last = findings.last(root.get().key());
        List<Found> found = found(root.get(), area, told);
        Map<String, Text> names = titles(found, root.get());
        return new Told(
                found.stream()
                        .filter(each -> each.id() <= last && names.containsKey("pledge:" + each.pledge()))
                        .map(each -> new Line(words(each, names, words), "/pledges/" + each.pledge()))
                        .toList(),
                last);
    }

    private List<Found> found(Root root, String area, long told) {
        var day = java.util.Objects.requireNonNull(root.day());
        return findings.since(
                root.key(), areas.tree(root.key(), root.size(), day).within(area), told, AreaNews.MOST);
    }

    private Map<String, Text> titles(List<Found> found, Root root) {
        var day = java.util.Objects.requireNonNull(root.day());
        return titles.of(found.stream().map(each -> "pledge:" + each.pledge()).toList(), day);
    }

    private static String words(Found found, Map<String, Text> names, Words words) {
        Text name = java.util.Objects.requireNonNull(names.get("pledge:" + found.pledge()));
        return words.of("roadmap.disagreement", found.disagreement()) + ": "
                + name.in(words.language().tag()) + " · " + words.day(found.foundOn());
    }
}
