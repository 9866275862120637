package org.tugyr.platform.cli;

import picocli.CommandLine.Command;

/** What only an operator does. */
@Command(
        name = "admin",
        description = "What only an operator does.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountsCommand.class,
            LinkCommand.class,
            InviteCommand.class,
            GrantCommand.class,
            EndCommand.class,
            RevokeCommand.class,
            ErrorsCommand.class,
            MailCommand.class,
            EraseCommand.class,
            RebuildCommand.class
        })
final class AdminCommand {}
