package org.musubi.standalone.distributed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Connect's REST interface, as anybody's client sees it. */
final class ConnectRest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI url;

    ConnectRest(URI url) {
        this.url = url;
    }

    /**
     * What came back.
     *
     * @param status of HTTP; 0 where nobody answers
     * @param body empty where there is none
     */
    record Reply(int status, JsonNode body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    Reply get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    Reply put(String path, Map<String, String> config) throws InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.valueToTree(config).toString())));
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            return new Reply(0, JSON.missingNode());
        }
    }
}
