package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.TestDatabase;

/** What databases and folders hold, to be compared. */
final class Contents {

    private Contents() {}

    /** How many rows each table has, and a digest of them. */
    static Map<String, String> tables(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.owner());
        Map<String, String> tables = new TreeMap<>();
        Schema.tables(jdbc)
                .keySet()
                .forEach(table -> tables.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text collate \"C\"), '')) from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        return tables;
    }

    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
