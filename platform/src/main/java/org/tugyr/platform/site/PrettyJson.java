package org.tugyr.platform.site;

import java.util.Iterator;
import org.tugyr.ledger.Json;

/** JSON laid out for people: one member a line, two spaces a rung. The exact bytes are offered beside it. */
final class PrettyJson {

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    static String of(Json json) {
        PrettyJson pretty = new PrettyJson();
        pretty.write(json, 0);
        return pretty.out.toString();
    }

    private void write(Json json, int rung) {
        switch (json) {
            case Json.Obj object
            when !object.members().isEmpty() -> {
                out.append('{');
                var members = object.members().entrySet().iterator();
                while (members.hasNext()) {
                    var member = members.next();
                    line(rung + 1);
                    out.append(new Json.Str(member.getKey()).canonicalText()).append(": ");
                    write(member.getValue(), rung + 1);
                    comma(members);
                }
                line(rung);
                out.append('}');
            }
            case Json.Arr array
            when !array.items().isEmpty() -> {
                out.append('[');
                var items = array.items().iterator();
                while (items.hasNext()) {
                    line(rung + 1);
                    write(items.next(), rung + 1);
                    comma(items);
                }
                line(rung);
                out.append(']');
            }
            case Json.Obj _, Json.Arr _, Json.Str _, Json.Int _, Json.Real _, Json.Bool _, Json.Nul _ ->
                out.append(json.canonicalText());
        }
    }

    private void line(int rung) {
        out.append('\n').append("  ".repeat(rung));
    }

    private void comma(Iterator<?> rest) {
        if (rest.hasNext()) {
            out.append(',');
        }
    }
}
