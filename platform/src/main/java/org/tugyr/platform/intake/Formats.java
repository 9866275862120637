package org.tugyr.platform.intake;

import java.util.Arrays;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Text;

/** The documentation of the CSV files, column by column, as the code has it. */
final class Formats {

    private static final String INTRODUCTION = """
            # The folder that `tugyr import` reads

            <!-- Made from the code's own description of its tables; FormatsTests says how to make it anew. -->

            A record comes in as a folder of CSV files, one for each kind of thing. `tugyr import --templates DIR` writes an empty one of
            each; leave out those you do not need. `record.csv` must be there and holds exactly one row: the record under which
            everything else in the folder hangs. `tugyr import DIR --dry-run` tells what would change, `tugyr import DIR` does it.

            ## The files

            - CSV as in RFC 4180: commas between cells, `"` around cells that hold commas, quotes or line breaks, a header in the first line.
              UTF-8, with or without a byte order mark. The order of the columns does not matter; a column that may be empty may be left out.
            - Space around a cell is dropped. An empty row is skipped. A cell holds at most 20,000 characters, no control characters, and does
              not begin with `=`, `@`, a tab, or with `+` or `-` unless it is a number, since a spreadsheet would run it.
            - A **key** has Latin letters, digits, `.`, `_` and `-`, begins with a letter or digit, and is at most 80 long. It names the same thing for ever.
            - A **reference** is the key of a row in this folder or of one already in the record. Nothing refers to another record.
            - A **day** is `2021-12-16`. A **date as it is known** is a day, a month `2021-12` or a year `2021`, and is never rounded. A **period** is
              `2021`, `2021-H1`, `2021-Q3`, `2021-09` or `2021-09-30`.
            - A **decimal** has a point and no spaces: `1234.5`. Its digits are kept as they are written.
            - A **text** has a column for each language (`name_kk`, `name_ru`, `name_en`). `lang` says which language the row's texts are originally in, and the
              original must be there. `translations` says who made the others: `ru=official;en=machine`, each `official`, `ours` or `machine`;
              without a word it is `ours`.
            - A **list** has `;` between its items.
            - The example under each table shows the shape of its cells, not a sensible content.
            - **Sealed** columns enter the log as salted digests only; their values can be erased.
            - Documents lie in `evidence/` beside the tables and are named in `evidence.csv`.

            ## Very large records

            A folder `parts/` may hold folders, each with the same files but `record.csv`, and an `evidence/` of its own. The common files are read
            first, then part by part, so that memory holds one part at a time. What belongs together (the values of an indicator, the
            holders of a post) stands in one part or in the common files; a part refers to itself, to the common files, and to what is in the record.

            ## What an import does

            Everything is checked first; where anything is wrong, nothing is written, and every problem is told as
            `file:line:column: expected …, found …`. Then each row is compared by its key with the record: a new one is added, one that differs
            becomes a correcting fact, one that is the same does nothing. A row that is as it was last imported does nothing either, though
            the record may have gone on since; one that differs both from its last import and from the record is a conflict, which refuses the run.
            Rows that are no longer in the folder stay in the record and are counted. Rows of people who were erased are skipped and named. Values with a new
            `published_on` are a new vintage, with the same one a correction.

            An interrupted import is run again: what was written is nothing new. Exit codes: 0 done, 1 refused by a conflict, 2 bad input.
            """;

    private Formats() {}

    /** The whole document. */
    static String document(Kinds kinds) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (Kind<?> kind : kinds.all()) {
            text.append("\n## ").append(kind.file()).append(".csv\n\n").append(kind.doc());
            text.append(" Fact `").append(kind.fact()).append("`.\n\n");
            if (!kind.imported()) {
                text.append("An import refuses this file; it is a table of the data package and of the log.\n\n");
            }
            text.append("| column | | what it is |\n|---|---|---|\n");
            kind.fields().forEach(field -> describe(text, field));
            if (kind.fields().stream().anyMatch(field -> field.type() == Text.class)) {
                boolean required =
                        kind.fields().stream().anyMatch(field -> field.type() == Text.class && !field.optional());
                row(text, Columns.LANG, required ? "required" : "", TextCells.LANGS);
                row(text, Columns.TRANSLATIONS, "", TextCells.MARKS);
            }
            if (kind.imported()) {
                text.append("\n```csv\n").append(Examples.csv(kind)).append("```\n");
            }
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, Kind.Field field) {
        String note = field.key() ? "key" : field.optional() ? "" : "required";
        if (field.key() && field.optional()) {
            note = "key, may be empty";
        }
        if (field.sealed()) {
            note = note.isEmpty() ? "sealed" : note + ", sealed";
        }
        if (field.type() == Text.class) {
            String names = String.join(
                    "`, `",
                    Columns.LANGUAGES.stream()
                            .map(lang -> field.name() + "_" + lang)
                            .toList());
            row(text, names, note, field.column().value() + ": a text");
        } else {
            row(text, field.name(), note, field.column().value() + ": " + type(field));
        }
    }

    private static String type(Kind.Field field) {
        String[] ref = field.column().ref();
        String expected = CellType.of(field).expected();
        return ref.length == 1
                ? expected.replaceFirst("a key of .*", "a reference to " + article(ref[0]))
                : ref.length > 1
                        ? "a reference `kind:key` to "
                                + String.join(", ", Arrays.stream(ref).toList())
                        : expected;
    }

    private static String article(String noun) {
        return ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private static void row(StringBuilder text, String names, String note, String words) {
        text.append("| `")
                .append(names)
                .append("` | ")
                .append(note)
                .append(" | ")
                .append(words.replace("|", "\\|"))
                .append(" |\n");
    }
}
