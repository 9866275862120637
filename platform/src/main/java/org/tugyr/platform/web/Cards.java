package org.tugyr.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the card of the subject at an address. */
final class Cards {

    private final List<CardSource> sources;

    Cards(List<CardSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The kinds of subject that have one. */
    Set<String> kinds() {
        return sources.stream().map(CardSource::kind).collect(Collectors.toSet());
    }

    /**
     * The card of a subject.
     *
     * @param folder first part of its page's path, such as {@code pledges}
     * @throws PageProblem where it has none
     */
    Card of(String folder, String key, Reader reader) {
        return sources.stream()
                .filter(source -> ("/" + folder + "/" + key).equals(Addresses.of(source.kind() + ":" + key)))
                .findFirst()
                .orElseThrow(PageProblem::notFound)
                .card(key, reader.words());
    }
}
