package org.musubi.dashboard.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Query;

/** The description of the API. */
final class OpenApiResource {
    private final byte[] document;

    OpenApiResource() {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/org/musubi/dashboard/openapi.json")) {
            document = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API cannot be read", e);
        }
    }

    Answer document(Map<String, String> path, Query query) {
        return Answer.json(document);
    }
}
