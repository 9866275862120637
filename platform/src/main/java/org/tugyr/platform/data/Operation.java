package org.tugyr.platform.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A door for programs, described once: the OpenAPI document is written from these, and a test compares them with the routes that the
 * server has.
 *
 * @param answer name of the schema of what it answers
 */
record Operation(String path, String id, String summary, List<Parameter> parameters, String answer) {

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** What a parameter holds. */
    enum Sort {
        KEY,
        WORDS,
        NUMBER,
        LANGUAGE,
        STATE
    }

    /**
     * A parameter in the query, or in the path where that names it.
     *
     * @param most of a number, or length of words; 0 where nothing is said
     */
    record Parameter(String name, Sort sort, String description, boolean required, int most) {}

    private static final Parameter RECORD =
            optional("record", Sort.KEY, "Key of the record; the first real one where none is named");

    /** All of them. */
    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.add(new Operation("/api/openapi.json", "openapi", "This description", List.of(), "OpenApi"));
        all.add(new Operation(
                Api.V1 + "/records",
                "records",
                "All records; nothing else answers from two of them",
                List.of(),
                "Records"));
        for (Collection collection : Collection.values()) {
            all.add(list(collection));
            all.add(one(collection));
        }
        all.add(new Operation(
                Api.V1 + "/search",
                "search",
                "What is found by words in three languages, the best first; a word that is not there is taken for one spelled alike; more names the kinds of which there are more than counted",
                List.of(
                        new Parameter("q", Sort.WORDS, "What to look for", true, Api.LONGEST_SEARCH),
                        optional("kind", Sort.KEY, "Only subjects of this kind"),
                        RECORD,
                        new Parameter("page", Sort.NUMBER, "Which page, from 1", false, Api.MOST_PAGES),
                        optional("lang", Sort.LANGUAGE, "The language whose names come first")),
                "Found"));
        return all;
    }

    private static Operation list(Collection collection) {
        List<Parameter> parameters = new ArrayList<>(List.of(RECORD));
        if (collection.inAreas()) {
            parameters.add(optional("area", Sort.KEY, "Only those of this area, without the areas below it"));
        }
        parameters.add(optional("after", Sort.KEY, "The key after which to go on"));
        parameters.add(
                new Parameter("limit", Sort.NUMBER, "How many at most; 50 where nothing is said", false, Api.MOST));
        return new Operation(
                collection.path(),
                collection.subject() + "List",
                "Subjects of the kind " + collection.subject() + " of one record, in the order of their keys",
                parameters,
                schema(collection) + "List");
    }

    private static Operation one(Collection collection) {
        return new Operation(
                collection.path() + "/{key}",
                collection.subject(),
                "One subject of the kind " + collection.subject() + " with the rows that make it",
                List.of(
                        new Parameter("key", Sort.KEY, "Its key", true, 0),
                        optional("at", Sort.STATE, "As it was when the log had so many entries: SIZE or SIZE@DAY")),
                schema(collection));
    }

    /** The name of a schema. */
    static String schema(Collection collection) {
        String name = collection.subject();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Parameter optional(String name, Sort sort, String description) {
        return new Parameter(name, sort, description, false, 0);
    }
}
