package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.DeskLine.Due;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/** The desk of who answers for a body: what a council asks for, verdicts to reply to, recommendations to accept or refuse, each with its day. */
final class RespondentDesk implements DeskPart {

    private static final int ORDER = 24;

    /** A verdict without a reply is shown so long after the day for it. */
    private static final int DAYS = 60;

    private final Grants grants;
    private final Tables tables;
    private final Pages pages;

    RespondentDesk(Grants grants, Tables tables, Pages pages) {
        this.grants = grants;
        this.tables = tables;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, Reader reader, String token) {
        Map<String, CouncilReading> read = new HashMap<>();
        List<Content> parts = new ArrayList<>();
        for (Held held : grants.of(who.account())) {
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
        List<DeskLine> lines = new ArrayList<>();
        LocalDate day = reading.day();
        for (EvidenceRequestRow request : reading.requests()) {
            VerdictRule.Request state = reading.state(request);
            boolean open = state == VerdictRule.Request.SILENT || state == VerdictRule.Request.WAITING;
            if (open && reading.reach().covers(office, request.organisation())) {
                lines.add(new DeskLine(
                        words.of("oversight.request", state),
                        state == VerdictRule.Request.SILENT ? Tone.BAD : Tone.WARN,
                        request.wording(),
                        "/reviews/" + request.review(),
                        request.answerBy(),
                        Due.of(request.answerBy(), day),
                        List.of(CouncilDesk.body(request.organisation(), reading, words)),
                        List.of(act(
                                "oversight.act.answer",
                                office,
                                "evidence-answers",
                                "request",
                                request.request(),
                                words))));
            }
        }
        for (VerdictRow verdict : reading.verdicts()) {
            String respondent = reading.respondent(verdict).orElse(null);
            if (respondent != null
                    && !reading.replied(verdict)
                    && !day.isAfter(verdict.replyBy().plusDays(DAYS))
                    && reading.reach().covers(office, respondent)) {
                lines.add(new DeskLine(
                        words.get("oversight.desk.reply"),
                        day.isAfter(verdict.replyBy()) ? Tone.BAD : Tone.WARN,
                        reading.pledge(verdict.pledge()),
                        "/verdicts/" + verdict.verdict(),
                        verdict.replyBy(),
                        Due.of(verdict.replyBy(), day),
                        List.of(CouncilDesk.body(respondent, reading, words)),
                        List.of(act(
                                "oversight.act.reply",
                                office,
                                "verdict-replies",
                                "verdict",
                                verdict.verdict() + "&c-by=" + respondent,
                                words))));
            }
        }
        for (RecommendationRow made : reading.recommendations()) {
            VerdictRule.Standing state = reading.state(made);
            boolean open = state != VerdictRule.Standing.DONE && state != VerdictRule.Standing.REFUSED;
            if (open && reading.reach().covers(office, made.organisation())) {
                lines.add(new DeskLine(
                        words.of("oversight.recommendation", state),
                        state == VerdictRule.Standing.LATE ? Tone.BAD : Tone.WARN,
                        made.wording(),
                        "/reviews/" + made.review(),
                        made.due(),
                        Due.of(made.due(), day),
                        List.of(CouncilDesk.body(made.organisation(), reading, words)),
                        List.of(act(
                                "oversight.act.state",
                                office,
                                "recommendation-states",
                                "recommendation",
                                made.recommendation(),
                                words))));
            }
        }
        lines.sort(DeskLine.ORDER);
        return lines;
    }

    private static DeskLine.Act act(
            String label, GrantRow office, String form, String column, String value, Words words) {
        return new DeskLine.Act(
                words.get(label),
                "/desk/write/new?form=" + form + "&office=" + office.office() + "&c-" + column + "=" + value);
    }
}
