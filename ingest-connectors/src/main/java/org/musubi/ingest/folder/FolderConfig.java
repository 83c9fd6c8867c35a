package org.musubi.ingest.folder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.musubi.ingest.publish.PublishConfig;

/**
 * The settings of a folder connector.
 *
 * @param publish those that every connector has
 * @param folder the folder that it watches
 * @param mappings the files that say how others are read; none: they are canonical
 * @param secrets the file with the secrets of mappings; nothing: they are in the environment
 * @param finished where finished files are moved to; nothing: they stay where they are
 * @param reports where the publisher's reports go; nothing: they are only in the topics
 * @param pollInterval rest between two looks at the folder
 * @param settle how long a file must have been left alone before it is read
 * @param batchLines most lines of one batch, which is also one transaction
 */
record FolderConfig(
        PublishConfig publish,
        Path folder,
        List<Path> mappings,
        Optional<Path> secrets,
        Optional<Path> finished,
        Optional<Path> reports,
        Duration pollInterval,
        Duration settle,
        int batchLines) {
    static final String FEED_FOLDER = "feed.folder";
    static final String MAPPING = "mapping";
    static final String SECRETS = "secrets";
    static final String FINISHED_FOLDER = "finished.folder";
    static final String REPORT_FOLDER = "report.folder";
    static final String POLL_INTERVAL = "poll.interval.ms";
    static final String SETTLE = "settle.ms";
    static final String BATCH_LINES = "batch.lines";

    private static final String FILES = "Files";
    private static final String READING = "Reading";

    static final ConfigDef DEFINITION = definition();

    FolderConfig {
        Objects.requireNonNull(publish, "publish");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(finished, "finished");
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(settle, "settle");
        mappings = List.copyOf(mappings);
    }

    /**
     * Reads the settings.
     *
     * @throws ConfigException if one is missing or bad; the message names it
     */
    static FolderConfig parse(Map<String, String> settings) {
        var config = new AbstractConfig(DEFINITION, settings, false);
        return new FolderConfig(
                PublishConfig.of(config),
                path(FEED_FOLDER, config.getString(FEED_FOLDER)),
                config.getList(MAPPING).stream()
                        .map(mapping -> path(MAPPING, mapping))
                        .toList(),
                optionalPath(SECRETS, config.getString(SECRETS)),
                optionalPath(FINISHED_FOLDER, config.getString(FINISHED_FOLDER)),
                optionalPath(REPORT_FOLDER, config.getString(REPORT_FOLDER)),
                Duration.ofMillis(config.getLong(POLL_INTERVAL)),
                Duration.ofMillis(config.getLong(SETTLE)),
                config.getInt(BATCH_LINES));
    }

    private static ConfigDef definition() {
        return PublishConfig.addTo(
                        new ConfigDef(),
                        "Name of the feed, as it stands in receipts and rejections and on each record. Progress is kept under"
                                + " this name: with another one every file is read again.")
                .define(
                        FEED_FOLDER,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        LambdaValidator.with(FolderConfig::path, () -> "path of a folder"),
                        Importance.HIGH,
                        "Folder that the publisher puts files in. Only files directly in it are read.",
                        FILES,
                        1,
                        Width.LONG,
                        "Folder",
                        List.of(MAPPING))
                .define(
                        MAPPING,
                        ConfigDef.Type.LIST,
                        List.of(),
                        LambdaValidator.with(FolderConfig::paths, () -> "paths of files"),
                        Importance.HIGH,
                        "Files that say how the publisher's files become records, one for each kind of file. Without them the"
                                + " files are canonical.",
                        FILES,
                        2,
                        Width.LONG,
                        "Mappings",
                        List.of(SECRETS),
                        new MappingsNearby())
                .define(
                        SECRETS,
                        ConfigDef.Type.STRING,
                        "",
                        LambdaValidator.with(FolderConfig::optionalPath, () -> "path of a file, or nothing"),
                        Importance.MEDIUM,
                        "File with a line name=secret for each secret that a mapping names; only its owner may read it. Without"
                                + " it, or for names that are not in it, the environment variable MUSUBI_SECRET_<NAME> is taken.",
                        FILES,
                        3,
                        Width.LONG,
                        "File of secrets")
                .define(
                        FINISHED_FOLDER,
                        ConfigDef.Type.STRING,
                        "",
                        LambdaValidator.with(FolderConfig::optionalPath, () -> "path of a folder, or nothing"),
                        Importance.MEDIUM,
                        "Folder that files are moved to once everything in them is in the topics. Files that were refused as a"
                                + " whole and held snapshots stay. Without it all files stay.",
                        FILES,
                        4,
                        Width.LONG,
                        "Folder for finished files")
                .define(
                        REPORT_FOLDER,
                        ConfigDef.Type.STRING,
                        "",
                        LambdaValidator.with(FolderConfig::optionalPath, () -> "path of a folder, or nothing"),
                        Importance.MEDIUM,
                        "Folder that gets a report to read and a table of refused rows for each file, in the publisher's"
                                + " language. Without it the answer is in the topics only.",
                        FILES,
                        5,
                        Width.LONG,
                        "Folder for reports")
                .define(
                        POLL_INTERVAL,
                        ConfigDef.Type.LONG,
                        1000L,
                        Range.between(1L, Duration.ofDays(1).toMillis()),
                        Importance.MEDIUM,
                        "Rest between two looks at the folder, in milliseconds.",
                        READING,
                        1,
                        Width.SHORT,
                        "Rest (ms)")
                .define(
                        SETTLE,
                        ConfigDef.Type.LONG,
                        1000L,
                        Range.between(0L, Duration.ofDays(1).toMillis()),
                        Importance.MEDIUM,
                        "How long a file's size and time of change must have stayed the same before it is read, in"
                                + " milliseconds; 0 where files are only ever moved into the folder whole.",
                        READING,
                        2,
                        Width.SHORT,
                        "Time to settle (ms)")
                .define(
                        BATCH_LINES,
                        ConfigDef.Type.INT,
                        2000,
                        Range.between(1, 1_000_000),
                        Importance.LOW,
                        "Most lines that are read at a time, and sent in one transaction.",
                        READING,
                        3,
                        Width.SHORT,
                        "Lines of a batch");
    }

    private static void paths(String key, Object value) {
        if (value instanceof List<?> paths) {
            paths.forEach(each -> path(key, each));
        }
    }

    private static Optional<Path> optionalPath(String key, Object value) {
        return Optional.ofNullable(value).filter(given -> !"".equals(given)).map(given -> path(key, given));
    }

    private static Path path(String key, Object value) {
        if (!(value instanceof String path) || path.isBlank()) {
            throw new ConfigException(key, value, "must be a path");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new ConfigException(key, value, "is not a path: " + e.getReason());
        }
    }
}
