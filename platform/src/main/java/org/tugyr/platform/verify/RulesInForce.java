package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.lists.ListRule;
import org.tugyr.platform.mandates.MandateRule;
import org.tugyr.platform.oversight.DecisionRule;
import org.tugyr.platform.oversight.VerdictRule;
import org.tugyr.platform.report.ClaimRule;
import org.tugyr.trajectory.Trajectory;

/** The versions of rules that a record goes by from day to day, as its entries say. */
final class RulesInForce {

    private static final Map<String, String> KNOWN = Map.of(
            "trajectory",
            Trajectory.RULE,
            "claim",
            ClaimRule.RULE,
            "contest",
            ContestRule.RULE,
            "party-list",
            ListRule.RULE,
            "mandate",
            MandateRule.RULE,
            "decision",
            DecisionRule.RULE,
            "verdict",
            VerdictRule.RULE);

    private final Map<String, TreeMap<LocalDate, RuleAdoptedRow>> adopted = new TreeMap<>();

    void put(RuleAdoptedRow row) {
        adopted.computeIfAbsent(row.rule(), _ -> new TreeMap<>()).put(row.adoptedOn(), row);
    }

    /** A version in force on a day that is not known here. */
    Optional<String> unknown(LocalDate day) {
        return inForce(day)
                .filter(row -> !isKnown(row))
                .map(RuleAdoptedRow::version)
                .findFirst();
    }

    /** Tells of prose that is not the adopted one: numbers go by the code of a version, so that is no reason to doubt them. */
    void compareTexts(LocalDate day, Findings findings) {
        inForce(day).filter(RulesInForce::isKnown).forEach(row -> {
            String here = RuleText.of(row.rule()).map(RuleText::sha256).orElse("none");
            if (row.document() == null) {
                findings.leave("adopted rules of which no text was named: " + row.version(), 1);
            } else if (!row.document().equals(here)) {
                findings.leave(
                        "adopted texts of rules that are not those of this program: %s, SHA-256 %s, here %s"
                                .formatted(row.version(), row.document(), here),
                        1);
            }
        });
    }

    private static boolean isKnown(RuleAdoptedRow row) {
        return row.version().equals(KNOWN.get(row.rule()));
    }

    /** Before its first adoption the first version of a rule holds. */
    private Stream<RuleAdoptedRow> inForce(LocalDate day) {
        return adopted.values().stream()
                .map(versions -> Optional.ofNullable(versions.floorEntry(day))
                        .orElseGet(versions::firstEntry)
                        .getValue());
    }
}
