package org.tugyr.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The files of an embedded PostgreSQL: {@code postgres}, {@code postgres.port} and {@code keys} in a data folder. */
record Cluster(Path data) {

    Path folder() {
        return data.resolve("postgres");
    }

    /**
     * Makes the cluster with its roles and its empty database when it is not there yet. It is made beside its place, with
     * no server listening, and moved there when whole: a crash half-way leaves nothing that looks like a cluster.
     */
    void createIfAbsent(Tools tools) throws IOException {
        if (Files.exists(folder())) {
            return;
        }
        Path fresh = data.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Passwords passwords = Passwords.create(data);
        tools.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + Passwords.superuserFile(data),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // code-point order from PostgreSQL itself: indexes do not depend on the machine's C library
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        tools.feed(
                roles(passwords), "postgres", "--single", "-c", "exit_on_error=on", "-D", fresh.toString(), "postgres");
        Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
        Private.sync(data);
    }

    /** One statement a line, as PostgreSQL's single-user mode wants them. */
    private static String roles(Passwords passwords) {
        return """
                CREATE ROLE tugyr_owner LOGIN PASSWORD '%s'
                CREATE ROLE tugyr_app LOGIN PASSWORD '%s'
                CREATE DATABASE tugyr OWNER tugyr_owner
                REVOKE CONNECT ON DATABASE tugyr FROM PUBLIC
                GRANT CONNECT ON DATABASE tugyr TO tugyr_app
                """.formatted(passwords.owner(), passwords.app());
    }

    /** Writes the configuration for a start on a port that is free now, the last one if possible. */
    void configure() throws IOException {
        Path file = data.resolve("postgres.port");
        int port = freePort(
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0);
        Files.writeString(file, port + "\n");
        Files.writeString(folder().resolve("postgresql.conf"), Settings.server(port));
        Files.writeString(folder().resolve("pg_hba.conf"), Settings.CLIENTS);
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(0);
        }
    }
}
