package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.files.Blobs;

/** A small sound folder to import, into which tests put what they are about. */
final class Input {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);
    static final Progress SILENT = (_, _, _) -> {};

    private static final Map<String, String> SOUND = new TreeMap<>(Map.ofEntries(
            Map.entry("record", """
                    record,name_kk,synthetic,zone,operator,lang
                    r,Жазба,yes,Asia/Qostanay,Tests,kk
                    """),
            Map.entry("areas", """
                    area,valid_from,valid_to,parent,kind,name_kk,lang
                    A,2000-01-01,,,country,Ел,kk
                    B,2010-01-01,,A,region,Облыс,kk
                    """),
            Map.entry("organisations", """
                    organisation,valid_from,valid_to,kind,name_kk,parent,area,lang
                    o,2000,,akimat,Әкімдік,,A,kk
                    """),
            Map.entry("persons", """
                    person,name_kk,public_figure,lang
                    p1,Айгүл Сынақ,yes,kk
                    p2,Болат Сынақ,yes,kk
                    """),
            Map.entry("posts", """
                    post,organisation,title_kk,rank,seats,lang
                    head,o,Басшы,1,,kk
                    clerk,o,Маман,5,,kk
                    """),
            Map.entry("memberships", """
                    membership,person,organisation,post,started_on,ended_on
                    m1,p1,o,head,2020-01-01,2021-06-30
                    """),
            Map.entry("evidence", """
                    evidence,title_kk,url,file,media_type,sha256,independence,published_on,lang
                    e,Дәлел,https://example.org/,,,,own,2021,kk
                    """),
            Map.entry("programmes", """
                    programme,name_kk,kind,organisation,area,starts_on,ends_on,state,lang
                    g,Бағдарлама,electoral,o,A,2020,2025,adopted,kk
                    """),
            Map.entry("pledges", """
                    pledge,programme,area,kind,title_kk,lang
                    w,g,A,service,Су,kk
                    """),
            Map.entry("wordings", """
                    pledge,stated_on,wording_kk,due,change,lang
                    w,2020-11-25,Су болады,2025,stated,kk
                    """),
            Map.entry("roadmaps", """
                    roadmap,area,programme,name_kk,lowest_owner_rank,lang
                    d,A,g,Жол картасы,2,kk
                    """),
            Map.entry("measures", """
                    measure,roadmap,pledge,name_kk,owner,owner_post,starts_on,due,lang
                    s,d,w,Құбыр,o,head,2021,2024-12-31,kk
                    """),
            Map.entry("indicators", """
                    indicator,roadmap,pledge,main,area,name_kk,unit_kk,direction,lang
                    i,d,w,yes,A,Құбыр,км,increase,kk
                    """),
            Map.entry("baselines", """
                    indicator,period,published_on,value
                    i,2020,2021-02-01,10
                    """),
            Map.entry("targets", """
                    indicator,due,decided_on,value,low,high
                    i,2025-12-31,2020-11-25,50,,
                    """),
            Map.entry("values", """
                    indicator,period,published_on,value
                    i,2021-Q1,2021-05-01,12.5
                    """)));

    private final Path folder;
    private final Path files;

    Input(Path temporary) throws IOException {
        this.folder = Files.createDirectories(temporary.resolve("input"));
        this.files = temporary.resolve("files");
        Files.createDirectories(folder.resolve("evidence"));
        for (Map.Entry<String, String> file : SOUND.entrySet()) {
            write(file.getKey() + ".csv", file.getValue());
        }
    }

    Path folder() {
        return folder;
    }

    Path files() {
        return files;
    }

    /** Writes a file anew. */
    Input write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    /** Adds lines to a file. */
    Input add(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines, StandardOpenOption.APPEND);
        return this;
    }

    /** Replaces a piece of a file. */
    Input change(String file, String before, String after) throws IOException {
        String content = Files.readString(folder.resolve(file));
        if (!content.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold " + before);
        }
        return write(file, content.replace(before, after));
    }

    /** Applies {@code --- file} (anew) and {@code +++ file} (added to it) sections. */
    @SuppressWarnings("StringSplitter") // only the first section can be empty
    Input apply(String sections) throws IOException {
        for (String section : sections.split("(?m)^(?=(?:---|\\+\\+\\+) )")) {
            if (!section.isBlank()) {
                String name = section.substring(4, section.indexOf('\n')).strip();
                String content = section.substring(section.indexOf('\n') + 1);
                if (section.startsWith("---")) {
                    write(name, content);
                } else {
                    add(name, content);
                }
            }
        }
        return this;
    }

    /** Imports it. */
    Result run(TestDatabase database) throws IOException {
        return run(database, false, SILENT);
    }

    Result run(TestDatabase database, boolean dry, Progress progress) throws IOException {
        return new Importer(Catalogue.KINDS, Catalogue.GUARDS, database.app(), new Blobs(files), CLOCK)
                .run(folder, dry, progress);
    }

    static Summary.Counts counts(Summary summary, String file) {
        return java.util.Objects.requireNonNull(summary.files().get(file));
    }

    static Summary imported(Result result) {
        assertThat(result instanceof Result.BadInput ? problems(result) : List.of())
                .isEmpty();
        assertThat(result).isInstanceOf(Result.Imported.class);
        return ((Result.Imported) result).summary();
    }

    static List<String> problems(Result result) {
        assertThat(result).isInstanceOf(Result.BadInput.class);
        return ((Result.BadInput) result)
                .problems().first().stream().map(Problem::toString).toList();
    }
}
