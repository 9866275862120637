package org.tugyr.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables a database has: all of every module, so that none is ever forgotten, but what is made anew or must not come back. */
final class Schema {

    /** Who signs now is nothing to be remembered; sessions that were ended must not come back, nor links that were used, nor letters that were sent. */
    private static final List<String> FLEETING = List.of(
            "facts.lease",
            "access.session",
            "access.link",
            "access.step",
            "access.attempt",
            "mail.request",
            "mail.outbox");

    private static final String COLUMNS = """
            with recursive referring (oid, steps) as (
                select oid, 0 from pg_class where relkind = 'r'
                union all
                select f.conrelid, r.steps + 1 from referring r
                join pg_constraint f on f.contype = 'f' and f.confrelid = r.oid and f.conrelid <> f.confrelid)
            select n.nspname || '.' || c.relname, a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and n.nspname <> 'search' and n.nspname <> 'public' and n.nspname <> 'information_schema'
              and n.nspname not like 'pg\\_%'
            order by (select max(steps) from referring r where r.oid = c.oid), n.nspname, c.relname, a.attnum""";

    private static final String MIGRATIONS = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name like 'flyway\\_%'""";

    private Schema() {}

    /** The tables by name, with their columns in order; those that others refer to come before them. */
    static Map<String, List<String>> tables(JdbcClient jdbc) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        jdbc.sql(COLUMNS).query(row -> {
            tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        tables.keySet().removeAll(FLEETING);
        return tables;
    }

    /** The version of each module's tables. */
    static SortedMap<String, String> migrations(JdbcClient jdbc) {
        SortedMap<String, String> versions = new TreeMap<>();
        jdbc.sql(MIGRATIONS).query(row -> {
            String table = row.getString(1);
            versions.put(table.substring("flyway_".length()), version(jdbc, table));
        });
        return versions;
    }

    private static String version(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                select version from public."%s" where success and version is not null
                order by installed_rank desc limit 1""".formatted(table)).query(String.class).single();
    }
}
