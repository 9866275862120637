package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a JSON object, or the children of an XML document's root, one by one, so that only one is in memory.
 * An XML element becomes an object of arrays of its children by local name, its attribute ObjectId a member
 * {@code @id}; one without children becomes its text.
 */
final class Elements {

    /** Reads an element out of the midst of a file. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Elements() {}

    /** Gives each element, or each item of an array, that has one of these names to its taker. */
    static void read(Path path, Map<String, Consumer<JsonNode>> takers) throws IOException {
        try {
            if (path.toString().endsWith(".xml")) {
                xml(path, takers);
            } else {
                json(path, takers);
            }
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new BallotsRefused(
                    path, at == null ? 0 : at.getLineNr(), "", "JSON", String.valueOf(malformed.getOriginalMessage()));
        } catch (XMLStreamException malformed) {
            throw new BallotsRefused(
                    path, malformed.getLocation().getLineNumber(), "", "XML", String.valueOf(malformed.getMessage()));
        }
    }

    /** The items of a member that is an array, the member itself if it is not, nothing where there is none. */
    static Stream<JsonNode> each(JsonNode node, String name) {
        var member = node.get(name);
        if (member == null) {
            return Stream.of();
        }
        return member.isArray() ? member.valueStream() : Stream.of(member);
    }

    /** The text, number or truth of a member, or of the first item of it; empty where there is none. */
    static String text(JsonNode node, String name) {
        return each(node, name)
                .findFirst()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .orElse("");
    }

    private static void json(Path path, Map<String, Consumer<JsonNode>> takers) throws IOException {
        try (var in = Files.newInputStream(path);
                var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BallotsRefused(path, 1, "", "a JSON object", String.valueOf(parser.currentToken()));
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var taker = takers.get(parser.currentName());
                var token = parser.nextToken();
                if (taker == null) {
                    parser.skipChildren();
                } else if (token == JsonToken.START_ARRAY) {
                    items(parser, taker);
                } else {
                    taker.accept(JSON.readTree(parser));
                }
            }
        }
    }

    private static void items(JsonParser parser, Consumer<JsonNode> taker) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(JSON.readTree(parser));
        }
    }

    private static void xml(Path path, Map<String, Consumer<JsonNode>> takers) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(path)) {
            var reader = factory.createXMLStreamReader(in);
            reader.nextTag();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    var taker = takers.get(reader.getLocalName());
                    var element = element(reader);
                    if (taker != null) {
                        taker.accept(element);
                    }
                }
            }
        }
    }

    private static JsonNode element(XMLStreamReader reader) throws XMLStreamException {
        ObjectNode object = JSON.createObjectNode();
        var id = reader.getAttributeValue(null, "ObjectId");
        if (id != null) {
            object.put("@id", id);
        }
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                var name = reader.getLocalName();
                object.withArray(name).add(element(reader));
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(reader.getText());
            }
        }
        return object.isEmpty()
                ? JSON.getNodeFactory().stringNode(text.toString().strip())
                : object;
    }
}
