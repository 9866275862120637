package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.Bench.Out;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.Verdict.Counted;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Judged;

/** Rule verdict/1, by the worked examples of docs/rules/verdict.md. */
class VerdictRuleTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Text WORDS = Text.of("kk", "Негіз");
    private static final Map<String, Judged> FOR =
            Map.of("B", Judged.BROKEN, "P", Judged.PARTLY_KEPT, "K", Judged.KEPT);

    private static List<List<String>> table(String begins) {
        return RuleText.of("verdict")
                .orElseThrow()
                .markdown()
                .lines()
                .filter(line -> line.matches(begins))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    static List<List<String>> counts() {
        return table("\\| a [BPK].*");
    }

    static List<List<String>> voices() {
        return table("\\| x `.*");
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsAsTheProseSays(List<String> example) {
        Tie tie = example.get(1).equals("the chair") ? Tie.CHAIR : Tie.NO_VERDICT;

        Counted counted =
                verdict("v", "x", Judged.BROKEN, DAY, tie, example.getFirst()).count();

        assertThat(counted.state().name()).isEqualTo(example.get(2).replace("`", ""));
        assertThat(counted.cast()).isEqualTo(Integer.parseInt(example.get(3)));
        assertThat(counted.barred()).isEqualTo(Integer.parseInt(example.get(4)));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void lastsUntilALaterOneStands(List<String> example) {
        List<Verdict> all = new ArrayList<>();
        for (String said : example.getFirst().split(";", -1)) {
            String[] words = said.strip().split(" ", 3);
            Judged outcome = Judged.valueOf(words[1].replace("`", ""));
            String votes = switch (words[2]) {
                case "stands" -> "=";
                case "no majority" -> "a =, b =, c N, d N";
                default -> "a =";
            };
            all.add(verdict("v" + all.size(), words[0], outcome, DAY.plusDays(all.size()), Tie.NO_VERDICT, votes));
        }

        String judged = VerdictRule.standing(all, DAY.plusYears(1))
                .map(verdict -> verdict.row().outcome().name())
                .orElse("NONE");

        assertThat(judged).isEqualTo(example.get(1).replace("`", ""));
    }

    @Test
    void hasExamples() {
        assertThat(counts()).hasSize(9);
        assertThat(voices()).hasSize(5);
    }

    @Test
    void knowsNoVerdictBeforeItsDay() {
        Verdict verdict = verdict("v", "x", Judged.BROKEN, DAY, Tie.NO_VERDICT, "=");

        assertThat(VerdictRule.standing(List.of(verdict), DAY.minusDays(1))).isEmpty();
        assertThat(VerdictRule.standing(List.of(verdict), DAY)).contains(verdict);
    }

    @Test
    void revisesAcrossCouncilsOnlyByName() {
        Verdict first = verdict("v", "x", Judged.BROKEN, DAY, Tie.NO_VERDICT, "=");
        Verdict other = verdict("w", "y", Judged.KEPT, DAY.plusDays(1), Tie.NO_VERDICT, "=");
        Verdict naming = new Verdict(revising(other.row(), "v"), other.votes(), other.bench(), other.matter());

        assertThat(VerdictRule.state(first, List.of(first, other), DAY.plusDays(1)))
                .isEqualTo(Verdict.State.STANDS);
        assertThat(VerdictRule.state(first, List.of(first, naming), DAY.plusDays(1)))
                .isEqualTo(Verdict.State.REVISED);
        assertThat(VerdictRule.state(first, List.of(first, naming), DAY)).isEqualTo(Verdict.State.STANDS);
    }

    @Test
    void saysWhyAMemberHasNoVote() {
        Bench bench = bench("x", Tie.NO_VERDICT);
        Matter matter = new Matter("p", Set.of("akimat", "government"));

        assertThat(bench.out("a", DAY, matter)).isEmpty();
        assertThat(bench.out("z", DAY, matter)).contains(Out.NO_MEMBER);
        assertThat(bench.out("a", DAY.plusYears(9), matter)).contains(Out.NOT_IN_TERM);
        assertThat(bench.out("f", DAY, matter)).contains(Out.INTERESTED);
        assertThat(bench.out("f", LocalDate.of(2025, 1, 1), matter)).isEmpty();
        assertThat(bench.out("g", DAY, matter)).contains(Out.RECUSED);
        assertThat(bench.out("g", DAY, new Matter("other", Set.of()))).isEmpty();
        assertThat(bench.out("e", DAY, new Matter("p", Set.of("university")))).contains(Out.INTERESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-10,, WAITING",
        "2025-06-16,, SILENT",
        "2025-06-16, 2025-06-15, ANSWERED",
        "2025-06-20, 2025-06-17, ANSWERED_LATE",
        "2025-06-16, 2025-06-17, SILENT"
    })
    void recordsSilence(LocalDate on, @Nullable LocalDate answered, String state) {
        var request = new EvidenceRequestRow("q", "r", "o", WORDS, DAY, DAY.plusDays(14));
        var answers = answered == null
                ? List.<EvidenceAnswerRow>of()
                : List.of(new EvidenceAnswerRow("q", answered, WORDS, null));

        assertThat(VerdictRule.request(request, answers, on)).hasToString(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-10,, OPEN",
        "2025-07-02,, LATE",
        "2025-06-10, accepted, ACCEPTED",
        "2025-07-02, accepted, LATE",
        "2025-07-02, refused, REFUSED",
        "2025-07-02, done, DONE"
    })
    void followsRecommendations(LocalDate on, @Nullable String said, String standing) {
        var made = new RecommendationRow("a", "r", "o", WORDS, DAY, DAY.plusDays(30));
        var states = said == null
                ? List.<RecommendationStateRow>of()
                : List.of(new RecommendationStateRow(
                        "a", DAY.plusDays(5), Followed.valueOf(said.toUpperCase(Locale.ROOT)), WORDS, "e"));

        assertThat(VerdictRule.standing(made, states, on)).hasToString(standing);
    }

    /** @param votes such as {@code a B, b P}; {@code =} for four votes for the outcome */
    private static Verdict verdict(String key, String council, Judged outcome, LocalDate day, Tie tie, String votes) {
        List<VerdictVoteRow> cast = new ArrayList<>();
        for (String vote : (votes.equals("=") ? "a =, b =, c =, d =" : votes).split(", ", -1)) {
            String[] words = vote.split(" ", 2);
            Judged judged =
                    words[1].equals("=") ? outcome : words[1].equals("N") ? Judged.NOT_ASSESSABLE : FOR.get(words[1]);
            cast.add(new VerdictVoteRow(key, words[0], Objects.requireNonNull(judged), WORDS));
        }
        VerdictRow row = new VerdictRow(
                key, "r", council, "p", outcome, day, List.of("c"), WORDS, null, day.plusDays(14), null, null);
        return new Verdict(row, cast, bench(council, tie), new Matter("p", Set.of("akimat", "government")));
    }

    private static VerdictRow revising(VerdictRow row, String earlier) {
        return new VerdictRow(
                row.verdict(),
                row.review(),
                row.council(),
                row.pledge(),
                row.outcome(),
                row.votedOn(),
                row.criteria(),
                row.reasons(),
                null,
                row.replyBy(),
                earlier,
                null);
    }

    private static Bench bench(String council, Tie tie) {
        LocalDate begins = LocalDate.of(2025, 1, 1);
        return new Bench(
                new CouncilRow(council, "k", "A", WORDS, null, begins, begins.plusYears(2), 4, tie, null),
                List.of("a", "b", "c", "d", "e", "f", "g").stream()
                        .map(person -> new CouncilMemberRow(
                                council,
                                person,
                                person.equals("e") ? "university" : null,
                                person.equals("a") ? Seat.CHAIR : Seat.MEMBER,
                                null,
                                null))
                        .toList(),
                List.of(new InterestRow(council, "f", "government", begins.plusMonths(1), null)),
                List.of(new RecusalRow(council, "g", "p", begins, null)));
    }
}
