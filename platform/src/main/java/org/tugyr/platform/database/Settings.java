package org.tugyr.platform.database;

/** The embedded server's configuration, written anew at each start so that it is always that of this version. */
final class Settings {

    /** Who may connect: our two roles and the superuser, from this machine, with a SCRAM password. There is no other line. */
    static final String CLIENTS = """
            # Written by Tugyr at each start.
            host tugyr tugyr_owner,tugyr_app 127.0.0.1/32 scram-sha-256
            host all   postgres              127.0.0.1/32 scram-sha-256
            """;

    /**
     * For two cores and 4 GB beside a JVM. Twice as much write-ahead log would take longer than 15 s to replay after a crash. An operator's {@code local.conf} is read after the tuning and before what the
     * record depends on. Error positions are logged without values, for these may be personal data.
     */
    private static final String SERVER = """
            # Written by Tugyr at each start. Put settings of your own into local.conf beside this file.
            max_connections = 60
            shared_buffers = 256MB
            effective_cache_size = 2GB
            work_mem = 16MB
            maintenance_work_mem = 128MB
            max_wal_size = 2GB
            min_wal_size = 256MB
            wal_compression = on
            checkpoint_completion_target = 0.9
            random_page_cost = 1.1
            max_parallel_workers_per_gather = 0
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = '../postgres-log'
            log_filename = '%a.log'
            log_truncate_on_rotation = on
            log_rotation_size = 0
            log_error_verbosity = terse
            log_min_error_statement = panic

            include_if_exists = 'local.conf'

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = scram-sha-256
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            allow_alter_system = off
            """;

    private Settings() {}

    static String server(int port) {
        return SERVER + "port = " + port + "\n";
    }
}
