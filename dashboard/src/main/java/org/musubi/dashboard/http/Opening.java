package org.musubi.dashboard.http;

import java.util.Map;
import java.util.function.Consumer;

/**
 * An answer that goes on until one side ends it.
 *
 * @param mediaType media type of what is sent
 * @param headers further headers by name
 * @param open gets the way to the client once
 */
public record Opening(String mediaType, Map<String, String> headers, Consumer<Channel> open) implements Reply {
    public Opening {
        headers = Map.copyOf(headers);
    }
}
