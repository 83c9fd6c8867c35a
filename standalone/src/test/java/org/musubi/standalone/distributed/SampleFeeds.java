package org.musubi.standalone.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.Source;
import org.musubi.standalone.installation.WebFeed;
import org.musubi.standalone.live.JobBoard;

/**
 * The sample feeds as their publishers bring them, and the policy: folders, and a job board that is asked over HTTP.
 *
 * @param folders the longest feed last
 * @param board the job board
 * @param boardFeed the same as a folder
 * @param secrets for the pseudonyms, readable by their owner alone
 * @param reports where publishers get theirs
 */
public record SampleFeeds(List<Feed> folders, JobBoard board, Feed boardFeed, Path secrets, Path reports)
        implements AutoCloseable {
    private static final Path SAMPLES = Path.of("..", "samples", "feeds");
    private static final Path POLICY = Path.of("..", "policy");
    private static final String BOARD = "job-board";

    /** Opens them, with what has to be written in a folder for work. */
    public static SampleFeeds open(Path work) throws IOException, UnusableMappingException {
        Path secrets = Files.copy(SAMPLES.resolve("secrets.properties"), work.resolve("secrets.properties"));
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        Path reports = work.resolve("reports");
        var feeds = new ArrayList<Feed>();
        for (FoundFeed found : FoundFeed.in("organisations", SAMPLES)) {
            feeds.add(Feed.of(found, Optional.of(secrets)).reportingTo(reports.resolve(found.name())));
        }
        feeds.add(Feed.canonical("policy", POLICY));
        feeds.sort(Comparator.comparing(SampleFeeds::bytes));
        Feed board = feeds.stream()
                .filter(feed -> feed.name().equals(BOARD))
                .findFirst()
                .orElseThrow();
        feeds.remove(board);
        return new SampleFeeds(
                List.copyOf(feeds), JobBoard.open(board.files().get(0).path(), 0), board, secrets, reports);
    }

    /** Where records come from. */
    public List<Source> sources() {
        var sources = new ArrayList<Source>();
        sources.add(new WebFeed(
                BOARD,
                board.address(),
                "next",
                "since",
                boardFeed.mappings(),
                Optional.of(secrets),
                Optional.of(reports.resolve(BOARD))));
        sources.addAll(folders);
        return sources;
    }

    /** The same as folders only. */
    public List<Feed> files() {
        var files = new ArrayList<>(folders);
        files.add(boardFeed);
        return files;
    }

    /** In small batches, so that there is a middle to be killed in. */
    static Map<String, String> config(Source source, Cluster cluster) {
        var config = new HashMap<>(source.connectorConfig(
                cluster.bootstrapServers(), cluster.schemaRegistry(), Cluster.SHARDS, 1, Pace.STANDING));
        config.put("name", source.connector());
        config.put("tasks.max", "2");
        config.put("batch.lines", "50");
        return config;
    }

    @Override
    public void close() {
        board.close();
    }

    private static long bytes(Feed feed) {
        return feed.files().stream().mapToLong(file -> file.version().size()).sum();
    }
}
