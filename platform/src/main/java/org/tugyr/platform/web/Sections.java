package org.tugyr.platform.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.web.Section.Part;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.parts.Sheet;

/** Gathers what later modules contribute to a subject's page. */
public final class Sections {

    private final List<Section> sections;

    Sections(List<Section> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /** The parts of a page by their place, in order, and their tables. */
    public record Parts(Map<Place, List<Content>> byPlace, List<Sheet<?>> sheets) {

        /** Nothing contributed. */
        public static final Parts NONE = new Parts(Map.of(), List.of());

        public Parts {
            byPlace = Map.copyOf(byPlace);
            sheets = List.copyOf(sheets);
        }

        /** The parts at a place. */
        public List<Content> at(Place place) {
            return byPlace.getOrDefault(place, List.of());
        }
    }

    /** What a subject's page rests on with everything contributed to it. */
    public RecordState restsOn(String subject, RecordState state) {
        RecordState least = state;
        for (Section section : sections) {
            least = section.restsOn(subject, least);
        }
        return least;
    }

    /** All parts about a subject. */
    public Parts about(String subject, Reader reader, RecordState state) {
        return about(subject, EnumSet.allOf(Place.class), reader, state);
    }

    /** The parts about a subject that stand at some places. */
    public Parts about(String subject, Set<Place> places, Reader reader, RecordState state) {
        List<Sheet<?>> sheets = new ArrayList<>();
        Map<Place, List<Content>> byPlace = new EnumMap<>(Place.class);
        for (Section section : sections) {
            if (Collections.disjoint(section.places(), places)) {
                continue;
            }
            for (Part part : section.about(subject, reader, state)) {
                byPlace.computeIfAbsent(part.place(), _ -> new ArrayList<>()).add(part.content());
                sheets.addAll(part.sheets());
            }
        }
        return new Parts(byPlace, sheets);
    }
}
