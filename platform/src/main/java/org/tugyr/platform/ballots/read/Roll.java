package org.tugyr.platform.ballots.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tugyr.count.Candidates;

/** Who stands, by all the names and codes under which ballots know them. */
public final class Roll {

    /** How results name the candidate that stands for all names written in and not declared. */
    public static final String UNDECLARED = "Undeclared Write-ins";

    private final Candidates candidates;
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * Those who stand.
     *
     * @param aliases other names and codes, with whom they stand for
     */
    public Roll(Candidates candidates, Map<String, Integer> aliases) {
        this.candidates = candidates;
        known.putAll(aliases);
        candidates.all().forEach(candidate -> known.put(candidates.name(candidate), candidate));
    }

    public Candidates candidates() {
        return candidates;
    }

    /** The same with others after them; no two of one name. */
    public Roll and(Collection<String> others) {
        return new Roll(
                Candidates.of(Stream.concat(candidates.names().stream(), others.stream())
                        .toList()),
                known);
    }

    /** Who is known by this name, code or label. */
    public OptionalInt find(String text) {
        var candidate = known.get(text);
        return candidate == null ? OptionalInt.empty() : OptionalInt.of(candidate);
    }

    /** The candidate for names written in and not declared, if the rules have one. */
    public OptionalInt undeclared() {
        return candidates.index(UNDECLARED);
    }
}
