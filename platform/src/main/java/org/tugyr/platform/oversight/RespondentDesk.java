package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.DeskLine.Due;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/** The desk of who answers for a body: what a council asks for, verdicts to reply to, recommendations to accept or refuse, each with its day. */
final class RespondentDesk implements DeskPart {

    private static final int ORDER = 24;

    /** A verdict without a reply is shown so long after the day for it. */
    private static final int DAYS = 60;

    private final Tables tables;
    private final Pages pages;

    RespondentDesk(Tables tables, Pages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        Map<String, CouncilReading> read = new HashMap<>();
        List<Content> parts = new ArrayList<>();
        for (Held held : offices) {
            if (held.row().role() == Role.RESPONDENT) {
                CouncilReading reading = read.computeIfAbsent(
                        held.record().root(),
                        root -> CouncilReading.of(tables, root, held.record().day()));
                List<DeskLine> lines = lines(held.row(), reading, reader.words());
                OversightDesk view = CouncilDesk.part(held.row(), "respondent", lines, reader.words());
                parts.add(pages.part("oversight/desk.jte", Map.of("w", reader.words(), "view", view, "token", token)));
            }
        }
        return parts;
    }

    private static List<DeskLine> lines(GrantRow office, CouncilReading reading, Words words) {
        Duties duties = new Duties(office, reading, words);
        return Stream.of(duties.requests(), duties.verdicts(), duties.recommendations())
                .flatMap(Function.identity())
                .sorted(DeskLine.ORDER)
                .toList();
    }

    /** What an office is asked for. */
    private record Duties(GrantRow office, CouncilReading reading, Words words) {

        Stream<DeskLine> requests() {
            return reading.requests().stream()
                    .filter(request -> reading.state(request).isOpen() && covers(request.organisation()))
                    .map(request -> line(
                            words.of("oversight.request", reading.state(request)),
                            request.wording(),
                            "/reviews/" + request.review(),
                            request.answerBy(),
                            request.organisation(),
                            act("oversight.act.answer", "evidence-answers", "request", request.request())));
        }

        Stream<DeskLine> verdicts() {
            return reading.verdicts().stream()
                    .filter(verdict -> !reading.replied(verdict)
                            && !reading.day().isAfter(verdict.replyBy().plusDays(DAYS)))
                    .flatMap(verdict -> reading.respondent(verdict).filter(this::covers).stream()
                            .map(respondent -> line(
                                    words.get("oversight.desk.reply"),
                                    reading.pledge(verdict.pledge()),
                                    "/verdicts/" + verdict.verdict(),
                                    verdict.replyBy(),
                                    respondent,
                                    act(
                                            "oversight.act.reply",
                                            "verdict-replies",
                                            "verdict",
                                            verdict.verdict() + "&c-by=" + respondent))));
        }

        Stream<DeskLine> recommendations() {
            return reading.recommendations().stream()
                    .filter(made -> reading.state(made).isOpen() && covers(made.organisation()))
                    .map(made -> line(
                            words.of("oversight.recommendation", reading.state(made)),
                            made.wording(),
                            "/reviews/" + made.review(),
                            made.due(),
                            made.organisation(),
                            act(
                                    "oversight.act.state",
                                    "recommendation-states",
                                    "recommendation",
                                    made.recommendation())));
        }

        private boolean covers(String organisation) {
            return reading.reach().covers(office, organisation);
        }

        private DeskLine line(
                String label, Text title, String href, @Nullable LocalDate due, String body, DeskLine.Act act) {
            Due when = Due.of(due, reading.day());
            return new DeskLine(
                    label,
                    when == Due.OVERDUE ? Tone.BAD : Tone.WARN,
                    title,
                    href,
                    due,
                    when,
                    List.of(CouncilDesk.body(body, reading, words)),
                    List.of(act));
        }

        private DeskLine.Act act(String label, String form, String column, String value) {
            return new DeskLine.Act(
                    words.get(label),
                    "/desk/write/new?form=" + form + "&office=" + office.office() + "&c-" + column + "=" + value);
        }
    }
}
