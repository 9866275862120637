package org.tugyr.platform.roadmap;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** Adds to a pledge's page what is reported and what is measured, and on what the voices disagree. */
final class PledgeSection implements Section {

    private static final String PLEDGE = "pledge:";

    private final FactLog log;
    private final Verdicts verdicts;
    private final Pages pages;

    PledgeSection(FactLog log, Verdicts verdicts, Pages pages) {
        this.log = log;
        this.verdicts = verdicts;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!subject.startsWith(PLEDGE)) {
            return List.of();
        }
        Delivery delivery = Delivery.read(log, subject.substring(PLEDGE.length()), state.size(), state.day());
        History own = log.own(delivery.mentioned(), state.size());
        Judged judged = verdicts.of(delivery.pledge(), delivery.history(), state.size(), state.day())
                .orElse(null);
        DeliveryView view = Deliveries.of(delivery, own, judged, state.day(), reader.words());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Place.LEAD, part("lead", reader, view)));
        parts.add(new Part(Place.VOICE, part("voices", reader, view)));
        if (!view.charts().isEmpty()) {
            parts.add(new Part(Place.FIGURE, part("figure", reader, view)));
        }
        UnaryOperator<String> csv = reader::csv;
        parts.add(new Part(
                Place.MAIN,
                pages.part("roadmap/pledge-plan.jte", Map.of("w", reader.words(), "view", view, "csv", csv)),
                List.of(
                        ListSheets.measures(view.measures(), reader.words()),
                        ListSheets.indicators(view.indicators(), reader.words()))));
        parts.add(new Part(
                Place.SOURCE, pages.part("web/know.jte", Map.of("w", reader.words(), "sources", view.sources()))));
        return parts;
    }

    private Content part(String name, Reader reader, DeliveryView view) {
        return pages.part("roadmap/pledge-" + name + ".jte", Map.of("w", reader.words(), "view", view));
    }
}
