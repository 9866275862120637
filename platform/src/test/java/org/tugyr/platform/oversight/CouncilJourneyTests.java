package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Judged;

/** A council of seven gives a verdict: one stands aside, one votes on paper, two dissent, and the body replies. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class, OversightSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class CouncilJourneyTests {

    private static final String REVIEW = "/desk/reviews/roads-23";

    @Autowired
    private Staff staff;

    @Autowired
    private MovingClock clock;

    @Autowired
    private OversightSite.Publishing publishing;

    @Autowired
    private FactLog log;

    @Autowired
    private MockMvcTester site;

    private Scribe scribe(Person person) {
        person.browser().get("/desk");
        return new Scribe(person.browser(), clock, publishing);
    }

    private Scribe office(Role role, String place) {
        Person person = staff.newcomer();
        staff.appoint(person, "trial", role, place, "branch");
        return scribe(person);
    }

    @Test
    void givesAVerdictFromSecretVotesAndTheBodyReplies() {
        Map<String, Scribe> members = new LinkedHashMap<>();
        for (String member : OversightSite.MEMBERS.subList(0, 6)) {
            Person person = staff.newcomer();
            staff.seat(person, "trial", member, Role.COUNCIL_MEMBER, "organisation:watch", "branch");
            members.put(member, scribe(person));
        }
        Scribe secretary = office(Role.COUNCIL_SECRETARY, "area:T-1");

        // one stands aside, and of nobody but herself
        Scribe aside = members.get("w-6");
        String other = aside.begin(
                "/desk/write/new?form=recusals",
                Map.of(
                        "c-council",
                        "watch-23",
                        "c-person",
                        "w-5",
                        "c-pledge",
                        "roads",
                        "c-reason_en",
                        "Not mine to say"));
        assertThat(aside.submit(other)).hasStatus(400).bodyText().contains("only of the person whose seat it is");
        aside.record(aside.begin(
                "/desk/write/new?form=recusals",
                Map.of(
                        "c-council",
                        "watch-23",
                        "c-person",
                        "w-6",
                        "c-pledge",
                        "roads",
                        "c-reason_en",
                        "My brother builds them")));
        assertThat(aside.read(REVIEW)).contains("stands aside").doesNotContain("Cast your vote");
        assertThat(aside.browser().post(REVIEW + "/vote", "vote", "kept", "reason", "All is well"))
                .hasStatus(400);

        // the others see voices, criteria and evidence, and vote in secret
        assertThat(members.get("w-1").read("/desk"))
                .contains("vote now", "href=\"" + REVIEW + "\"", "Repair of 168.5 km");
        assertThat(members.get("w-1").read(REVIEW))
                .contains("168.5 km accepted", "Cast your vote", "The acts of acceptance", "no answer in time")
                .contains("class=\"voice");
        vote(members.get("w-1"), "kept", "I had not counted yet");
        vote(members.get("w-1"), "stalled", "A fifth of it is built");
        vote(members.get("w-2"), "stalled", "The pace is too slow");
        vote(members.get("w-3"), "stalled", "Money was late");
        vote(members.get("w-4"), "in-the-works", "The fleet is new");
        assertThat(members.get("w-1").read(REVIEW)).contains("in the box", "A fifth of it is built");
        assertThat(members.get("w-1").read("/desk")).contains("you have voted");
        assertThat(members.get("w-5").browser().post(REVIEW + "/vote", "vote", "stalled", "reason", " "))
                .hasStatus(400)
                .bodyText()
                .contains("Give your reasons");

        // the secretary sees who, and not how
        assertThat(secretary.read(REVIEW))
                .contains(
                        "4 votes are in the box; the quorum is 4",
                        "has voted",
                        "has not voted yet",
                        "from the paper minutes")
                .contains("stands aside")
                .doesNotContain("A fifth of it is built", "The fleet is new", "The pace is too slow");
        assertThat(members.get("w-1").browser().post(REVIEW + "/close", "id", "a".repeat(24)))
                .hasStatus(403);

        String draft = close(secretary);
        assertThat(close(secretary)).as("a second window").isNotEqualTo(draft);
        assertThat(members.get("w-5")
                        .browser()
                        .post(REVIEW + "/vote", "vote", "kept", "reason", "Too late, too little"))
                .hasStatus(400)
                .bodyText()
                .contains("The vote is closed");
        assertThat(secretary.read(draft))
                .contains("added by the site, cannot be changed", "A fifth of it is built", "The fleet is new")
                .doesNotContain("I had not counted yet");
        String four = preview(secretary.read(draft));
        assertThat(four)
                .contains(
                        "will be “stalled”, and it will stand: 3 of 4 votes are for it, and the quorum of 4 is reached")
                .contains("3 votes: Мүше w-1, Мүше w-2, Мүше w-3", "Мүше w-4 in the works The fleet is new")
                .contains("Мүше w-6: stands aside", "Did not vote Мүше w-5, Мүше w-7");
        assertThat(preview(secretary.read(draft + "?lang=kk")))
                .contains("«тоқтап қалды», оның күші болады: берілген 4 дауыстың 3-і осыны жақтады, кворум (4) бар");
        assertThat(secretary.read(draft + "?lang=en")).contains("What will be recorded");

        // the grounds are the secretary's to write down, the votes are not
        secretary.fill(
                draft, 1, Map.of("c-reasons_en", "Built too slowly", "c-outcome", "kept", "c-review", "roads-23"));
        secretary.add(draft, "verdict-votes", 2, paper("w-5", "kept"));
        assertThat(secretary.submit(draft)).hasStatus(400).bodyText().contains("cannot be entered from the minutes");
        secretary.fill(draft, 2, paper("w-7", "broken"));
        assertThat(preview(secretary.read(draft)))
                .contains(
                        "3 of 5 votes are for it", "Мүше w-7 broken As the minutes say", "Did not vote Мүше w-5 Once");
        secretary.record(draft);

        History verdict = log.history(java.util.List.of("verdict:roads-23"), log.size());
        VerdictRow row = verdict.row(VerdictRow.class, "roads-23").orElseThrow().row();
        assertThat(row.outcome()).isEqualTo(Judged.STALLED);
        assertThat(row.frozen()).containsExactly("roads-kept");
        assertThat(row.replyBy()).isEqualTo(Poll.replyBy(row.votedOn()));
        assertThat(verdict.rows(VerdictVoteRow.class))
                .extracting(vote -> vote.row().person() + " " + vote.row().vote())
                .containsExactlyInAnyOrder(
                        "w-1 STALLED", "w-2 STALLED", "w-3 STALLED", "w-4 IN_THE_WORKS", "w-7 BROKEN");
        assertThat(log.own(java.util.List.of("review:roads-23"), log.size())
                        .row(ReviewRow.class, "roads-23")
                        .orElseThrow()
                        .row()
                        .heldOn())
                .isEqualTo(row.votedOn());
        assertThat(site.get().uri("/verdicts/roads-23?lang=en"))
                .bodyText()
                .contains(
                        "3 of 5 votes were for it, the quorum is 4",
                        "The fleet is new",
                        "dissent",
                        "a reply may come until");

        // nothing can be added afterwards, and no second verdict made of it
        Scribe again = office(Role.COUNCIL_SECRETARY, "organisation:watch");
        assertThat(again.browser().get(REVIEW))
                .bodyText()
                .contains("A verdict was recorded")
                .doesNotContain("Close the vote");
        String more = again.begin("/desk/write/correct?form=verdicts&key=roads-23", Map.of());
        again.add(more, "verdict-votes", 2, paper("w-5", "kept"));
        again.browser()
                .post(more + "/reason", "version", Scribe.version(again.read(more)), "reason", "One was forgotten");
        assertThat(again.submit(more)).hasStatus(400).bodyText().contains("takes no further votes");

        reply();
    }

    /** What the draft says that will be recorded, without markup. */
    private static String preview(String page) {
        int from = page.indexOf("id=\"preview\"");
        assertThat(from).isNotNegative();
        return page.substring(page.indexOf('>', from) + 1, page.indexOf("</section>", from))
                .replaceAll("(?s)<svg.*?</svg>|<[^>]+>", " ")
                .replaceAll("\\s+([,:.])", "$1")
                .replaceAll("\\s+", " ");
    }

    private void reply() {
        Scribe elsewhere = office(Role.RESPONDENT, "organisation:roads-office");
        assertThat(elsewhere.read("/desk"))
                .contains("No council waits for an answer")
                .doesNotContain("Repair of 168.5 km");
        Scribe body = office(Role.RESPONDENT, "organisation:branch");
        String desk = body.read("/desk");
        assertThat(desk).contains("a reply may be given", "The acts of acceptance", "no answer in time");
        String form = desk.replaceFirst("(?s).*href=\"(/desk/write/new\\?form=verdict-replies[^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        body.record(body.begin(
                form, Map.of("c-verdict", "roads-23", "c-by", "branch", "c-reply_en", "We bought the machines first")));

        assertThat(site.get().uri("/verdicts/roads-23?lang=en")).bodyText().contains("We bought the machines first");
        assertThat(body.read("/desk")).doesNotContain("a reply may be given");
        String foreign = elsewhere.begin(
                "/desk/write/new?form=verdict-replies",
                Map.of("c-verdict", "roads-23", "c-by", "roads-office", "c-reply_en", "We have something to say, too"));
        assertThat(elsewhere.submit(foreign)).as("whose reply it is not").hasStatus(400);
    }

    @Test
    void letsNobodyOfTheWatchedVoteOrKeepTheMinutes() {
        for (Role role : new Role[] {Role.HEADQUARTERS_OFFICER, Role.REPORTER, Role.RESPONDENT, Role.ADMINISTRATOR}) {
            Scribe watched = office(role, "area:T-1");
            assertThat(watched.browser().get(REVIEW)).hasStatus(403);
            assertThat(watched.browser().post(REVIEW + "/vote", "vote", "kept", "reason", "All is well"))
                    .hasStatus(403);
            assertThat(watched.browser().get("/desk/write/new?form=verdicts")).hasStatus(403);
        }
        Scribe secretary = office(Role.COUNCIL_SECRETARY, "area:T-1");
        for (String form :
                new String[] {"values", "reported", "stocktakes", "decisions", "verdict-replies", "evidence-answers"}) {
            assertThat(secretary.browser().get("/desk/write/new?form=" + form))
                    .as(form)
                    .hasStatus(403);
        }
        Scribe foreign = office(Role.COUNCIL_SECRETARY, "area:T-2");
        assertThat(foreign.browser().get(REVIEW)).as("an area below").hasStatus(403);
    }

    private static Map<String, String> paper(String person, String vote) {
        return Map.of(
                "c-verdict",
                "roads-23",
                "c-person",
                person,
                "c-vote",
                vote,
                "c-reason_en",
                "As the minutes say",
                "c-lang",
                "en");
    }

    private static void vote(Scribe member, String finding, String reason) {
        assertThat(member.browser().get(REVIEW)).hasStatusOk();
        assertThat(member.browser().post(REVIEW + "/vote", "vote", finding, "reason", reason))
                .hasHeader("Location", REVIEW + "?done=voted");
    }

    private static String close(Scribe secretary) {
        var closed = secretary.send(REVIEW, REVIEW + "/close", Map.of());
        assertThat(closed).hasStatus(303);
        return org.tugyr.platform.access.Visitor.to(closed);
    }
}
