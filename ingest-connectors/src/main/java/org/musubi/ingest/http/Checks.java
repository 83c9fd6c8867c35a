package org.musubi.ingest.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.schemas.topics.RecordKind;

/** What the settings must be: each by itself, and beside each other. */
final class Checks {
    static final Validator ADDRESS = LambdaValidator.with(
            (key, value) -> address(key, String.valueOf(value)), () -> "an address with http or https, without a user");
    static final Validator TIME_PATTERN = LambdaValidator.with(
            (key, value) -> timePattern(key, String.valueOf(value)), () -> "a pattern of DateTimeFormatter");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final AbstractConfig config;
    private final List<Fault> faults = new ArrayList<>();

    private Checks(AbstractConfig config) {
        this.config = config;
    }

    /**
     * Something that is wrong.
     *
     * @param setting its name
     * @param message how to mend it
     */
    record Fault(String setting, String message) {}

    /** What is wrong with settings that are each good by themselves. */
    static List<Fault> faults(AbstractConfig config) {
        var checks = new Checks(config);
        checks.records();
        checks.mapping();
        checks.token();
        checks.headers();
        checks.cursor();
        checks.paging();
        return checks.faults;
    }

    /** @throws ConfigException if it is no address to be polled; the message does not repeat it */
    static URI address(String key, String value) {
        try {
            var uri = new URI(value);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (isHttp
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && uri.getPort() < 65_536) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, without the address, in which there may be a secret
        }
        throw new ConfigException(key + " must be an address with http or https, without user and fragment");
    }

    /** @throws ConfigException if no time can be written with it */
    static DateTimeFormatter timePattern(String key, String value) {
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(value).withZone(ZoneOffset.UTC);
            form.formatTo(Instant.EPOCH, new StringBuilder());
            return form;
        } catch (RuntimeException e) {
            throw new ConfigException(key, value, "must be a pattern of DateTimeFormatter");
        }
    }

    private void records() {
        boolean isMapped = !text(Settings.MAPPING).isEmpty();
        String kind = text(Settings.KIND);
        if (isMapped && !kind.isEmpty()) {
            fault(Settings.KIND, "stands in the mapping; leave it out");
        }
        if (!isMapped && kind.isEmpty()) {
            fault(Settings.MAPPING, "is missing; give a mapping, or " + Settings.KIND + " for canonical JSON Lines");
        }
        if (!kind.isEmpty() && HttpConfig.kind(kind).isEmpty()) {
            fault(
                    Settings.KIND,
                    "must be one of "
                            + List.of(RecordKind.values()).stream()
                                    .map(RecordKind::label)
                                    .toList());
        }
    }

    private void mapping() {
        if (text(Settings.MAPPING).isEmpty()) {
            return;
        }
        try {
            if (HttpConfig.reading(config).isOfSnapshots()) {
                snapshots();
            }
        } catch (ConfigException e) {
            fault(Settings.MAPPING, "cannot be used: " + e.getMessage());
        }
    }

    private void snapshots() {
        if (!text(Settings.CURSOR).equals("none")) {
            fault(Settings.CURSOR, "must be none where the mapping says that each poll is a snapshot");
        }
        if (config.getList(PublishConfig.BOOTSTRAP_SERVERS).isEmpty()) {
            fault(PublishConfig.BOOTSTRAP_SERVERS, "is needed where the mapping says that each poll is a snapshot");
        }
    }

    private void token() {
        URI uri = address(Settings.URL, text(Settings.URL));
        boolean isSafe = "https".equalsIgnoreCase(uri.getScheme()) || THIS_MACHINE.contains(uri.getHost());
        if (!text(Settings.TOKEN_FILE).isEmpty() && !isSafe) {
            fault(Settings.URL, "must be https where a token is sent");
        }
    }

    private void headers() {
        mustBeHeader(Settings.ACCEPT, "Accept", text(Settings.ACCEPT));
        mustBeHeader(Settings.TOKEN_HEADER, text(Settings.TOKEN_HEADER), text(Settings.TOKEN_PREFIX));
        config.originalsWithPrefix(Settings.HEADERS)
                .forEach((name, value) -> mustBeHeader(Settings.URL, name, String.valueOf(value)));
    }

    private void mustBeHeader(String setting, String name, String value) {
        try {
            HttpRequest.newBuilder().setHeader(name, value);
        } catch (IllegalArgumentException e) {
            fault(setting, "cannot be used with such a header " + name);
        }
    }

    private void cursor() {
        String cursor = text(Settings.CURSOR);
        if (!cursor.equals("none")) {
            mustBeGiven(Settings.CURSOR_PARAMETER, Settings.CURSOR, cursor);
        }
        if (cursor.equals("body") || cursor.equals("header")) {
            mustBeGiven(Settings.CURSOR_AT, Settings.CURSOR, cursor);
        }
    }

    private void paging() {
        String paging = text(Settings.PAGING);
        if (paging.equals("page") || paging.equals("offset")) {
            mustBeGiven(Settings.PAGING_PARAMETER, Settings.PAGING, paging);
        }
        if (paging.equals("body")) {
            mustBeGiven(Settings.PAGING_PATH, Settings.PAGING, paging);
        }
    }

    private void mustBeGiven(String setting, String because, String value) {
        if (text(setting).isEmpty()) {
            fault(setting, "is needed where " + because + " is " + value);
        }
    }

    private void fault(String setting, String message) {
        faults.add(new Fault(setting, setting + " " + message));
    }

    private String text(String setting) {
        return config.getString(setting).strip();
    }
}
