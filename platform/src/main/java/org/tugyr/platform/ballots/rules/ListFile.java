package org.tugyr.platform.ballots.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tugyr.count.lists.Aspirant;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.ListRules.Bureau;
import org.tugyr.count.lists.PartyList;
import org.tugyr.count.lists.Quota;
import org.tugyr.count.lists.Quota.Denominator;
import org.tugyr.count.lists.Quota.Rounding;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.CsvRows;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The rules of a party list with its people, as docs/counting.md tells.
 *
 * @param sha256 of the file's bytes, by which a list names its rules
 * @param earlier names on the list against which the renewal is told; none where the file names none
 */
public record ListFile(
        String list,
        String sha256,
        ListRules rules,
        List<Aspirant> ranking,
        List<Aspirant> choices,
        Optional<List<String>> earlier) {

    private static final Map<String, Rounding> ROUNDINGS = Arrays.stream(Rounding.values())
            .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));

    /**
     * Reads the rules and the tables that they name.
     *
     * @throws BallotsRefused where one cannot be read
     */
    public static ListFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BallotsRefused(file, 0, "", "a file with the rules of a list (.yaml)", "no file");
        }
        var bytes = Files.readAllBytes(file);
        var settings = new Settings(file, RulesYaml.node(file, bytes));
        var rules = new ListRules(
                settings.whole("slots", 0),
                settings.list("quotas").stream().map(item -> quota(file, item)).toList(),
                settings.has("bureau") ? bureau(settings.settings("bureau")) : Bureau.NONE);
        var read = new ListFile(
                settings.text("list"),
                RuleFile.sha256(bytes),
                rules,
                people(file.resolveSibling(settings.text("ranking"))),
                settings.has("choices") ? people(file.resolveSibling(settings.text("choices"))) : List.of(),
                settings.has("earlier")
                        ? Optional.of(people(file.resolveSibling(settings.text("earlier"))).stream()
                                .map(Aspirant::name)
                                .toList())
                        : Optional.empty());
        settings.done();
        return read;
    }

    /** Assembles the list. */
    public Assembly assemble() {
        return PartyList.assemble(rules, ranking, choices);
    }

    /** The renewal of a list against the earlier one, if the file names one. */
    public Optional<Renewal> renewal(Assembly.Assembled assembled) {
        return earlier.map(names ->
                Renewal.of(assembled.slots().stream().map(Assembly.Slot::name).toList(), names));
    }

    private static Quota quota(Path file, Node item) {
        var settings = new Settings(file, item);
        var of = settings.choice(
                "of",
                "number",
                Map.of("number", Denominator.NUMBER, "list", Denominator.LIST, "scope", Denominator.SCOPE));
        var groups = new LinkedHashSet<>(settings.texts("groups"));
        if (groups.isEmpty()) {
            throw settings.refused("groups", "a list of groups", "");
        }
        var quota = new Quota(
                settings.text("name"),
                groups,
                settings.decimal("least"),
                of,
                of == Denominator.NUMBER ? Rounding.UP : settings.choice("rounding", "", ROUNDINGS),
                scope(settings));
        settings.done();
        return quota;
    }

    private static Quota.Scope scope(Settings settings) {
        var scopes = new ArrayList<Quota.Scope>();
        if (settings.has("first")) {
            scopes.add(new Quota.FirstSlots(settings.whole("first", 0)));
        }
        if (settings.has("every")) {
            scopes.add(new Quota.Every(settings.whole("every", 0)));
        }
        if (settings.flag("primaries")) {
            scopes.add(new Quota.PrimarySlots());
        }
        if (scopes.size() > 1) {
            throw settings.refused("name", "one of first, every and primaries", scopes.size() + " of them");
        }
        return scopes.isEmpty() ? new Quota.WholeList() : scopes.getFirst();
    }

    private static Bureau bureau(Settings settings) {
        var places = new ArrayList<Integer>();
        for (var place : settings.texts("places")) {
            if (!place.matches("[0-9]{1,6}")) {
                throw settings.refused("places", "slots of the list", place);
            }
            places.add(Integer.valueOf(place));
        }
        var bureau = new Bureau(settings.decimal("share"), settings.choice("rounding", "", ROUNDINGS), places);
        settings.done();
        return bureau;
    }

    /** A table with a name and groups in each row, after a header; between groups stands a blank or a semicolon. */
    private static List<Aspirant> people(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BallotsRefused(file, 0, "", "a table with names and groups", "no file");
        }
        var people = new ArrayList<Aspirant>();
        var lines = new HashMap<String, Long>();
        CsvRows.each(file, row -> {
            var line = row.getStartingLineNumber();
            var name = CsvRows.cell(row, 1);
            if (line > 1) {
                var earlier = lines.put(name, line);
                if (name.isEmpty() || earlier != null) {
                    throw new BallotsRefused(
                            file,
                            line,
                            "",
                            "a name, each once",
                            name.isEmpty() ? "" : name + ", as in line " + earlier);
                }
                people.add(new Aspirant(
                        name,
                        Arrays.stream(CsvRows.cell(row, 2).split("[ ;]+", -1))
                                .filter(group -> !group.isEmpty())
                                .collect(Collectors.toSet())));
            }
        });
        return people;
    }
}
