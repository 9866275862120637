package org.tugyr.platform.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.mail.News;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.Changes;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.words.Words;

/** The changes of an area and all below it, as its feed has them, told by e-mail. */
final class AreaNews implements News {

    /** How far back it is looked for what a follower was not told, of each sort of change. */
    static final int MOST = 1_000;

    private final StandingCounts standings;
    private final Areas areas;
    private final Changes changes;
    private final Standpoints standpoints;
    private final Titles titles;

    AreaNews(StandingCounts standings, Areas areas, Changes changes, Standpoints standpoints, Titles titles) {
        this.standings = standings;
        this.areas = areas;
        this.changes = changes;
        this.standpoints = standpoints;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return "area";
    }

    @Override
    public Optional<Followed> subject(String key, Words words) {
        return followed("area:" + key, standpoints, titles, words);
    }

    /** A subject whose title stands in clear. */
    static Optional<Followed> followed(String subject, Standpoints standpoints, Titles titles, Words words) {
        return standpoints
                .on(subject, OptionalLong.empty())
                .flatMap(here -> Optional.ofNullable(
                                titles.of(List.of(subject), here.day()).get(subject))
                        .map(title -> new Followed(
                                title.in(words.language().tag()),
                                String.valueOf(Addresses.of(subject)),
                                here.zone(),
                                here.synthetic())));
    }

    @Override
    public long now(String key) {
        return standings.ofArea(key).map(Root::size).orElse(0L);
    }

    @Override
    public Told since(String key, long told, Words words) {
        Optional<Root> root = standings.ofArea(key);
        LocalDate day = root.map(Root::day).orElse(null);
        if (day == null || root.get().size() <= told) {
            return new Told(List.of(), told);
        }
        var within = areas.tree(root.get().key(), root.get().size(), day).within(key);
        return new Told(
                lines(changes.latest(root.get().key(), within, MOST, MOST), told, words),
                root.get().size());
    }

    /** Changes that were recorded from a place of the log on. */
    static List<Line> lines(List<Changes.Change> changes, long from, Words words) {
        return changes.stream()
                .filter(change -> change.entry() >= from)
                .map(change -> Lately.of(change, words))
                .map(lately -> new Line(
                        lately.what() + ": " + lately.name().in(words.language().tag()) + " · "
                                + (lately.detail().isEmpty() ? "" : lately.detail() + " · ") + lately.when(),
                        lately.href()))
                .toList();
    }
}
