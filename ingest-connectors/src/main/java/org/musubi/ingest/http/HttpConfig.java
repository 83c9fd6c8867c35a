package org.musubi.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.musubi.ingest.http.Checks.Fault;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.secret.UnusableSecretException;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.schemas.topics.RecordKind;

/** The settings of an HTTP connector, as what they stand for. */
final class HttpConfig {
    private final AbstractConfig config;

    private HttpConfig(AbstractConfig config) {
        this.config = config;
    }

    /**
     * Reads the settings.
     *
     * @throws ConfigException if one is missing or bad, by itself or beside the others; the message names it
     */
    static HttpConfig parse(Map<String, String> settings) {
        var config = new AbstractConfig(Settings.DEFINITION, settings, false);
        List<Fault> faults = Checks.faults(config);
        if (!faults.isEmpty()) {
            throw new ConfigException(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        }
        return new HttpConfig(config);
    }

    static Optional<RecordKind> kind(String label) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    PublishConfig publishing() {
        return PublishConfig.of(config);
    }

    Reading reading() {
        return reading(config);
    }

    /** @throws ConfigException if the mapping cannot be used; the message has all that is wrong with it */
    static Reading reading(AbstractConfig config) {
        String mapping = config.getString(Settings.MAPPING).strip();
        if (mapping.isEmpty()) {
            return Reading.canonical(
                    kind(config.getString(Settings.KIND).strip()).orElseThrow());
        }
        Optional<Path> secrets = Optional.of(config.getString(Settings.SECRETS).strip())
                .filter(file -> !file.isEmpty())
                .map(Path::of);
        try {
            return Reading.mapped(Path.of(mapping), secrets);
        } catch (UnusableMappingException | UnusableSecretException e) {
            throw new ConfigException(e.getMessage());
        } catch (IOException e) {
            throw new ConfigException("cannot read the mapping " + mapping);
        }
    }

    /** Where the publisher's reports go; empty: they are only in the topics. */
    Optional<Path> reports() {
        return given(Settings.REPORT_FOLDER).map(Path::of);
    }

    Polling.Source source(Reading reading) {
        return new Polling.Source(uri(), cursor(), paging(), config.getInt(Settings.MOST_PAGES), reading);
    }

    Polling.Pace pace(RandomGenerator chance) {
        return new Polling.Pace(
                duration(Settings.INTERVAL),
                duration(Settings.LASTING_INTERVAL),
                config.getInt(Settings.TRIES),
                new Backoff(duration(Settings.BACKOFF), duration(Settings.LONGEST_BACKOFF), chance),
                config.getInt(Settings.RATE));
    }

    Fetch.Manner manner() {
        Map<String, String> headers = new TreeMap<>();
        config.originalsWithPrefix(Settings.HEADERS).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        String prefix = text(Settings.TOKEN_PREFIX);
        Optional<Token> token = given(Settings.TOKEN_FILE)
                .map(file ->
                        new Token(Path.of(file), text(Settings.TOKEN_HEADER), prefix.isEmpty() ? "" : prefix + " "));
        return new Fetch.Manner(text(Settings.ACCEPT), headers, token);
    }

    Exchange.Limits limits() {
        return new Exchange.Limits(duration(Settings.READ_TIMEOUT), duration(Settings.REQUEST_TIMEOUT), mostBytes());
    }

    long mostBytes() {
        return config.getLong(Settings.MOST_BYTES);
    }

    Duration connectTimeout() {
        return duration(Settings.CONNECT_TIMEOUT);
    }

    /** The certificates to trust; empty: those that the Java platform knows. */
    Optional<Path> trustStore() {
        return given(Settings.TRUST_STORE).map(Path::of);
    }

    char[] trustStorePassword() {
        return config.getPassword(Settings.TRUST_STORE_PASSWORD).value().toCharArray();
    }

    /** Where Connect keeps the progress, and how much is sent at a time. Its parts are always in the same order. */
    HttpFeed.Outlet outlet() {
        URI uri = uri();
        var partition = new TreeMap<String, String>();
        partition.put("feed", config.getString(PublishConfig.FEED_NAME));
        partition.put("url", uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
        return new HttpFeed.Outlet(partition, config.getInt(Settings.BATCH));
    }

    private URI uri() {
        return Checks.address(Settings.URL, text(Settings.URL));
    }

    private Cursor cursor() {
        return new Cursor(
                Cursor.From.valueOf(choice(Settings.CURSOR)),
                text(Settings.CURSOR_PARAMETER),
                text(Settings.CURSOR_AT),
                given(Settings.CURSOR_START),
                duration(Settings.CURSOR_OVERLAP),
                Checks.timePattern(Settings.CURSOR_PATTERN, text(Settings.CURSOR_PATTERN)));
    }

    private Paging paging() {
        var way = Paging.Way.valueOf(choice(Settings.PAGING));
        return new Paging(
                way,
                text(Settings.PAGING_PATH),
                given(Settings.PAGING_PARAMETER),
                way == Paging.Way.PAGE ? config.getInt(Settings.PAGING_FIRST) : 0,
                config.getInt(Settings.PAGING_SIZE));
    }

    private String choice(String setting) {
        return text(setting).toUpperCase(Locale.ROOT);
    }

    private Duration duration(String setting) {
        return Duration.ofMillis(config.getLong(setting));
    }

    private Optional<String> given(String setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    private String text(String setting) {
        return config.getString(setting).strip();
    }
}
