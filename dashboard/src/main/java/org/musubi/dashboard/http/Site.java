package org.musubi.dashboard.http;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the resource for each request, and sends its answer or the problem that it has. */
final class Site extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final List<Resource> resources;

    Site(List<Resource> resources) {
        this.resources = resources;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        Reply reply = answer(request);
        if (reply instanceof Answer answer) {
            send(answer, request.getHeaders(), response, callback);
        } else if (reply instanceof Opening opening) {
            headers.put(HttpHeader.CONTENT_TYPE, opening.mediaType());
            opening.headers().forEach(headers::put);
            if (request.getMethod().equals("HEAD")) {
                response.write(true, null, callback);
            } else {
                opening.open().accept(new JettyChannel(response, callback));
            }
        }
        return true;
    }

    private Reply answer(Request request) {
        String path = Request.getPathInContext(request);
        try {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                throw Problem.methodNotAllowed();
            }
            Query query = query(request);
            return resources.stream()
                    .map(resource -> resource.answer(path, query))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound(
                            "no-such-address",
                            "There is nothing at this address",
                            "The addresses of the API are described at /api/v1/openapi.json."));
        } catch (Problem problem) {
            return Answer.problem(problem);
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            return Answer.problem(Failures.ours());
        }
    }

    private static Query query(Request request) {
        Map<String, String> values = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            if (field.hasMultipleValues()) {
                throw Problem.badRequest("Each parameter may be given once.");
            }
            values.put(field.getName(), field.getValue());
        }
        return new Query(values, Objects.requireNonNullElse(request.getHeaders().get("Last-Event-ID"), ""));
    }

    private static void send(Answer answer, HttpFields asked, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers().forEach(headers::put);
        if (answer.status() == 200) {
            String tag = answer.body().tag();
            headers.put(HttpHeader.ETAG, tag);
            if (asked.getCSV(HttpHeader.IF_NONE_MATCH, true).stream().anyMatch(known -> isSame(known, tag))) {
                response.setStatus(304);
                response.write(true, null, callback);
                return;
            }
        }
        response.setStatus(answer.status());
        headers.put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        headers.add(HttpHeader.VARY, "Accept-Encoding");
        byte[] body = answer.body().bytes();
        if (answer.isText() && answer.body().isWorthPacking() && takesGzip(asked)) {
            body = answer.body().packed();
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Whether the client has this version; a tag that was made strong on the way is the same one. */
    private static boolean isSame(String known, String tag) {
        return known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag);
    }

    private static boolean takesGzip(HttpFields asked) {
        HttpField accepted = asked.getField(HttpHeader.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
