package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** The rules of a contest can be counted by and do not change under its votes; whoever is out has a reason. */
public record ContestGuard() implements Guard {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String subjectKind() {
        return "contest";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ContestRow.class, ContestRuleRow.class, CandidacyRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        scene.rows(CandidacyRow.class, subject).forEach(row -> candidacy(row, scene));
        List<ContestRow> contests = scene.rows(ContestRow.class, subject);
        for (ContestRuleRow rules : scene.rows(ContestRuleRow.class, subject)) {
            for (ContestRow contest : contests) {
                fits(rules, contest, scene);
            }
            countable(rules, scene);
            settings(rules, scene);
            fixed(rules, subject, scene);
        }
    }

    private static void candidacy(CandidacyRow row, Scene scene) {
        if ((row.organisation() == null) && (row.person() == null)) {
            scene.refuse(row, "organisation", "an organisation or a person that stands", "");
        } else if (row.state() != CandidacyState.REGISTERED
                && row.reason() == null
                && scene.before(row).isEmpty()) {
            scene.refuse(
                    row,
                    "reason_kk",
                    "why it was " + RowJson.word(row.state()) + ", in the language of the source",
                    "");
        }
    }

    private static void fits(ContestRuleRow rules, ContestRow contest, Scene scene) {
        if (rules.method().divides() != (contest.sort() == Sort.PARTY_LIST)) {
            scene.refuse(
                    rules,
                    "method",
                    contest.sort() == Sort.PARTY_LIST
                            ? "a method that divides seats between lists"
                            : "most-votes, irv, scottish-stv, wigm-prf, meek-prf, two-rounds, block or approval",
                    RowJson.word(rules.method()));
        } else if (contest.seats() != null && rules.seats() > contest.seats()) {
            scene.refuse(
                    rules,
                    "seats",
                    "at most " + contest.seats() + ", the seats of " + contest.contest(),
                    String.valueOf(rules.seats()));
        }
    }

    private static void countable(ContestRuleRow rules, Scene scene) {
        if ((rules.threshold() == null) != (rules.denominator() == null)) {
            scene.refuse(
                    rules,
                    rules.threshold() == null ? "threshold" : "denominator",
                    "threshold and denominator together, or neither",
                    "");
        } else if (rules.threshold() != null
                && (rules.threshold().signum() < 0 || rules.threshold().compareTo(ALL) > 0)) {
            scene.refuse(
                    rules,
                    "threshold",
                    "a percentage from 0 to 100",
                    rules.threshold().toPlainString());
        } else if (rules.method().divides()) {
            try {
                var _ = Methods.seats(rules);
            } catch (CountProblem problem) {
                scene.refuse(
                        rules,
                        "secondParty".equals(problem.arguments().get("field")) ? "second_party" : "seats",
                        String.valueOf(problem.arguments().get("expected")),
                        String.valueOf(problem.arguments().get("value")));
            }
        } else if (rules.seats() < 1 && rules.advance() == null) {
            scene.refuse(rules, "seats", "1 or more", String.valueOf(rules.seats()));
        }
    }

    /** What only some methods know: how many go on, and the settings of a rules file. */
    private static void settings(ContestRuleRow rules, Scene scene) {
        if (rules.advance() != null && (rules.method().divides() || rules.method() == Method.TWO_ROUNDS)) {
            scene.refuse(
                    rules,
                    "advance",
                    "nothing with " + RowJson.word(rules.method()),
                    rules.advance().toString());
        } else if (rules.advance() != null && (rules.advance() < 1 || rules.seats() != 0)) {
            scene.refuse(
                    rules,
                    rules.advance() < 1 ? "advance" : "seats",
                    rules.advance() < 1 ? "1 or more" : "0, since with advance nobody is elected here",
                    String.valueOf(rules.advance() < 1 ? rules.advance() : rules.seats()));
        } else if (!rules.method().countsBallots()) {
            if (rules.settings() != null) {
                scene.refuse(
                        rules,
                        "settings",
                        "nothing with " + RowJson.word(rules.method()),
                        String.join(";", rules.settings()));
            }
        } else if (rules.equal() != Preference.LOT) {
            scene.refuse(rules, "equal", "lot with " + RowJson.word(rules.method()), RowJson.word(rules.equal()));
        } else {
            ballots(rules, scene);
        }
    }

    /** Whether the counting core takes the rules, with as many candidates as they need. */
    private static void ballots(ContestRuleRow rules, Scene scene) {
        List<String> names = IntStream.rangeClosed(0, Math.max(1, rules.places()))
                .mapToObj(Integer::toString)
                .toList();
        try {
            var _ = BallotCount.rules(rules, names).counting(List.of());
        } catch (BallotsRefused refused) {
            String setting = refused.setting();
            boolean seats = setting.equals("seats");
            scene.refuse(
                    rules,
                    seats ? places(rules) : "settings",
                    setting.isEmpty() || seats ? refused.expected() : "setting " + setting + ": " + refused.expected(),
                    refused.found());
        } catch (CountProblem problem) {
            core(problem, rules, scene);
        }
    }

    private static void core(CountProblem problem, ContestRuleRow rules, Scene scene) {
        String field = String.valueOf(problem.arguments().get("field"));
        String expected = String.valueOf(problem.arguments().get("expected"));
        String found = String.valueOf(problem.arguments().get("value"));
        if (problem.reason() == CountProblem.Reason.TOO_MANY_CANDIDATES) {
            scene.refuse(rules, places(rules), Candidates.MOST - 1 + " or fewer", String.valueOf(rules.places()));
        } else if (field.equals("seats")) {
            scene.refuse(rules, places(rules), expected, found);
        } else {
            scene.refuse(rules, "settings", "setting " + field + ": " + expected, found);
        }
    }

    /** The column that says how many come out of it. */
    private static String places(ContestRuleRow rules) {
        return rules.advance() == null ? "seats" : "advance";
    }

    /** Rules that change when votes are on record already could have been made to fit them. */
    private static void fixed(ContestRuleRow rules, String subject, Scene scene) {
        boolean changed = scene.before(rules)
                .filter(before -> !ContestRule.text(before).equals(ContestRule.text(rules)))
                .isPresent();
        if (changed
                && (!scene.rows(VoteRow.class, subject).isEmpty()
                        || !scene.rows(RankingRow.class, subject).isEmpty()
                        || !scene.rows(RoundTotalRow.class, subject).isEmpty())) {
            scene.refuse(
                    rules,
                    "method",
                    "the rules as they stood when votes were recorded, SHA-256 "
                            + scene.before(rules).map(ContestRule::sha256).orElse(""),
                    "others, SHA-256 " + ContestRule.sha256(rules));
        }
    }
}
