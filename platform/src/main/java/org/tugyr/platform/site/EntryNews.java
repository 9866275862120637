package org.tugyr.platform.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.mail.News;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.words.Words;

/**
 * What was recorded about a person or an organisation, told by e-mail: of each entry its kind, what it is about and its day, and
 * nothing of what it says, which stands on the page for as long as it may.
 */
final class EntryNews implements News {

    private final String kind;
    private final FactLog log;
    private final Kinds kinds;
    private final Standpoints standpoints;
    private final Titles titles;

    EntryNews(String kind, FactLog log, Kinds kinds, Standpoints standpoints, Titles titles) {
        this.kind = kind;
        this.log = log;
        this.kinds = kinds;
        this.standpoints = standpoints;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<Followed> subject(String key, Words words) {
        String subject = kind + ":" + key;
        return kind.equals("person")
                ? standpoints
                        .on(subject, OptionalLong.empty())
                        .flatMap(here -> name(subject, key, here)
                                .map(name -> new Followed(
                                        name.in(words.language().tag()),
                                        String.valueOf(Addresses.of(subject)),
                                        here.zone(),
                                        here.synthetic())))
                : AreaNews.followed(subject, standpoints, titles, words);
    }

    /** A person's name, where it is open. */
    private Optional<Text> name(String subject, String key, Standpoint here) {
        return log.own(List.of(subject), here.size())
                .row(PersonRow.class, key)
                .map(Recorded::row)
                .map(PersonRow::name);
    }

    @Override
    public long now(String key) {
        return log.size();
    }

    @Override
    public Told since(String key, long told, Words words) {
        long size = log.size();
        String subject = kind + ":" + key;
        Optional<Standpoint> here = standpoints.on(subject, OptionalLong.empty());
        if (here.isEmpty()) {
            return new Told(List.of(), told);
        }
        List<Recorded<?>> entries = log.about(subject, told, size, AreaNews.MOST);
        Map<String, Text> names = titles.of(
                entries.stream().map(EntryNews::own).toList(), here.get().day());
        return new Told(
                entries.reversed().stream()
                        .map(entry -> line(entry, subject, names.get(own(entry)), here.get(), words))
                        .toList(),
                size);
    }

    private static String own(Recorded<?> entry) {
        return entry.fact().about().getFirst();
    }

    private Line line(Recorded<?> entry, String subject, @Nullable Text name, Standpoint here, Words words) {
        String about = name == null || own(entry).equals(subject)
                ? ""
                : ": " + name.in(words.language().tag());
        String path = Addresses.of(own(entry));
        return new Line(
                words.get("web.kind." + kinds.of(entry.row()).file()) + about + " · "
                        + words.day(LocalDate.ofInstant(entry.fact().at(), here.zone())),
                path == null ? String.valueOf(Addresses.of(subject)) : path);
    }
}
