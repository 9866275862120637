package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.HeadquartersList.Listed;
import org.tugyr.platform.roadmap.Pressing;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.Drafting;

/** The desk of a headquarters officer: one list in one order, and the stocktake that is made of it. */
final class HeadquartersDesk implements DeskPart {

    private static final int ORDER = 20;
    private static final int SHOWN = 30;

    private final HeadquartersList list;
    private final Drafting drafting;
    private final Pages pages;

    HeadquartersDesk(HeadquartersList list, Drafting drafting, Pages pages) {
        this.list = list;
        this.drafting = drafting;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        return offices.stream()
                .filter(held -> held.row().role() == Role.HEADQUARTERS_OFFICER)
                .map(held -> pages.part(
                        "oversight/desk.jte", Map.of("w", reader.words(), "view", view(held, reader), "token", token)))
                .toList();
    }

    private OversightDesk view(Held held, Reader reader) {
        Words words = reader.words();
        Listed listed = list.of(held);
        List<DeskLine> lines = listed.ordered().stream()
                .limit(SHOWN)
                .map(each -> line(each, listed, held, words))
                .toList();
        String office = held.row().office();
        return new OversightDesk(
                "headquarters-" + office,
                words.get("oversight.desk.headquarters"),
                held.row().title(),
                words.get("oversight.desk.headquarters.lead"),
                "attention",
                lines,
                words.get("oversight.desk.headquarters.none"),
                listed.ordered().size() - lines.size(),
                new OversightDesk.Start(
                        StocktakeStart.PATH,
                        office,
                        drafting.id(),
                        words.get("oversight.desk.stocktake"),
                        words.get("oversight.desk.stocktake.note")));
    }

    private static DeskLine line(Attention attention, Listed listed, Held held, Words words) {
        String subject = attention.subject();
        String label = words.of("oversight.rung", attention.rung());
        Pressing.Pledge pledge = listed.pledges().get(subject);
        Pressing.Measure measure = listed.measures().get(subject);
        String key = subject.substring(subject.indexOf(':') + 1);
        Text title;
        String href;
        List<String> notes = new ArrayList<>();
        List<DeskLine.Act> acts = new ArrayList<>();
        if (pledge != null) {
            title = pledge.title();
            href = "/pledges/" + key;
            notes.add(said(pledge, words));
            acts.add(new DeskLine.Act(
                    words.get("oversight.act.confidence"),
                    "/desk/write/new?form=confidences&office=" + held.row().office() + "&c-pledge=" + key
                            + (listed.organisation() == null ? "" : "&c-organisation=" + listed.organisation())));
        } else if (measure != null) {
            title = measure.name();
            href = "/measures/" + key;
            notes.add(listed.reach().name(measure.owner()).in(words.language().tag()));
        } else {
            Decision decision = Objects.requireNonNull(listed.decisions().get(subject));
            title = decision.row().wording();
            href = "/stocktakes/" + decision.row().stocktake();
            notes.add(listed.reach()
                    .name(decision.row().owner())
                    .in(words.language().tag()));
            int overdue = decision.on(listed.day()).overdue();
            if (overdue > 0) {
                notes.add(words.get("oversight.overdue.times", overdue));
            }
            if (!Objects.equals(listed.organisation(), decision.taken().organisation())) {
                notes.add(words.get(
                        "oversight.from",
                        listed.reach()
                                .name(decision.taken().organisation())
                                .in(words.language().tag())));
            }
        }
        return new DeskLine(
                label,
                tone(attention.rung()),
                title,
                href,
                attention.due(),
                DeskLine.Due.of(attention.due(), listed.day()),
                notes,
                acts);
    }

    private static String said(Pressing.Pledge pledge, Words words) {
        return pledge.disagreement() != null
                ? words.get("roadmap.disagreement." + RowJson.word(pledge.disagreement()))
                : Standing.of(Voice.MEASURED, pledge.measured()).label(words);
    }

    private static Tone tone(Attention.Rung rung) {
        return switch (rung) {
            case ESCALATED -> Tone.FAIL;
            case DISAGREEMENT, LATE_DECISION, LATE_MEASURE, OFF_TRACK -> Tone.BAD;
            case TODAY, STALE -> Tone.WARN;
            case OPEN -> Tone.GOOD;
        };
    }
}
