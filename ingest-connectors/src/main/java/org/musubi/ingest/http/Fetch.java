package org.musubi.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gets one page. Whatever happens is an {@link Answer}; nothing is thrown but an interruption. */
final class Fetch {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    private final Exchange exchange;
    private final Bodies bodies;
    private final Manner manner;
    private final InstantSource clock;

    /**
     * How requests are made.
     *
     * @param accept the header Accept
     * @param headers more of them, for the source's own server only
     * @param token for the source's own server only
     */
    record Manner(String accept, Map<String, String> headers, Optional<Token> token) {}

    Fetch(Exchange exchange, Bodies bodies, Manner manner, InstantSource clock) {
        this.exchange = exchange;
        this.bodies = bodies;
        this.manner = manner;
        this.clock = clock;
    }

    /**
     * Asks for a page.
     *
     * @param home the server that may know the token
     * @param uri of the page
     * @param validators of what is known already
     */
    Answer get(URI home, URI uri, Validators validators) throws InterruptedException {
        URI at = uri;
        try {
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                HttpResponse<Path> response = exchange.send(request(home, at, validators), bodies.newFile());
                if (!REDIRECTS.contains(response.statusCode())) {
                    return answer(at, response);
                }
                URI from = at;
                Optional<URI> next = response.headers().firstValue("Location").flatMap(to -> Hops.next(from, to));
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
            }
            return Failures.redirect(at);
        } catch (Token.UnreadableTokenException e) {
            return Failures.token(e.getMessage());
        } catch (IOException e) {
            return Failures.of(at, e);
        }
    }

    /** Ends what is on its way. May come from any thread. */
    void stop() {
        exchange.stop();
    }

    private HttpRequest request(URI home, URI uri, Validators validators) throws Token.UnreadableTokenException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .setHeader("Accept", manner.accept())
                .setHeader("Accept-Encoding", "gzip")
                .setHeader("User-Agent", "musubi");
        validators.addTo(request);
        if (Hops.isSameServer(home, uri)) {
            manner.headers().forEach(request::setHeader);
            if (manner.token().isPresent()) {
                manner.token().get().addTo(request);
            }
        }
        return request.build();
    }

    private Answer answer(URI uri, HttpResponse<Path> response) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> page(uri, response);
            case 204 -> new Answer.Nothing();
            case 304 -> new Answer.Unchanged();
            default -> Failures.ofStatus(uri, response.statusCode(), response.headers(), clock.instant());
        };
    }

    private Answer page(URI uri, HttpResponse<Path> response) throws IOException {
        Path body = bodies.unpack(response.body(), response.headers());
        if (Bodies.isHtml(body, response.headers())) {
            Files.delete(body);
            return Failures.html(uri);
        }
        return Files.size(body) == 0 ? new Answer.Nothing() : new Answer.Page(uri, body, response.headers());
    }
}
