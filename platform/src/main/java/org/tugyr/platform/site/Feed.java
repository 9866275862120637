package org.tugyr.platform.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Reader;

/**
 * Changes as an Atom feed (RFC 4287). The id of an entry is that of its fact, so that it stays whatever the site's address.
 *
 * @param id of the feed
 * @param author name of the record
 * @param page address of the page whose changes these are
 * @param made when nothing is in it: when the record was last changed
 */
record Feed(
        UUID id,
        String title,
        String author,
        @Nullable String licence,
        String page,
        Instant made,
        List<Item> items,
        Reader reader) {

    Feed {
        items = List.copyOf(items);
    }

    /**
     * A change.
     *
     * @param fact id of the fact that made it
     * @param at when it was recorded
     */
    record Item(UUID fact, Instant at, String title, String summary, String href) {}

    byte[] xml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", reader.language().tag());
            element(xml, "id", "urn:uuid:" + id);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    items.stream()
                            .map(Item::at)
                            .max(Comparator.naturalOrder())
                            .orElse(made)
                            .toString());
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            if (licence != null) {
                element(xml, "rights", licence);
            }
            link(xml, "self", reader.in(reader.language()));
            link(xml, "alternate", page);
            for (Item item : items) {
                item(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void item(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + item.fact());
        element(xml, "title", item.title());
        element(xml, "updated", item.at().toString());
        link(xml, "alternate", item.href());
        element(xml, "summary", item.summary());
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String rel, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", reader.site().absolute(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
