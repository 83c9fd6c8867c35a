package org.musubi.ingest.folder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of a folder connector.
 *
 * @param feed name of the feed
 * @param folder the folder that it watches
 * @param pollInterval rest between two looks at the folder
 * @param settle how long a file must have been left alone before it is read
 * @param batchLines most lines of one batch, which is also one transaction
 * @param wire what the serializer is to know: all settings, under Confluent's names
 */
record FolderConfig(
        String feed, Path folder, Duration pollInterval, Duration settle, int batchLines, Map<String, String> wire) {
    static final String FEED_NAME = "feed.name";
    static final String FEED_FOLDER = "feed.folder";
    static final String REGISTRY_URL = "schema.registry.url";
    static final String POLL_INTERVAL = "poll.interval.ms";
    static final String SETTLE = "settle.ms";
    static final String BATCH_LINES = "batch.lines";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    FEED_NAME,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(FolderConfig::mustBeName, () -> "1 to 100 of A-Z a-z 0-9 . _ -"),
                    Importance.HIGH,
                    "Name of the feed, as it stands in receipts and rejections. Progress is kept under this name: with"
                            + " another one every file is read again.")
            .define(
                    FEED_FOLDER,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(FolderConfig::path, () -> "path of a folder"),
                    Importance.HIGH,
                    "Folder that the publisher puts files in. It may come and go. Only files directly in it are read.")
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Address of the schema registry. Other settings of the serializer are passed on to it as well.")
            .define(
                    POLL_INTERVAL,
                    ConfigDef.Type.LONG,
                    1000L,
                    Range.between(1L, Duration.ofDays(1).toMillis()),
                    Importance.MEDIUM,
                    "Rest between two looks at the folder, in milliseconds.")
            .define(
                    SETTLE,
                    ConfigDef.Type.LONG,
                    1000L,
                    Range.between(0L, Duration.ofDays(1).toMillis()),
                    Importance.MEDIUM,
                    "How long a file's size and time of change must have stayed the same before it is read, in"
                            + " milliseconds; 0 where files are only ever moved into the folder whole.")
            .define(
                    BATCH_LINES,
                    ConfigDef.Type.INT,
                    2000,
                    Range.between(1, 1_000_000),
                    Importance.LOW,
                    "Most lines that are read at a time, and sent in one transaction.");

    FolderConfig {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(settle, "settle");
        wire = Map.copyOf(wire);
    }

    /**
     * Reads the settings.
     *
     * @throws ConfigException if one is missing or bad; the message names it
     */
    static FolderConfig parse(Map<String, String> settings) {
        var config = new AbstractConfig(DEFINITION, settings, false);
        var wire = new HashMap<>(settings);
        wire.values().removeIf(Objects::isNull);
        return new FolderConfig(
                config.getString(FEED_NAME),
                path(FEED_FOLDER, config.getString(FEED_FOLDER)),
                Duration.ofMillis(config.getLong(POLL_INTERVAL)),
                Duration.ofMillis(config.getLong(SETTLE)),
                config.getInt(BATCH_LINES),
                wire);
    }

    private static void mustBeName(String key, Object value) {
        if (!(value instanceof String name) || !NAME.matcher(name).matches()) {
            throw new ConfigException(key, value, "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        }
    }

    private static Path path(String key, Object value) {
        if (!(value instanceof String path) || path.isBlank()) {
            throw new ConfigException(key, value, "must be the path of a folder");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new ConfigException(key, value, "is not a path: " + e.getReason());
        }
    }
}
