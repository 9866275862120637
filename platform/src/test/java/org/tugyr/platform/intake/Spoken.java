package org.tugyr.platform.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences that guards and intake can say, read from their source: what is not a literal in it is the argument 1. */
final class Spoken {

    private static final Path MAIN = Path.of("src/main/java/org/tugyr/platform");
    private static final Pattern CALL = Pattern.compile(
            "(?<!void )(?<!interface )\\b(refuse|say|problems\\.add|new Problem|new CellType|words|expectedUnless)\\(");
    private static final Map<String, Integer> EXPECTED = Map.of(
            "refuse", 2,
            "say", 1,
            "problems.add", 2,
            "new Problem", 3,
            "new CellType", 0,
            "words", 1,
            "expectedUnless", 1);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?: ?\\.formatted\\(.*\\))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");
    private static final Pattern OWN_METHOD = Pattern.compile("([a-z][A-Za-z]+)\\(.*\\)");
    private static final int DEEPEST = 6;

    private final String source;

    private Spoken(String source) {
        this.source = source;
    }

    /** By where it is said: what is expected, or what was found. */
    static Map<String, Set<String>> sentences(boolean found) throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Spoken::speaks).toList()) {
                Set<String> said = new Spoken(Files.readString(file)).all(found ? 1 : 0);
                said.removeIf(sentence -> !sentence.matches("(?s).*[a-z].*"));
                all.put(MAIN.relativize(file).toString(), said);
            }
        }
        return all;
    }

    private static boolean speaks(Path file) {
        String name = file.getFileName().toString();
        boolean guards = name.endsWith("Guard.java") && !name.equals("Guard.java");
        boolean reads = file.getParent().equals(MAIN.resolve("intake")) && name.endsWith(".java");
        return guards || (reads && !name.equals("Table.java"));
    }

    private Set<String> all(int offset) {
        Set<String> said = new LinkedHashSet<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<String> arguments = split(source.substring(call.end(), close(call.end())), ',');
            int place = EXPECTED.get(call.group(1)) + offset;
            boolean whole = offset == 0 || !List.of("words", "new CellType").contains(call.group(1));
            boolean adds = call.group(1).equals("problems.add") && arguments.size() != 4;
            if (whole && !adds && place < arguments.size()) {
                said.addAll(evaluate(arguments.get(place), DEEPEST));
            }
        }
        if (source.contains("final class Cells ") && offset == 0) {
            Matcher back = Pattern.compile("return (?=\")").matcher(source);
            while (back.find()) {
                said.addAll(evaluate(statement(source, back.end()), DEEPEST));
            }
        }
        return said;
    }

    /** The texts that an expression can be. */
    private List<String> evaluate(String expression, int depth) {
        String bare = expression.strip();
        List<String> choice = ternary(bare);
        if (depth == 0) {
            return List.of("1");
        } else if (bare.startsWith("(") && close(bare, 1) == bare.length() - 1) {
            return evaluate(bare.substring(1, bare.length() - 1), depth);
        } else if (!choice.isEmpty()) {
            return choice.stream()
                    .flatMap(one -> evaluate(one, depth - 1).stream())
                    .toList();
        }
        List<String> terms = split(bare, '+');
        if (terms.size() > 1) {
            List<String> texts = List.of("");
            for (String term : terms) {
                List<String> next = evaluate(term, depth - 1);
                texts = texts.stream()
                        .flatMap(text -> next.stream().map(more -> text + more))
                        .toList();
            }
            return texts;
        }
        return term(bare, depth);
    }

    private List<String> term(String term, int depth) {
        Matcher literal = LITERAL.matcher(term.replaceAll("\\s+", " "));
        Matcher own = OWN_METHOD.matcher(term.replaceAll("\\s+", " "));
        if (literal.matches()) {
            return List.of(literal.group(1).replace("\\\"", "\"").replaceAll("%,?[ds]", "1"));
        } else if (NAME.matcher(term).matches()) {
            Matcher set = Pattern.compile("String " + term + " =").matcher(source);
            return set.find() ? evaluate(statement(source, set.end()), depth - 1) : List.of("1");
        } else if (own.matches()) {
            return method(own.group(1), depth);
        }
        return List.of("1");
    }

    /** What a method of the file gives back, where it is a text. */
    private List<String> method(String name, int depth) {
        Matcher method =
                Pattern.compile("static String " + name + "\\([^)]*\\) \\{").matcher(source);
        if (!method.find()) {
            return List.of("1");
        }
        String body = source.substring(method.end(), source.indexOf("\n    }", method.end()));
        Matcher result = Pattern.compile("(?:->|return(?! switch)) ").matcher(body);
        List<String> texts = new ArrayList<>();
        while (result.find()) {
            texts.addAll(evaluate(statement(body, result.end()), depth - 1));
        }
        return texts.isEmpty() ? List.of("1") : texts;
    }

    private static List<String> ternary(String expression) {
        List<String> parts = split(expression, '?');
        if (parts.size() < 2) {
            return List.of();
        }
        String rest = expression.substring(parts.getFirst().length() + 1);
        int colon = ternaryColon(rest);
        return List.of(rest.substring(0, colon), rest.substring(colon + 1));
    }

    private static int ternaryColon(String text) {
        int open = 0;
        for (int at : outside(text)) {
            char c = text.charAt(at);
            if (c == '?') {
                open++;
            } else if (c == ':' && open-- == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at : outside(text)) {
            if (text.charAt(at) == by) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** From a place to the semicolon that ends the statement. */
    private static String statement(String text, int from) {
        int at = from;
        while (text.charAt(at) != ';') {
            at = skip(text, at) + 1;
        }
        return text.substring(from, at);
    }

    private int close(int from) {
        return close(source, from);
    }

    /** Where the parenthesis that is open at a place closes. */
    private static int close(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            at = skip(text, at);
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException(text.substring(from));
    }

    /** The places outside of literals and parentheses. */
    private static List<Integer> outside(String text) {
        List<Integer> places = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            int next = skip(text, at);
            if (next != at) {
                at = next;
                continue;
            }
            char c = text.charAt(at);
            depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                places.add(at);
            }
        }
        return places;
    }

    /** The end of the literal that begins here, or here. */
    private static int skip(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int end = at + 1;
        while (text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }
}
