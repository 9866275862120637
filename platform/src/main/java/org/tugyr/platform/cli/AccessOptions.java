package org.tugyr.platform.cli;

import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.access.Shell;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.people.Places;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** What commands for accounts and roles share. */
final class AccessOptions {

    private static final int CONNECTIONS = 3;

    @Mixin
    private DataOptions data = new DataOptions();

    /** Does something with accounts, beside a server that may be running. */
    <T> T with(Function<Shell, T> work) {
        try (Database database = data.join().closedAtExit()) {
            DataSource source = database.app(CONNECTIONS);
            Clock clock = Clock.systemUTC();
            FactLog log = new FactLog(Catalogue.KINDS, source, clock);
            Tables tables = new Tables(Catalogue.KINDS, source, log);
            Places places = new Places(new Areas(tables), tables);
            return work.apply(new Shell(Catalogue.KINDS, source, data.data, places, clock));
        }
    }

    /** Tells what became of a command; gives its exit code. */
    static int tell(Shell.Answer answer, CommandSpec spec) {
        return switch (answer) {
            case Shell.Answer.Done(String what) -> {
                spec.commandLine().getOut().println(what);
                yield ExitCode.OK;
            }
            case Shell.Answer.Refused(String reason, var arguments) -> {
                spec.commandLine()
                        .getErr()
                        .println(Lexicon.load().in(Language.EN).get(reason, arguments.toArray()));
                yield ExitCode.USAGE;
            }
        };
    }

    /** There is no account of a name. */
    static int unknown(String name, CommandSpec spec) {
        spec.commandLine().getErr().println("Expected the name of an account, found " + name + ".");
        return ExitCode.USAGE;
    }
}
