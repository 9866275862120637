package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tugyr.count.CountProblem;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Sort;
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
            fixed(rules, scene.rows(VoteRow.class, subject), scene);
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
        if ((rules.method() == Method.MOST_VOTES) == (contest.sort() == Sort.PARTY_LIST)) {
            scene.refuse(
                    rules,
                    "method",
                    contest.sort() == Sort.PARTY_LIST ? "a method that divides seats between lists" : "most-votes",
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
        } else if (rules.method() != Method.MOST_VOTES) {
            try {
                var _ = Methods.seats(rules);
            } catch (CountProblem problem) {
                scene.refuse(
                        rules,
                        "secondParty".equals(problem.arguments().get("field")) ? "second_party" : "seats",
                        String.valueOf(problem.arguments().get("expected")),
                        String.valueOf(problem.arguments().get("value")));
            }
        } else if (rules.seats() < 1) {
            scene.refuse(rules, "seats", "1 or more", String.valueOf(rules.seats()));
        }
    }

    /** Rules that change when votes are on record already could have been made to fit them. */
    private static void fixed(ContestRuleRow rules, List<VoteRow> votes, Scene scene) {
        boolean changed = scene.before(rules)
                .filter(before -> !ContestRule.text(before).equals(ContestRule.text(rules)))
                .isPresent();
        if (changed && !votes.isEmpty()) {
            scene.refuse(
                    rules,
                    "method",
                    "the rules as they stood when votes were recorded, SHA-256 "
                            + scene.before(rules).map(ContestRule::sha256).orElse(""),
                    "others, SHA-256 " + ContestRule.sha256(rules));
        }
    }
}
