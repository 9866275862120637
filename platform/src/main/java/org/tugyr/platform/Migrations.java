package org.tugyr.platform;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's tables up to date, module by module in the order of the house. */
public final class Migrations {

    private static final List<String> MODULES = List.of(
            "facts",
            "confirm",
            "access",
            "writing",
            "mail",
            "search",
            "people",
            "evidence",
            "election",
            "lists",
            "mandates",
            "programme",
            "roadmap",
            "founding",
            "oversight",
            "report",
            "site",
            "errors");

    private Migrations() {}

    /**
     * Runs what is new.
     *
     * @param owner connects as the owner of the tables
     * @param app the role that is granted their use
     */
    public static void run(DataSource owner, String app) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("app", app))
                    .load()
                    .migrate();
        }
    }
}
