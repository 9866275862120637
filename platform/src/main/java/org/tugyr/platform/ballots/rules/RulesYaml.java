package org.tugyr.platform.ballots.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.count.Candidates;
import org.tugyr.platform.ballots.read.BallotSource;
import org.tugyr.platform.ballots.read.BallotSource.Columns;
import org.tugyr.platform.ballots.read.BallotSource.Labels;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.Format;
import org.tugyr.platform.ballots.read.Roll;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads our own rules file; docs/counting.md tells what stands in it. */
final class RulesYaml {

    private RulesYaml() {}

    static RuleFile read(Path file, byte[] bytes, String sha256) {
        var rules = new Settings(file, node(file, bytes));
        var names = new ArrayList<String>();
        var aliases = new HashMap<String, Integer>();
        var excluded = new HashSet<Integer>();
        for (var item : rules.list("candidates")) {
            candidate(file, item, names, aliases, excluded);
        }
        if (names.isEmpty()) {
            throw rules.refused("candidates", "at least one candidate", "");
        }
        var undeclared = rules.text("undeclared", "");
        if (!undeclared.isEmpty()) {
            aliases.put(undeclared, names.size());
            names.add(Roll.UNDECLARED);
        }
        var roll = new Roll(Candidates.of(names), aliases);
        var contest = rules.text("contest");
        var held = held(rules);
        var counting = Methods.of(rules, roll, excluded);
        var sources = rules.list("ballots").stream()
                .map(item -> source(file, item, undeclared))
                .toList();
        rules.done();
        return new RuleFile(contest, sha256, held, roll, counting, sources);
    }

    private static Held held(Settings rules) {
        var date = rules.text("date", "");
        try {
            return new Held(date.isEmpty() ? null : LocalDate.parse(date), rules.text("area", ""));
        } catch (DateTimeParseException noDay) {
            throw rules.refused("date", "a day such as 2027-03-19", date);
        }
    }

    static Node node(Path file, byte[] bytes) {
        try {
            var node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            if (node == null) {
                throw new BallotsRefused(file, 1, "", "rules", "an empty file");
            }
            return node;
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            throw new BallotsRefused(
                    file, mark == null ? 0 : mark.getLine() + 1, "", "YAML", String.valueOf(malformed.getProblem()));
        }
    }

    private static void candidate(
            Path file, Node item, List<String> names, Map<String, Integer> aliases, Set<Integer> excluded) {
        if (item instanceof ScalarNode name) {
            names.add(name.getValue());
            return;
        }
        var settings = new Settings(file, item);
        settings.texts("aliases").forEach(alias -> aliases.put(alias, names.size()));
        if (settings.flag("excluded")) {
            excluded.add(names.size());
        }
        names.add(settings.text("name"));
        settings.done();
    }

    private static BallotSource source(Path file, Node item, String undeclared) {
        var settings = new Settings(file, item);
        var label = settings.text("format", Format.CSV.label());
        var format = Format.labelled(label)
                .orElseThrow(() -> settings.refused("format", "one of " + Format.labels(), label));
        var source = new BallotSource(
                file.resolveSibling(settings.text("file")),
                format,
                settings.text("contest", ""),
                new Columns(
                        settings.whole("id", 0),
                        settings.whole("firstVote", 1),
                        settings.whole("firstRow", 2),
                        settings.whole("ranks", "all", Integer.MAX_VALUE),
                        settings.whole("precinct", 0),
                        settings.whole("batch", 0)),
                new Labels(
                        settings.text("overvote", ""),
                        settings.text("skipped", ""),
                        undeclared,
                        settings.text("between", ""),
                        settings.flag("blankIsUndeclared")));
        settings.done();
        return source;
    }
}
