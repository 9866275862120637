package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.web.words.Words;

/** Tells the rules of a contest and its arithmetic in the reader's language. */
record ContestWords(Words words) {

    /** What the rules say, a sentence for each thing that is set. */
    List<String> sentences(ContestRuleRow rules) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("election.method", rules.method()));
        sentences.add(
                rules.advance() == null
                        ? words.get(
                                rules.method().divides() ? "election.rule.seats" : "election.rule.filled",
                                rules.seats())
                        : words.get("election.rule.advance", rules.advance()));
        if (rules.threshold() != null && rules.denominator() != null) {
            sentences.add(words.get(
                    "election.rule.threshold",
                    words.percent(rules.threshold()),
                    words.of("election.denominator", rules.denominator())));
        }
        if (rules.secondParty() != null) {
            sentences.add(words.get("election.rule.second", rules.secondParty()));
        }
        sentences.add(words.of("election.equal", rules.equal()));
        return sentences;
    }

    @Nullable
    String quota(ContestRuleRow rules, Counted counted) {
        Fraction quota = counted.quota();
        if (quota == null || !rules.method().divides()) {
            return null;
        }
        long taking = counted.lines().values().stream()
                .filter(line -> !line.below() && line.votes() != null)
                .mapToLong(line -> Objects.requireNonNullElse(line.votes(), 0L))
                .sum();
        return words.get(
                "election.rule.quota",
                words.number(taking),
                words.number(rules.seats()),
                words.number(quota.decimal(2, RoundingMode.HALF_UP)));
    }

    @Nullable
    String arithmetic(Line line) {
        if (line.below()) {
            return words.get("election.below");
        } else if (line.quotas() == null || line.remainder() == null) {
            return null;
        }
        return words.get(
                "election.quotas", line.quotas(), words.number(line.remainder().decimal(2, RoundingMode.HALF_UP)));
    }

    String figures(DeclaredRow row) {
        List<String> figures = new ArrayList<>();
        if (row.votes() != null) {
            figures.add(words.get("election.figure.votes", row.votes()));
        }
        if (row.share() != null) {
            figures.add(words.percent(row.share()));
        }
        if (row.seats() != null) {
            figures.add(words.get("election.figure.seats", row.seats()));
        }
        return String.join(", ", figures);
    }

    String figure(String plain) {
        return plain.isEmpty() || plain.contains(", ") ? plain : words.number(new BigDecimal(plain));
    }
}
