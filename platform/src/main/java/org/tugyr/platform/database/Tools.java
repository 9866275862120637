package org.tugyr.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own programs. They refuse to run as root; for root they run in a user namespace in which nobody is root,
 * while files keep their owner.
 *
 * @param home the folder with {@code bin}
 * @param output what the programs print, kept for error messages
 */
record Tools(Path home, Path output, List<String> prefix) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    static Tools in(Path home, Path output) throws IOException {
        if (Private.user() != 0) {
            return new Tools(home, output, List.of());
        }
        var tools = new Tools(home, output, NAMESPACE);
        if (!tools.canRun(List.of("unshare", "-U", "true"))) {
            throw new DatabaseException("""
                    PostgreSQL does not run as root, and this system forbids the user namespace that would let it.
                    Run Tugyr as an ordinary user, or give it a PostgreSQL with --db jdbc:postgresql://…""");
        }
        return tools;
    }

    private boolean canRun(List<String> command) {
        try {
            return execute(command, "") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs one program to its end; throws with the end of its output when it fails. */
    void run(String program, String... arguments) {
        feed("", program, arguments);
    }

    /** Runs one program with the given text as its standard input. */
    void feed(String input, String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            int exit = execute(command, input);
            if (exit != 0) {
                throw new DatabaseException(
                        "PostgreSQL's %s failed (exit %d):\n%s".formatted(program, exit, lastWords()));
            }
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL's %s cannot be run: %s".formatted(program, e.getMessage()), e);
        }
    }

    private int execute(List<String> command, String input) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for " + command, e);
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
