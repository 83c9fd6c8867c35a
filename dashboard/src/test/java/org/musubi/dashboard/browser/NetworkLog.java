package org.musubi.dashboard.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.Stream;
import org.openqa.selenium.logging.LogEntry;

/** Reads requests out of the browser's own log. */
final class NetworkLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NetworkLog() {}

    /** The address that was asked for, if the entry is about a request over the network. */
    static Stream<URI> request(LogEntry entry) {
        JsonNode message = read(entry.getMessage()).path("message");
        if (!message.path("method").asText().equals("Network.requestWillBeSent")) {
            return Stream.empty();
        }
        String address = message.path("params").path("request").path("url").asText();
        return address.startsWith("data:") || address.startsWith("blob:")
                ? Stream.empty()
                : Stream.of(URI.create(address));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
