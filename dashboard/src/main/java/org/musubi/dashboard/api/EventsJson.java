package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.musubi.dashboard.events.EventEntry;

/** Events as JSON objects, each with the cursor of the place after it. */
final class EventsJson {
    private static final ObjectMapper READER = new ObjectMapper();

    private EventsJson() {}

    /** The value of one property of an event. */
    static String property(EventEntry event, String name) {
        try {
            return READER.readTree(event.json()).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we wrote ourselves is JSON", e);
        }
    }

    /** Writes the property {@code events}. */
    static void write(JsonGenerator json, List<EventEntry> events) throws IOException {
        json.writeArrayFieldStart("events");
        for (EventEntry event : events) {
            // The event is JSON already; the cursor goes in front of its properties.
            json.writeRawValue(
                    "{\"cursor\":\"" + event.cursor() + "\"," + event.json().substring(1));
        }
        json.writeEndArray();
    }
}
