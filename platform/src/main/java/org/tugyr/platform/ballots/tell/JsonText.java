package org.tugyr.platform.ballots.tell;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truths as JSON, members in the order of the map, two spaces for each level. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String of(Object value) {
        var json = new JsonText();
        json.value(value, "\n");
        return json.text.toString();
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> members -> {
                var before = "";
                text.append('{');
                for (var member : members.entrySet()) {
                    text.append(before).append(indent).append("  ");
                    string(member.getKey().toString());
                    text.append(": ");
                    value(member.getValue(), indent + "  ");
                    before = ",";
                }
                text.append(members.isEmpty() ? "" : indent).append('}');
            }
            case List<?> items -> {
                var before = "";
                text.append('[');
                for (var item : items) {
                    text.append(before).append(indent).append("  ");
                    value(item, indent + "  ");
                    before = ",";
                }
                text.append(items.isEmpty() ? "" : indent).append(']');
            }
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth.booleanValue());
            default -> string(value.toString());
        }
    }

    private void string(String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
