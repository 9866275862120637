package org.tugyr.platform.ballots.rules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The settings of a mapping in a rules file; each that is asked for is known, and any other is refused. */
final class Settings {

    private final Path file;
    private final @Nullable Node place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    Settings(Path file, @Nullable Node node) {
        this.file = file;
        this.place = node;
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (values.put(scalar(entry.getKeyNode(), "a name"), entry.getValueNode()) != null) {
                    throw refused(entry.getKeyNode(), "", "each setting once", scalar(entry.getKeyNode(), ""));
                }
            }
        } else if (node != null) {
            throw refused(node, "", "settings, each as name: value", node.getNodeId() + "");
        }
    }

    Path file() {
        return file;
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    String text(String key, String otherwise) {
        return has(key) ? scalar(values.get(key), "text on one line") : otherwise;
    }

    String text(String key) {
        if (!has(key)) {
            throw refused(place, key, "this setting", "");
        }
        return text(key, "");
    }

    boolean flag(String key) {
        return choice(key, "false", Map.of("true", true, "false", false));
    }

    /** A whole number from 0, or {@code word} for the value {@code otherwise}. */
    int whole(String key, String word, int otherwise) {
        var text = text(key, word);
        if (text.equals(word)) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw refused(key, word.isEmpty() ? "a whole number" : "a whole number, or " + word, text);
        }
        return Integer.parseInt(text);
    }

    int whole(String key, int otherwise) {
        return whole(key, Integer.toString(otherwise), otherwise);
    }

    Fraction decimal(String key) {
        return decimal(key, "0");
    }

    Fraction decimal(String key, String otherwise) {
        var text = text(key, otherwise);
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw refused(key, "a decimal such as 0.15", text);
        }
        return Fraction.of(new BigDecimal(text));
    }

    <T> T choice(String key, String otherwise, Map<String, T> choices) {
        var text = text(key, otherwise);
        var chosen = choices.get(text);
        if (chosen == null) {
            throw refused(
                    key,
                    "one of "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()),
                    text);
        }
        return chosen;
    }

    /** The items of a list, none where the setting is missing. */
    List<Node> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            throw refused(key, "a list, each item after -", "something else");
        }
        return sequence.getValue();
    }

    List<String> texts(String key) {
        return list(key).stream().map(item -> scalar(item, "text on one line")).toList();
    }

    Settings settings(String key) {
        return new Settings(file, has(key) ? values.get(key) : null);
    }

    /** Refuses what nobody asked for. */
    void done() {
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                throw refused(values.get(key), "", "one of " + String.join(", ", known), key);
            }
        }
    }

    BallotsRefused refused(String key, String expected, String found) {
        return refused(values.getOrDefault(key, place), key, expected, found);
    }

    private BallotsRefused refused(@Nullable Node at, String key, String expected, String found) {
        var line =
                at == null || at.getStartMark() == null ? 0 : at.getStartMark().getLine() + 1;
        return new BallotsRefused(file, line, key, expected, found);
    }

    private String scalar(@Nullable Node node, String expected) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused(node, "", expected, "something else");
    }
}
