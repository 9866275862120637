package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** Holds for the templates of all modules: every visible word is a message, and every message exists. */
class TemplateTests {

    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("\\.get\\(\"([a-z][\\w.-]*[\\w-])\"");
    private static final Pattern VISIBLE_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    /** A data block is no script: browsers do not run it. A file of the site is what the policy allows. */
    private static final Pattern INLINE = Pattern.compile(
            "<script\\b(?! type=\"application/ld\\+json\">| src=\"\\$\\{page\\.site\\(\\)\\.asset\\()|<style\\b|\\sstyle=|\\son[a-z]+=|javascript:");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdNoWordsOfTheirOwn(Path template) throws IOException {
        String source = Files.readString(template);
        List<String> visible = new ArrayList<>(letters(text(source)));
        Matcher attribute = VISIBLE_ATTRIBUTE.matcher(code(source));
        while (attribute.find()) {
            visible.addAll(letters(attribute.group(1)));
        }

        assertThat(visible).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void useOnlyMessagesThatExist(Path template) throws IOException {
        Words words = Lexicon.load().in(Language.KK);
        Matcher key = KEY.matcher(Files.readString(template));
        List<String> missing = new ArrayList<>();
        while (key.find()) {
            if (!words.has(key.group(1))) {
                missing.add(key.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Letters are no pages: programs that show them take styles from the elements alone. */
    static List<Path> pages() throws IOException {
        return templates().stream()
                .filter(template -> !template.endsWith("mail/letter.jte") && !template.endsWith("mail/block.jte"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdNothingThatTheContentPolicyForbids(Path template) throws IOException {
        assertThat(INLINE.matcher(Files.readString(template)).find()).isFalse();
    }

    @Test
    void findsAWordThatIsNoMessage() {
        assertThat(letters(text("<p>Жоспар ${w.get(\"a.b\")}</p>"))).containsExactly("Жоспар");
        assertThat(letters(text("@if(a > b)\n<b class=\"x\">${c}</b>\n@else\n<i>km</i>\n@endif")))
                .containsExactly("km");
    }

    /** What stands between tags, less expressions and directives. */
    private static String text(String source) {
        return code(source)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&\\w+;", " ");
    }

    /** The template less its expressions and directives, whose parentheses and braces may nest. */
    private static String code(String source) {
        String rest = source.replaceAll("(?m)^@(?:import|param)\\b.*$", "").replaceAll("<%--(?s).*?--%>", "");
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < rest.length()) {
            Matcher start = Pattern.compile("\\$(?:unsafe)?\\{|!\\{|@(?:else)?if\\(|@for\\(|@template[\\w.]*\\(")
                    .matcher(rest)
                    .region(i, rest.length());
            if (start.lookingAt()) {
                i = start.group().startsWith("@template")
                        ? arguments(rest, start.end(), kept)
                        : close(rest, start.end());
            } else {
                kept.append(rest.charAt(i++));
            }
        }
        return kept.toString().replaceAll("@(?:else|endif|endfor|raw|endraw)\\b", " ");
    }

    /** Keeps what is within the back-quotes of a call's content arguments. */
    private static int arguments(String source, int from, StringBuilder kept) {
        int end = close(source, from);
        String inner = source.substring(from, end - 1);
        int first = inner.indexOf("@`");
        if (first >= 0) {
            kept.append(code(inner.substring(first + 2, inner.lastIndexOf('`'))
                    .replace("@`", " ")
                    .replace("`", " ")));
        }
        return end;
    }

    /** The place after the parenthesis or brace that closes what was opened before {@code from}. */
    private static int close(String source, int from) {
        int depth = 1;
        int i = from;
        boolean quoted = false;
        while (depth > 0) {
            char c = source.charAt(i++);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}')) {
                depth--;
            }
        }
        return i;
    }

    private static List<String> letters(String text) {
        return Pattern.compile("\\p{L}+")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .toList();
    }
}
