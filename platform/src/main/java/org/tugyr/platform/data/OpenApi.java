package org.tugyr.platform.data;

import java.util.List;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Kinds;

/** The description of the doors for programs as OpenAPI 3.1 has it; rows are described by the words of their columns. */
record OpenApi(Kinds kinds) {

    private static final String ABOUT = """
            The public record as JSON: openings only where they are published, what was erased is gone, invented records say so, and nothing \
            answers from two records. Decimals are strings. An answer carries an ETag of its content; a list has its next page in a \
            Link header. Failures are problem details (RFC 9457). Requests are limited by address: 429 with Retry-After.""";

    /** @param server where the site is reached from outside */
    Json document(String server) {
        JsonBuilder paths = Json.object();
        for (Operation operation : Operation.all()) {
            paths.put(operation.path(), Json.object().put("get", get(operation)).build());
        }
        return Json.object()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        Json.object()
                                .put("title", "Tugyr")
                                .put("version", "1")
                                .put("description", ABOUT)
                                .build())
                .put(
                        "servers",
                        new Json.Arr(List.of(Json.object().put("url", server).build())))
                .put("paths", paths.build())
                .put(
                        "components",
                        Json.object().put("schemas", new Schemas(kinds).all()).build())
                .build();
    }

    private static Json get(Operation operation) {
        return Json.object()
                .put("operationId", operation.id())
                .put("summary", operation.summary())
                .put(
                        "parameters",
                        new Json.Arr(operation.parameters().stream()
                                .map(parameter -> parameter(operation, parameter))
                                .toList()))
                .put(
                        "responses",
                        Json.object()
                                .put("200", content("The answer", "application/json", operation.answer()))
                                .put(
                                        "304",
                                        Json.object()
                                                .put("description", "As it was: If-None-Match names it")
                                                .build())
                                .put("400", problem("A parameter has a value it cannot have"))
                                .put("404", problem("The record holds nothing of that name"))
                                .put("429", problem("Too many requests: Retry-After says when to come again"))
                                .put("503", problem("Too busy: Retry-After says when to come again"))
                                .build())
                .build();
    }

    private static Json problem(String when) {
        return content(when, "application/problem+json", "Problem");
    }

    private static Json content(String description, String type, String schema) {
        return Json.object()
                .put("description", description)
                .put(
                        "content",
                        Json.object()
                                .put(
                                        type,
                                        Json.object()
                                                .put("schema", Schemas.ref(schema))
                                                .build())
                                .build())
                .build();
    }

    private static Json parameter(Operation operation, Operation.Parameter parameter) {
        boolean inPath = operation.path().contains("{" + parameter.name() + "}");
        return Json.object()
                .put("name", parameter.name())
                .put("in", inPath ? "path" : "query")
                .put("required", parameter.required())
                .put("description", parameter.description())
                .put("schema", schema(parameter))
                .build();
    }

    private static Json schema(Operation.Parameter parameter) {
        JsonBuilder schema = Json.object();
        switch (parameter.sort()) {
            case KEY -> schema.put("type", "string").put("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$");
            case WORDS -> schema.put("type", "string").put("maxLength", parameter.most());
            case NUMBER -> schema.put("type", "integer").put("minimum", 1).put("maximum", parameter.most());
            case LANGUAGE -> schema.put("type", "string").put("enum", Json.strings(Columns.LANGUAGES));
            case STATE -> schema.put("type", "string").put("pattern", "^\\d{1,18}(@\\d{4}-\\d{2}-\\d{2})?$");
        }
        return schema.build();
    }
}
