package org.tugyr.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.report.Check.Asking;
import org.tugyr.platform.report.Check.Operand;
import org.tugyr.platform.report.Check.Source;
import org.tugyr.platform.report.Check.Working;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;

/** The rule agrees with its prose: every row of the tables in docs/rules/claim.md is replayed. */
class ClaimRuleTests {

    private static final Map<String, Relation> RELATIONS =
            Map.of("=", Relation.EQUAL, ">", Relation.MORE_THAN, "≥", Relation.AT_LEAST, "≈", Relation.ABOUT);

    /** The cells of the tables between two headings, without their heads. */
    private static List<List<String>> rows(String from, String to) throws IOException {
        String rule = Files.readString(Path.of("../docs/rules/claim.md"));
        String section = rule.substring(rule.indexOf(from), rule.indexOf(to));
        List<List<String>> rows = new ArrayList<>();
        boolean body = false;
        for (String line : section.lines().toList()) {
            body = line.startsWith("|") && (body || line.startsWith("|---"));
            if (body && !line.startsWith("|---")) {
                rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
            }
        }
        return rows;
    }

    static Stream<List<String>> figures() throws IOException {
        return rows("## 2.", "## 3.").stream();
    }

    static Stream<List<String>> answers() throws IOException {
        return rows("## 7.", "And for §6:").stream();
    }

    static Stream<List<String>> waits() throws IOException {
        return rows("And for §6:", "## 8.").stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void comparesFiguresAsTheProseDoes(List<String> row) {
        Fit fit = Objects.requireNonNull(quantity(row.get(0))).of(Objects.requireNonNull(quantity(row.get(1))));

        assertThat(fit).isEqualTo(Fit.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAsTheProseDoes(List<String> row) {
        List<Check> checks = new ArrayList<>();
        for (String source : parts(row.get(3), ";")) {
            checks.add(asking(source));
        }
        for (String arithmetic : parts(row.get(4), ";")) {
            checks.add(working(arithmetic));
        }

        Answer answer = ClaimRule.answer(new Question(
                ClaimKind.valueOf(row.get(0)), quantity(row.get(1)), row.get(2).equals("missing"), checks));

        assertThat(answer.reason()).isEqualTo(Reason.valueOf(row.get(6)));
        assertThat(answer.mark()).isEqualTo(Mark.valueOf(row.get(5)));
        assertThat(answer.weighed()).hasSameSizeAs(checks);
    }

    @ParameterizedTest
    @MethodSource("waits")
    void waitsForAReplyAsTheProseDoes(List<String> row) {
        ReportRow report = report("speaker", row.get(0).isEmpty() ? null : new When(row.get(0)));

        LocalDate shownFrom = RightOfReply.shownFrom(report, Sayer.SPEAKER, LocalDate.parse(row.get(1)));

        assertThat(shownFrom).isEqualTo(row.get(2).equals("at once") ? null : LocalDate.parse(row.get(2)));
    }

    @Test
    void waitsForNobodyWhereNobodyIsNamed() {
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(RightOfReply.shownFrom(report(null, new When("2026-11")), Sayer.SPEAKER, day))
                .isNull();
        assertThat(RightOfReply.shownFrom(report("speaker", new When("2026-11")), Sayer.OUTLET, day))
                .isNull();
    }

    @Test
    void tellsOfEveryReasonInTheExamples() throws IOException {
        assertThat(answers().map(row -> Reason.valueOf(row.get(6))).distinct())
                .containsExactlyInAnyOrder(Reason.values());
        assertThat(answers()
                        .flatMap(row -> parts(row.get(4), ";").stream())
                        .map(text -> text.substring(0, text.indexOf(' ')))
                        .distinct())
                .containsExactlyInAnyOrder(Arrays.stream(Method.values())
                        .filter(method -> !method.asksSources())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    /** No words of the speaker's own side, however many, make a claim supported. */
    @ParameterizedTest
    @EnumSource(ClaimKind.class)
    void neverSupportsAClaimByTheWordOfItsOwnSide(ClaimKind kind) {
        List<Source> own = List.of(
                new Source("a", false, quantity("= 7")),
                new Source("b", false, null),
                new Source("c", false, quantity("> 6")));
        List<Operand> figures = own.stream()
                .filter(source -> source.stated() != null)
                .map(source -> Operand.of(List.of(source)))
                .toList();
        List<Check> checks = new ArrayList<>();
        for (Method method : Method.values()) {
            checks.add(method.asksSources() ? new Asking(1, method, own) : new Working(1, method, figures));
        }
        for (Check check : checks) {
            assertThat(ClaimRule.answer(new Question(kind, quantity("= 7"), false, List.of(check)))
                            .mark())
                    .isNotEqualTo(Mark.SUPPORTED);
        }
    }

    private static ReportRow report(@Nullable String speaker, @Nullable When held) {
        return new ReportRow(
                "r", Text.of("kk", "Есеп"), "o", null, null, speaker, null, null, null, held, null, null, null, "e");
    }

    private static List<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Check asking(String source) {
        boolean independent = source.startsWith("other ");
        String said = source.substring(source.indexOf(' ') + 1);
        Method method = switch (said) {
            case "denies" -> Method.DENIES;
            case "first" -> Method.FIRST;
            default -> Method.STATES;
        };
        Quantity stated = said.matches("[a-z]+") ? null : quantity(said);
        return new Asking(1, method, List.of(new Source(source, independent, stated)));
    }

    private static Check working(String arithmetic) {
        int end = arithmetic.indexOf(' ');
        List<Operand> operands = parts(arithmetic.substring(end), ",").stream()
                .map(figure -> Operand.of(List.of(new Source(
                        figure,
                        !figure.startsWith("["),
                        quantity(figure.replace("[", "").replace("]", ""))))))
                .toList();
        return new Working(1, Method.valueOf(arithmetic.substring(0, end)), operands);
    }

    private static @Nullable Quantity quantity(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int space = text.indexOf(' ');
        return space < 0
                ? Quantity.exactly(new BigDecimal(text))
                : new Quantity(
                        Objects.requireNonNull(RELATIONS.get(text.substring(0, space))),
                        new BigDecimal(text.substring(space + 1)));
    }
}
