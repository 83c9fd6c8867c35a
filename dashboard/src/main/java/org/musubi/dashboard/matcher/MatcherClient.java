package org.musubi.dashboard.matcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Asks every matcher the same. */
final class MatcherClient {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final List<URI> matchers;

    MatcherClient(List<URI> matchers) {
        this.matchers = List.copyOf(matchers);
    }

    int count() {
        return matchers.size();
    }

    /** What all of them say, in their order. */
    CompletableFuture<List<MatcherAnswer>> ask(String... path) {
        List<CompletableFuture<MatcherAnswer>> asked =
                matchers.stream().map(matcher -> ask(matcher, path)).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<MatcherAnswer> ask(URI matcher, String... path) {
        String base = matcher.toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + encoded(path)))
                .timeout(TO_ANSWER)
                .header("Accept", "application/json")
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(MatcherClient::read)
                .exceptionally(failure -> MatcherAnswer.NONE);
    }

    private static MatcherAnswer read(HttpResponse<byte[]> response) {
        try {
            return new MatcherAnswer(
                    response.statusCode(), JSON.readTree(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return MatcherAnswer.NONE;
        }
    }

    private static String encoded(String... path) {
        return Arrays.stream(path)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
