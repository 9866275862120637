package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.DeskLine.Due;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/** The desks of a council: its calendar with the votes that are open; for the secretary also whose answers are awaited. */
final class CouncilDesk implements DeskPart {

    private static final int ORDER = 22;
    private static final int SHOWN = 40;

    private final Tables tables;
    private final Ballots ballots;
    private final Pages pages;

    CouncilDesk(Tables tables, Ballots ballots, Pages pages) {
        this.tables = tables;
        this.ballots = ballots;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        Map<String, CouncilReading> read = new HashMap<>();
        Map<String, Map<String, LocalDate>> closed = new HashMap<>();
        List<Content> parts = new ArrayList<>();
        for (Held held : offices) {
            if (!held.row().role().ofCouncil()) {
                continue;
            }
            String root = held.record().root();
            CouncilReading reading = read.computeIfAbsent(
                    root, key -> CouncilReading.of(tables, key, held.record().day()));
            Map<String, LocalDate> polls = closed.computeIfAbsent(root, ballots::closedIn);
            boolean secretary = held.row().role() == Role.COUNCIL_SECRETARY;
            OversightDesk view = secretary
                    ? secretary(held.row(), reading, polls, reader.words())
                    : member(held.row(), reading, polls, voted(held), reader.words());
            parts.add(pages.part("oversight/desk.jte", Map.of("w", reader.words(), "view", view, "token", token)));
        }
        return parts;
    }

    private Set<String> voted(Held held) {
        String person = held.row().person();
        return person == null
                ? Set.of()
                : new HashSet<>(ballots.voted(held.record().root(), person));
    }

    private static OversightDesk member(
            GrantRow office, CouncilReading reading, Map<String, LocalDate> closed, Set<String> voted, Words words) {
        List<DeskLine> lines = new ArrayList<>();
        for (CouncilRow council : reading.councils(office)) {
            for (ReviewRow review : reading.reviews(council)) {
                if (!reading.found(review) && review.heldOn() == null && !closed.containsKey(review.review())) {
                    boolean open = !reading.day().isBefore(review.plannedOn());
                    boolean cast = voted.contains(review.review());
                    String label = words.get(
                            !open ? "oversight.poll.ahead" : cast ? "oversight.poll.voted" : "oversight.poll.open");
                    Due due = open && !cast ? Due.of(review.plannedOn(), reading.day()) : Due.AHEAD;
                    lines.add(review(
                            review,
                            council,
                            label,
                            cast ? Tone.DONE : open ? Tone.BAD : Tone.OPEN,
                            due,
                            reading,
                            words));
                }
            }
        }
        lines.sort(DeskLine.ORDER);
        return part(office, "member", lines, words);
    }

    private static OversightDesk secretary(
            GrantRow office, CouncilReading reading, Map<String, LocalDate> closed, Words words) {
        List<DeskLine> lines = new ArrayList<>();
        List<CouncilRow> councils = reading.councils(office);
        for (CouncilRow council : councils) {
            for (ReviewRow review : reading.reviews(council)) {
                boolean shut = closed.containsKey(review.review());
                if (!reading.found(review) && (shut || review.heldOn() == null)) {
                    boolean open = !reading.day().isBefore(review.plannedOn());
                    String label = words.get(
                            shut ? "oversight.poll.closed" : open ? "oversight.poll.going" : "oversight.poll.ahead");
                    Tone tone = shut ? Tone.BAD : open ? Tone.WARN : Tone.OPEN;
                    lines.add(review(
                            review, council, label, tone, Due.of(review.plannedOn(), reading.day()), reading, words));
                }
            }
        }
        for (EvidenceRequestRow request : reading.requests(councils)) {
            VerdictRule.Request state = reading.state(request);
            if (state.isOpen()) {
                lines.add(new DeskLine(
                        words.of("oversight.request", state),
                        state == VerdictRule.Request.SILENT ? Tone.BAD : Tone.OPEN,
                        request.wording(),
                        "/reviews/" + request.review(),
                        request.answerBy(),
                        Due.of(request.answerBy(), reading.day()),
                        List.of(body(request.organisation(), reading, words)),
                        List.of()));
            }
        }
        for (RecommendationRow made : reading.recommendations(councils)) {
            VerdictRule.Standing state = reading.state(made);
            if (state.isOpen()) {
                lines.add(new DeskLine(
                        words.of("oversight.recommendation", state),
                        state == VerdictRule.Standing.LATE ? Tone.BAD : Tone.OPEN,
                        made.wording(),
                        "/reviews/" + made.review(),
                        made.due(),
                        Due.of(made.due(), reading.day()),
                        List.of(body(made.organisation(), reading, words)),
                        List.of()));
            }
        }
        lines.sort(DeskLine.ORDER);
        return part(office, "secretary", lines, words);
    }

    private static DeskLine review(
            ReviewRow review,
            CouncilRow council,
            String label,
            Tone tone,
            Due due,
            CouncilReading reading,
            Words words) {
        return new DeskLine(
                label,
                tone,
                reading.pledge(review.pledge()),
                VotePages.path(review.review()),
                review.plannedOn(),
                due,
                List.of(body(council.organisation(), reading, words)),
                List.of());
    }

    static String body(@Nullable String organisation, CouncilReading reading, Words words) {
        return reading.reach().name(organisation).in(words.language().tag());
    }

    static OversightDesk part(GrantRow office, String kind, List<DeskLine> lines, Words words) {
        return new OversightDesk(
                kind + "-" + office.office(),
                words.get("oversight.desk." + kind),
                office.title(),
                words.get("oversight.desk.lead"),
                null,
                lines.stream().limit(SHOWN).toList(),
                words.get("oversight.desk." + kind + ".none"),
                Math.max(0, lines.size() - SHOWN),
                null);
    }
}
