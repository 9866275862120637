package org.tugyr.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.facts.Row;

/** The subjects of one kind that a module lets readers find, contributed as a bean. */
public interface Findables {

    /** The kind, as subjects name it, such as {@code pledge}; {@code search.kind.KIND} and {@code search.kinds.KIND} call it. */
    String kind();

    /** Smaller stands first. */
    int order();

    /** Which rows may change the words by which something is found, and of which kind the subjects are that they say it of. */
    Map<Class<? extends Row>, String> changedBy();

    /**
     * The keys of those whose words may have changed.
     *
     * @param subjects what rows in {@link #changedBy} were about
     * @param size how much of the log will then have been walked along: of those that are concerned by others only, whoever is many may
     *     leave out what is itself further on
     */
    Set<String> concerned(Set<String> subjects, long size);

    /** Reads what can be found; what cannot, or is gone, is left out. */
    List<Findable> read(Collection<String> keys);

    /** The keys of the subjects of one kind. */
    static String[] keys(Collection<String> subjects, String kind) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(kind + ":"))
                .map(subject -> subject.substring(kind.length() + 1))
                .toArray(String[]::new);
    }
}
