package org.tugyr.platform.cli;

import org.tugyr.platform.backup.BackupException;
import org.tugyr.platform.database.DatabaseException;
import org.tugyr.platform.facts.BehindException;
import org.tugyr.platform.facts.OriginException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** All commands by name. */
@Command(
        name = "tugyr",
        description = "Turns election promises into a public record that anyone can check.",
        mixinStandardHelpOptions = true,
        version = "Tugyr 0.1.0",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            GenerateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CountCommand.class,
            BallotsCommand.class,
            ListCommand.class,
            ProtocolCommand.class,
            InflectCommand.class,
            AdminCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:refuted or failed", "2:bad input, nothing was changed", "3:a human must decide"})
public final class Commands {

    private Commands() {}

    /** Runs a command and answers its exit code. */
    public static int run(String... arguments) {
        CommandLine line = line();
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** All commands, ready to read one. */
    static CommandLine line() {
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler(Commands::failed)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (failure) {
            case DatabaseException _, BehindException _ -> told(failure, command, ExitCode.SOFTWARE);
            case OriginException _, BackupException _ -> told(failure, command, ExitCode.USAGE);
            default -> throw failure;
        };
    }

    private static int told(Exception failure, CommandLine command, int code) {
        command.getErr().println(failure.getMessage());
        command.getErr().flush();
        return code;
    }
}
