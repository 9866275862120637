package org.tugyr.platform.ballots.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.count.Candidates;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.Roll;
import org.tugyr.platform.ballots.rules.RuleFile.Counting;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The rules of a contest as a record holds them: what a rules file says (docs/counting.md), in cells of a table.
 *
 * @param method as a rules file names it
 * @param candidates in the order of the ballot
 * @param settings each as {@code name=value}; {@code lots.seed=…} is the seed among the lots
 */
public record RecordedRules(String method, int seats, List<String> candidates, List<String> settings) {

    private static final Path PLACE = Path.of("contest-rules");

    /** Names that have a column of their own, or none at all. */
    private static final Set<String> ELSEWHERE =
            Set.of("contest", "method", "seats", "candidates", "undeclared", "ballots");

    /** Copies the lists. */
    public RecordedRules {
        candidates = List.copyOf(candidates);
        settings = List.copyOf(settings);
    }

    /**
     * The way of counting.
     *
     * @param drawn lots on record as one order; they decide where the settings name none
     * @throws BallotsRefused where the rules contradict themselves; its column is the setting
     */
    public Counting counting(List<String> drawn) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put("method", scalar(method));
        nodes.put("seats", scalar(Integer.toString(seats)));
        Map<String, Map<String, Node>> nested = new LinkedHashMap<>();
        for (String setting : settings) {
            put(setting, nodes, nested);
        }
        if (!drawn.isEmpty() && !nested.containsKey("lots")) {
            nested.put("lots", Map.of("recorded", list(drawn)));
        }
        nested.forEach((name, of) -> nodes.put(name, mapping(of)));
        Settings rules = new Settings(PLACE, mapping(nodes));
        Counting counting = Methods.of(rules, new Roll(Candidates.of(candidates), new HashMap<>()), Set.of());
        rules.done();
        return counting;
    }

    private static void put(String setting, Map<String, Node> nodes, Map<String, Map<String, Node>> nested) {
        int equals = setting.indexOf('=');
        String name = equals < 0 ? setting : setting.substring(0, equals);
        int dot = name.indexOf('.');
        if (equals < 1 || equals == setting.length() - 1) {
            throw refused("settings of a rules file, each as name=value", setting);
        } else if (ELSEWHERE.contains(name)) {
            throw refused("settings that have no column of their own", setting);
        }
        Map<String, Node> into =
                dot < 0 ? nodes : nested.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>());
        if (nodes.containsKey(dot < 0 ? name : name.substring(0, dot))
                || into.put(name.substring(dot + 1), scalar(setting.substring(equals + 1))) != null) {
            throw refused("each setting once", setting);
        }
    }

    private static BallotsRefused refused(String expected, String found) {
        return new BallotsRefused(PLACE, 0, "", expected, found);
    }

    private static Node scalar(String value) {
        return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.PLAIN);
    }

    private static Node list(List<String> values) {
        return new SequenceNode(
                Tag.SEQ, values.stream().map(RecordedRules::scalar).toList(), FlowStyle.BLOCK);
    }

    private static Node mapping(Map<String, Node> values) {
        List<NodeTuple> tuples = new ArrayList<>();
        values.forEach((name, value) -> tuples.add(new NodeTuple(scalar(name), value)));
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }
}
