package org.tugyr.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL, as its {@code postmaster.pid} tells it. */
record Postmaster(long pid, int port) {

    /**
     * Finds the server that runs on this cluster. The file alone proves nothing, for it outlives a crash and its process
     * id may since belong to anyone: the process must live and have been started as PostgreSQL on this very folder.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = file(cluster);
        // pid, data folder, start time, port, …: src/include/utils/pidfile.h
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 4
                || !lines.get(0).matches("\\d{1,18}")
                || !lines.get(3).matches("\\d{1,5}")) {
            return Optional.empty();
        }
        var postmaster = new Postmaster(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(3)));
        return ProcessHandle.of(postmaster.pid())
                .filter(process -> runs(process.info(), cluster))
                .map(process -> postmaster);
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean runs(ProcessHandle.Info process, Path cluster) {
        return process.command()
                        .filter(command -> command.contains("/bin/postgres"))
                        .isPresent()
                && Arrays.asList(process.arguments().orElse(new String[0])).contains(cluster.toString());
    }
}
