package org.tugyr.platform.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;

/** Writes SVG markup: attributes and texts escaped, coordinates with at most one digit after the point. */
final class Svg implements Content {

    private final StringBuilder out = new StringBuilder(4096);

    /** Opens an element; {@code attributes} are names and values in turn. */
    Svg open(String element, Object... attributes) {
        tag(element, attributes).out.append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg element(String element, Object... attributes) {
        tag(element, attributes).out.append("/>");
        return this;
    }

    /** An element with text. */
    Svg text(String element, String text, Object... attributes) {
        open(element, attributes);
        escape(text);
        return close(element);
    }

    private Svg tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            if (attributes[i + 1] instanceof Double coordinate) {
                out.append(coordinate(coordinate));
            } else {
                escape(attributes[i + 1].toString());
            }
            out.append('"');
        }
        return this;
    }

    /** A coordinate: {@code 12.5}, {@code 7}. */
    static String coordinate(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(out.toString());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
