package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.facts.History;

/** The judged voice, which a later module records and contributes as a bean. */
public interface Verdicts {

    /** Where nobody judges. */
    Verdicts NONE = new Verdicts() {
        @Override
        public Map<String, Judged> of(String root, long size, LocalDate day) {
            return Map.of();
        }

        @Override
        public Optional<Judged> of(String pledge, History history, long size, LocalDate day) {
            return Optional.empty();
        }
    };

    /**
     * What is found of the pledges of a record on a day; those that nobody has judged are left out.
     *
     * @param size how many entries of the log count
     */
    Map<String, Judged> of(String root, long size, LocalDate day);

    /**
     * What is found of one pledge.
     *
     * @param history all that is about it
     * @param size how many entries of the log count
     */
    Optional<Judged> of(String pledge, History history, long size, LocalDate day);
}
