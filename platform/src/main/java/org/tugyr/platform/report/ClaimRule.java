package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.report.Check.Asking;
import org.tugyr.platform.report.Check.Source;
import org.tugyr.platform.report.Check.Working;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.Weighed.Asked;
import org.tugyr.platform.report.Weighed.Said;
import org.tugyr.platform.report.Weighed.Worked;

/** What the record answers to a claim: rule {@value #RULE}, told in docs/rules/claim.md. Pure. */
public final class ClaimRule {

    /** The rule's version. */
    public static final String RULE = "claim/1";

    private final Question question;
    private final List<Weighed> weighed = new ArrayList<>();

    private ClaimRule(Question question) {
        this.question = question;
        question.checks()
                .forEach(check -> weighed.add(
                        switch (check) {
                            case Asking asking -> asked(asking);
                            case Working working -> Arithmetic.of(working, question.claimed());
                        }));
    }

    static Answer answer(Question question) {
        ClaimRule rule = new ClaimRule(question);
        return new Answer(rule.reason(), rule.weighed);
    }

    /** §3: how each source's word stands to the claim. */
    private Asked asked(Asking check) {
        List<Said> said = check.sources().stream()
                .map(source -> new Said(source, fit(check.method(), source)))
                .toList();
        return new Asked(check.number(), check.method(), said);
    }

    private Fit fit(Method method, Source source) {
        if (method == Method.DENIES) {
            return Fit.DISAGREES;
        } else if (method == Method.STATES && question.kind() == ClaimKind.FIRST_EVER) {
            return Fit.OPEN; // that it happened does not say that it was the first
        }
        return question.claimed() == null || source.stated() == null
                ? Fit.AGREES
                : question.claimed().of(source.stated());
    }

    /** §5: the first that applies. */
    private Reason reason() {
        if (question.kind() == ClaimKind.OPINION) {
            return Reason.OPINION;
        } else if (question.kind() == ClaimKind.CAUSE) {
            return Reason.CAUSE;
        } else if (question.baseMissing()) {
            return Reason.NO_BASE;
        }
        boolean fits = arithmetic(Fit.AGREES);
        boolean fails = arithmetic(Fit.DISAGREES);
        if (independent(Fit.AGREES)) {
            return independent(Fit.DISAGREES)
                    ? Reason.INDEPENDENT_CONFLICT
                    : fails ? Reason.FIGURES_CONFLICT : Reason.INDEPENDENT_SOURCE;
        } else if (independent(Fit.DISAGREES)) {
            return Reason.SOURCES_DISAGREE;
        } else if (fails) {
            return fits ? Reason.FIGURES_CONFLICT : Reason.ARITHMETIC_FAILS;
        } else if (sources(false, Fit.DISAGREES)) {
            return Reason.OWN_CONFLICT;
        } else if (fits) {
            return Reason.ARITHMETIC_FITS;
        } else if (sources(false, Fit.AGREES)) {
            return Reason.OWN_SIDE;
        }
        return question.kind() == ClaimKind.FIRST_EVER && happened() ? Reason.FIRST_NOT_STATED : Reason.NO_SOURCE;
    }

    /** Whether independent sources say so, or arithmetic over nothing but their figures. */
    private boolean independent(Fit fit) {
        return sources(true, fit)
                || weighed.stream()
                        .anyMatch(each -> each instanceof Worked worked && worked.decides() && worked.fit() == fit);
    }

    private boolean sources(boolean independent, Fit fit) {
        return weighed.stream()
                .flatMap(each -> each instanceof Asked asked ? asked.said().stream() : java.util.stream.Stream.empty())
                .anyMatch(said -> said.source().independent() == independent && said.fit() == fit);
    }

    private boolean arithmetic(Fit fit) {
        return weighed.stream()
                .anyMatch(each -> each instanceof Worked worked && !worked.decides() && worked.fit() == fit);
    }

    private boolean happened() {
        return weighed.stream()
                .anyMatch(each -> each instanceof Asked asked
                        && asked.method() == Method.STATES
                        && !asked.said().isEmpty());
    }
}
