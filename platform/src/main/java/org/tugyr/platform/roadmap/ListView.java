package org.tugyr.platform.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.parts.VoiceSheet;
import org.tugyr.platform.web.words.Words;

/** What the page of a list shows. */
public sealed interface ListView extends Tabular {

    /** The head of the list. */
    Head head();

    /** The message key of its title. */
    String title();

    /** The template that shows it. */
    String template();

    /** A list of pledges. */
    record Pledges(Head head, PledgeList list, Lines<PledgeList.Line> all) implements ListView {
        @Override
        public List<Sheet<?>> sheets(Words words) {
            return List.of(ListSheets.pledges(all, words), VoiceSheet.of(list.bars(), words));
        }

        @Override
        public String title() {
            return "roadmap.pledges";
        }

        @Override
        public String template() {
            return "roadmap/pledges.jte";
        }
    }

    /** A list of measures. */
    record Measures(Head head, MeasureList list, Lines<MeasureLine> all) implements ListView {
        @Override
        public List<Sheet<?>> sheets(Words words) {
            return List.of(ListSheets.measures(all, words));
        }

        @Override
        public String title() {
            return "roadmap.measures";
        }

        @Override
        public String template() {
            return "roadmap/measure-list.jte";
        }
    }

    /** A list of indicators. */
    record Indicators(Head head, IndicatorList list, Lines<IndicatorLine> all) implements ListView {
        @Override
        public List<Sheet<?>> sheets(Words words) {
            return List.of(ListSheets.indicators(all, words));
        }

        @Override
        public String title() {
            return "roadmap.indicators";
        }

        @Override
        public String template() {
            return "roadmap/indicator-list.jte";
        }
    }

    /**
     * What a list is narrowed to, and what else it could show.
     *
     * @param records the records there are
     * @param chosen what it is narrowed to, each with the address of the list without it
     * @param programmes the programmes it can be narrowed to
     * @param text the words looked for; empty where none are
     */
    record Head(Filter filter, List<Choice> records, List<Narrowing> programmes, List<Narrowing> chosen, String text) {

        public Head {
            records = List.copyOf(records);
            programmes = List.copyOf(programmes);
            chosen = List.copyOf(chosen);
        }

        /** Whether the list is narrowed to what is overdue. */
        public boolean overdue() {
            return filter.get("overdue") != null;
        }

        /** The address of the list narrowed to what is overdue, or not. */
        public String overdueHref() {
            return filter.with("overdue", overdue() ? null : "yes");
        }

        /** What a search must keep of the address: names and values. */
        public Map<String, String> kept() {
            Map<String, String> kept = new LinkedHashMap<>(filter.chosen());
            kept.remove("q");
            return kept;
        }

        static Head of(Filter filter, Standpoint here, List<Choice> records, Reader reader, JdbcClient jdbc) {
            List<Narrowing> programmes = new ArrayList<>();
            List<Narrowing> chosen = new ArrayList<>();
            jdbc.sql("""
                    select 'programme' as kind, programme as key, name from programme.programmes where root = :root
                    union all
                    select 'roadmap', roadmap, name from roadmap.roadmaps where roadmap = :roadmap
                    union all
                    select 'pledge', pledge, title from programme.pledges where pledge = :pledge
                    union all
                    (select 'area', area, name from people.areas where area = :area and valid_from <= :day
                     order by valid_from desc limit 1)
                    union all
                    (select 'owner', organisation, name from people.organisations where organisation = :owner
                     order by valid_from desc limit 1)""")
                    .param("root", here.root())
                    .param("roadmap", filter.get("roadmap"))
                    .param("pledge", filter.get("pledge"))
                    .param("area", filter.get("area"))
                    .param("owner", filter.get("owner"))
                    .param("day", here.day())
                    .query(row -> {
                        String kind = row.getString("kind");
                        String key = row.getString("key");
                        Text name = Lists.text(row.getString("name"));
                        boolean is = key.equals(filter.get(kind));
                        if (is) {
                            chosen.add(new Narrowing(name, filter.with(kind, null)));
                        } else if (kind.equals("programme")) {
                            programmes.add(new Narrowing(name, filter.with(kind, key)));
                        }
                    });
            String text = filter.get("q");
            var words = reader.words();
            for (String voice : List.of("measured", "reported")) {
                String slug = filter.get(voice);
                if (slug != null) {
                    String label = words.get("web.voice." + voice) + ": "
                            + words.get("web.standing." + voice + "-" + (slug.equals("none") ? "nothing" : slug));
                    chosen.add(new Narrowing(Text.of(reader.language().tag(), label), filter.with(voice, null)));
                }
            }
            String disagreement = filter.get("disagreement");
            if (disagreement != null) {
                String label = words.get(
                        disagreement.equals("any") ? "roadmap.disagreements" : "roadmap.disagreement." + disagreement);
                chosen.add(new Narrowing(Text.of(reader.language().tag(), label), filter.with("disagreement", null)));
            }
            return new Head(filter, records, programmes, chosen, text == null ? "" : text);
        }
    }

    /** Something a list can be narrowed to, and where that leads. */
    record Narrowing(Text name, String href) {}
}
