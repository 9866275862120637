package org.tugyr.platform.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.mail.News;
import org.tugyr.platform.roadmap.PledgeChanges;
import org.tugyr.platform.web.words.Words;

/** The changes of a pledge, as its feed has them, told by e-mail. */
final class PledgeNews implements News {

    private final PledgeChanges pledges;
    private final Standpoints standpoints;
    private final Titles titles;

    PledgeNews(PledgeChanges pledges, Standpoints standpoints, Titles titles) {
        this.pledges = pledges;
        this.standpoints = standpoints;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return "pledge";
    }

    @Override
    public Optional<Followed> subject(String key, Words words) {
        return AreaNews.followed("pledge:" + key, standpoints, titles, words);
    }

    @Override
    public long now(String key) {
        return here(key).map(Standpoint::size).orElse(0L);
    }

    @Override
    public Told since(String key, long told, Words words) {
        return here(key)
                .filter(here -> here.size() > told)
                .map(here -> new Told(
                        AreaNews.lines(
                                pledges.latest(key, here.size(), here.day(), AreaNews.MOST)
                                        .changes(),
                                told,
                                words),
                        here.size()))
                .orElse(new Told(List.of(), told));
    }

    private Optional<Standpoint> here(String key) {
        return standpoints.on("pledge:" + key, OptionalLong.empty());
    }
}
