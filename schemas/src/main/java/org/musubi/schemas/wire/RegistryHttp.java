package org.musubi.schemas.wire;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;

/** Requests to one registry behind several addresses: the first that answers counts. */
final class RegistryHttp {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /** Answers about what was asked; every other failure is about the registry itself. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 413, 422);

    // One for all: each client has threads of its own, and an application has dozens of serializers.
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private final List<RegistryAddress> addresses;

    RegistryHttp(List<RegistryAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /**
     * @param body JSON, or empty for none
     * @param purpose what the request is for, as in "Cannot (purpose)"
     * @throws RegistryUnavailableException if no address gives an answer, after a few rounds
     */
    Answer send(String method, String path, String body, String purpose) {
        RegistryUnavailableException last = null;
        for (int round = 0; round < ROUNDS; round++) {
            pauseBefore(round);
            for (RegistryAddress address : addresses) {
                try {
                    HttpResponse<String> response =
                            CLIENT.send(request(address, method, path, body), BodyHandlers.ofString());
                    var answer = new Answer(address, response.statusCode(), response.body());
                    if (answer.isSuccess() || answer.isRefusal()) {
                        return answer;
                    }
                    last = new RegistryUnavailableException("Cannot " + purpose + ": the registry at " + address
                            + " answers with status " + answer.status());
                } catch (IOException e) {
                    last = new RegistryUnavailableException(
                            "Cannot " + purpose + ": no answer from the registry at " + address, e);
                } catch (InterruptedException e) {
                    throw new InterruptException(e);
                }
            }
        }
        throw last;
    }

    private static HttpRequest request(RegistryAddress address, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        if (!address.authorization().isEmpty()) {
            request.header("Authorization", address.authorization());
        }
        return request.build();
    }

    private static void pauseBefore(int round) {
        try {
            Thread.sleep(round == 0 ? 0 : FIRST_PAUSE.toMillis() << (round - 1));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    record Answer(RegistryAddress from, int status, String body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        boolean isRefusal() {
            return REFUSALS.contains(status);
        }
    }
}
