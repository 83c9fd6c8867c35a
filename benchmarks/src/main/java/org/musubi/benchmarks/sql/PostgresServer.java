package org.musubi.benchmarks.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, from the programs on this machine: on a free port of the loopback interface, with its data in
 * a temporary folder that goes with it. PostgreSQL refuses to run as root; for root it runs as nobody.
 */
final class PostgresServer implements AutoCloseable {
    private static final String USER = "musubi";
    private static final int NOBODY = 65534;
    private static final long GIB = 1L << 30;

    private final PostgresPrograms programs;
    private final Path folder;
    private final String password = UUID.randomUUID().toString();
    private final int port;
    private final Thread atExit = new Thread(this::stop);

    private PostgresServer(PostgresPrograms programs) throws IOException {
        this.programs = programs;
        folder = Files.createTempDirectory("musubi-postgres");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** Makes a database and starts its server. */
    static PostgresServer start(PostgresPrograms programs) throws IOException, InterruptedException {
        var server = new PostgresServer(programs);
        try {
            server.create();
            server.serve();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void create() throws IOException, InterruptedException {
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            run(List.of("chown", "-R", Integer.toString(NOBODY), folder.toString()));
        }
        run(asSomebody(
                "initdb",
                "--no-sync",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        Files.delete(passwordFile);
    }

    private void serve() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        run(asSomebody(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "--options=" + String.join(" ", settings())));
    }

    /** Tuned as for a machine of its own: a quarter of the memory for buffers, and every core. */
    private List<String> settings() {
        long memory = memory();
        int cores = Runtime.getRuntime().availableProcessors();
        return List.of(
                "-p " + port,
                "-c listen_addresses=" + InetAddress.getLoopbackAddress().getHostAddress(),
                "-c unix_socket_directories=" + folder,
                "-c shared_buffers=" + Math.min(8 * GIB, memory / 4) / 1024 / 8,
                "-c effective_cache_size=" + memory / 2 / 1024 / 8,
                "-c work_mem=256MB",
                "-c maintenance_work_mem=1GB",
                "-c max_parallel_workers_per_gather=" + cores,
                "-c max_parallel_workers=" + cores,
                "-c max_parallel_maintenance_workers=" + cores,
                "-c random_page_cost=1.1",
                "-c jit=off",
                "-c fsync=on",
                "-c synchronous_commit=off",
                "-c wal_level=minimal",
                "-c max_wal_senders=0",
                "-c max_wal_size=8GB",
                "-c checkpoint_timeout=30min");
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 4 * GIB;
    }

    /** A connection that sends what it can in binary and prepares every statement at once. */
    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/postgres"
                        .formatted(InetAddress.getLoopbackAddress().getHostAddress(), port),
                properties);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> asSomebody(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all"));
        }
        command.add(programs.path(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + " failed: " + Files.readString(output));
        }
    }

    private void stop() {
        try {
            if (Files.exists(data().resolve("postmaster.pid"))) {
                run(asSomebody("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate", "--pgdata=" + data()));
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            return; // the hook does it
        }
        stop();
    }
}
