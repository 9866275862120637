package org.tugyr.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Text;

/** The people of a record whose names are public, as another module knows them: of them somebody who sits in a council is chosen. */
final class Persons {

    /** So many are shown to choose from; any other name can be typed. */
    private static final int SHOWN = 300;

    private final ObjectProvider<SealedNames> names;

    Persons(ObjectProvider<SealedNames> names) {
        this.names = names;
    }

    private Optional<SealedNames> persons() {
        return names.stream().filter(one -> one.kind().equals("person")).findFirst();
    }

    /** Some to choose from, by key. */
    Map<String, Text> some(String root) {
        return persons().map(one -> one.choices(root, "", SHOWN)).orElse(Map.of());
    }

    /** The key of somebody by key, or by a name that only they have; empty where that is nobody, or several. */
    Optional<String> key(String root, String typed) {
        if (persons().isEmpty() || !named(root, java.util.List.of(typed)).isEmpty()) {
            return Optional.of(typed);
        }
        Map<String, Text> found = persons().orElseThrow().choices(root, typed, 2);
        return found.size() == 1 ? found.keySet().stream().findFirst() : Optional.empty();
    }

    /** The names of some, by key. */
    Map<String, Text> named(String root, Collection<String> keys) {
        return persons().map(one -> one.of(root, keys)).orElse(Map.of());
    }
}
