package org.tugyr.platform.people;

import java.util.List;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;

/** The areas of a record as a tree of three rungs: from there on each area's page leads further. */
public record AreasView(List<Choice> records, List<Branch> roots) {

    public AreasView {
        records = List.copyOf(records);
        roots = List.copyOf(roots);
    }

    /**
     * An area with those right below it.
     *
     * @param more how many lie right below it, where they are not shown
     */
    public record Branch(Text name, String href, List<Branch> below, long more) {

        public Branch {
            below = List.copyOf(below);
        }
    }
}
