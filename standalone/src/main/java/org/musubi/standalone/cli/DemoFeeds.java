package org.musubi.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Source;
import org.musubi.standalone.installation.WebFeed;
import org.musubi.standalone.live.JobBoard;

/**
 * The sample feeds as their publishers would bring them: folders with a mapping each, and one that is asked for over HTTP.
 *
 * @param folders read from the disk, with the policy
 * @param board a job board on this machine
 * @param boardFeed the folder of its mapping
 * @param secrets for the pseudonyms
 * @param reports where the publishers get theirs
 */
record DemoFeeds(List<Feed> folders, JobBoard board, Feed boardFeed, Path secrets, Path reports)
        implements AutoCloseable {
    private static final String BOARD = "job-board";

    /** The same each time if it can be had: how far a feed over HTTP has been read is kept by its address. */
    private static final int BOARD_PORT = 8090;

    private static final String SECRETS = "secrets.properties";

    /**
     * Opens them.
     *
     * @param data folder for what has to be written: the secrets, readable by their owner alone, and the publishers' reports
     */
    static DemoFeeds open(Path data) {
        Path samples = Folders.ofProject("samples").resolve("feeds");
        try {
            Path secrets = copySecrets(samples.resolve(SECRETS), data);
            var all = new ArrayList<>(Folders.withFiles("organisations", samples, Optional.of(secrets)));
            Feed board = all.stream()
                    .filter(feed -> feed.name().equals(BOARD))
                    .findFirst()
                    .orElseThrow(() -> new UnusableException("There is no folder " + samples.resolve(BOARD) + "."));
            all.remove(board);
            all.addAll(Folders.withFiles("policy", Folders.ofProject("policy"), Optional.empty()));
            Path reports = Folders.reports(data);
            all.replaceAll(feed -> feed.reportingTo(reports.resolve(feed.name())));
            return new DemoFeeds(
                    List.copyOf(all),
                    JobBoard.open(board.files().get(0).path(), Ports.preferring(BOARD_PORT)),
                    board,
                    secrets,
                    reports);
        } catch (IOException e) {
            throw new UncheckedIOException("The samples cannot be used", e);
        }
    }

    /** Where records come from. */
    List<Source> sources() {
        var sources = new ArrayList<Source>(folders);
        sources.add(new WebFeed(
                BOARD,
                board.address(),
                "next",
                "since",
                boardFeed.mappings(),
                Optional.of(secrets),
                Optional.of(reports.resolve(BOARD))));
        return sources;
    }

    /** The same from files alone. */
    List<Feed> files() {
        var files = new ArrayList<>(folders);
        files.add(boardFeed);
        return files;
    }

    @Override
    public void close() {
        board.close();
    }

    private static Path copySecrets(Path file, Path data) throws IOException {
        Files.createDirectories(data);
        Path copy = Files.copy(file, data.resolve(SECRETS), StandardCopyOption.REPLACE_EXISTING);
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        return copy;
    }
}
