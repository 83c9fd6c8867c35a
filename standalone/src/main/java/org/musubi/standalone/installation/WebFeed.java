package org.musubi.standalone.installation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.http.HttpSourceConnector;

/**
 * A feed that is asked for over HTTP, and names in each answer where to go on.
 *
 * @param address where it is asked for
 * @param cursorAt the property of an answer that says where to go on
 * @param cursorParameter the parameter of the next question that says it back
 * @param reports where the publisher gets reports; empty: nowhere but in the topics
 */
public record WebFeed(
        String name,
        URI address,
        String cursorAt,
        String cursorParameter,
        List<Path> mappings,
        Optional<Path> secrets,
        Optional<Path> reports)
        implements Source {
    /** However quick an installation is, nobody's server is asked more often. */
    private static final Duration POLL = Duration.ofSeconds(1);

    @Override
    public String place() {
        return address.toString();
    }

    @Override
    public Map<String, String> ownSettings(Pace pace) {
        var settings = new HashMap<String, String>();
        settings.put("poll.interval.ms", Long.toString(POLL.toMillis()));
        settings.put("connector.class", HttpSourceConnector.class.getName());
        settings.put("http.url", address.toString());
        settings.put("cursor", "body");
        settings.put("cursor.at", cursorAt);
        settings.put("cursor.parameter", cursorParameter);
        reports.ifPresent(folder -> settings.put("report.folder", folder.toString()));
        return Map.copyOf(settings);
    }
}
