package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The registry as its clients see it: addresses, bodies, codes. */
class RegistryHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";
    private static final String INT = "{\"schema\":\"{\\\"type\\\":\\\"int\\\"}\",\"schemaType\":\"AVRO\",\"id\":null}";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(new InMemorySchemaLog(), "127.0.0.1", 0);

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void registersAndFindsSchemas() {
        check("POST", "/subjects/x-value/versions", STRING, 200, "{\"id\":1}");
        check("POST", "/subjects/y-value/versions?normalize=false", STRING, 200, "{\"id\":1}");
        check("GET", "/schemas/ids/1", "", 200, "{\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\"}");
        check(
                "GET",
                "/schemas/ids/1?fetchMaxId=true&subject=x-value",
                "",
                200,
                "{\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\",\"maxId\":1}");
        check("GET", "/schemas/ids/1/schema", "", 200, "\"string\"");
        check("GET", "/schemas/ids/1/subjects", "", 200, "[\"x-value\",\"y-value\"]");
        check("GET", "/subjects", "", 200, "[\"x-value\",\"y-value\"]");
        check("GET", "/subjects?subjectPrefix=y", "", 200, "[\"y-value\"]");
        check("GET", "/subjects/x-value/versions", "", 200, "[1]");
        String version =
                "{\"subject\":\"x-value\",\"version\":1,\"id\":1,\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\"}";
        check("GET", "/subjects/x-value/versions/1", "", 200, version);
        check("GET", "/subjects/x-value/versions/latest", "", 200, version);
        check("GET", "/subjects/x-value/versions/-1", "", 200, version);
        check("POST", "/subjects/x-value", STRING, 200, version);
        check("GET", "/schemas?subjectPrefix=x&latestOnly=true&offset=0&limit=5", "", 200, "[" + version + "]");
        check("GET", "/subjects/x-value/versions/1/schema", "", 200, "\"string\"");
        check("GET", "/subjects/x-value/versions/1/referencedby", "", 200, "[]");
    }

    @Test
    void refusesWithConfluentsCodes() {
        check("POST", "/subjects/x-value/versions", STRING, 200, "{\"id\":1}");

        checkRefused("GET", "/subjects/none/versions", "", 40401);
        checkRefused("GET", "/subjects/none/versions/latest", "", 40401);
        checkRefused("GET", "/subjects/x-value/versions/2", "", 40402);
        checkRefused("GET", "/subjects/x-value/versions/0", "", 42202);
        checkRefused("GET", "/subjects/x-value/versions/first", "", 42202);
        checkRefused("GET", "/schemas/ids/9", "", 40403);
        checkRefused("GET", "/schemas/ids/many", "", 40403);
        checkRefused("POST", "/subjects/none", STRING, 40401);
        checkRefused("POST", "/subjects/x-value", INT, 40403);
        checkRefused("POST", "/subjects/x-value/versions", INT, 409);
        checkRefused("POST", "/subjects/x-value/versions", "{\"schema\":\"{\\\"type\\\":\\\"nope\\\"}\"}", 42201);
        checkRefused("POST", "/subjects/x-value/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}", 42201);
        checkRefused("POST", "/subjects/x-value/versions", "{}", 42201);
        checkRefused("POST", "/subjects/x-value/versions", "no json", 400);
        checkRefused("POST", "/subjects/z/versions", "{\"schema\":\"\\\"int\\\"\",\"id\":77}", 42205);
        checkRefused("DELETE", "/subjects/x-value?permanent=true", "", 40405);
        checkRefused("DELETE", "/subjects/x-value/versions/1?permanent=true", "", 40407);
        checkRefused("GET", "/config/x-value", "", 40408);
        checkRefused("GET", "/mode/x-value", "", 40409);
        checkRefused("PUT", "/config/x-value", "{\"compatibility\":\"SOME\"}", 42203);
        checkRefused("PUT", "/mode", "{\"mode\":\"SOME\"}", 42204);
        checkRefused("GET", "/associations/resources/-/x?resourceType=topic", "", 404);
        checkRefused("PUT", "/subjects", "{}", 405);
    }

    @Test
    void deletesAndErases() {
        check("POST", "/subjects/x-value/versions", STRING, 200, "{\"id\":1}");

        check("DELETE", "/subjects/x-value/versions/1", "", 200, "1");
        checkRefused("DELETE", "/subjects/x-value/versions/1", "", 40406);
        check("GET", "/subjects", "", 200, "[]");
        check("GET", "/subjects?deleted=true", "", 200, "[\"x-value\"]");
        check("GET", "/subjects/x-value/versions?deleted=true", "", 200, "[1]");
        checkRefused("DELETE", "/subjects/x-value", "", 40404);
        check("DELETE", "/subjects/x-value?permanent=true", "", 200, "[1]");
        checkRefused("DELETE", "/subjects/x-value", "", 40401);
    }

    @Test
    void keepsLevelsAndModes() {
        check("GET", "/config", "", 200, "{\"compatibilityLevel\":\"BACKWARD\"}");
        check("PUT", "/config", "{\"compatibility\":\"FULL\"}", 200, "{\"compatibility\":\"FULL\"}");
        check("GET", "/config/x?defaultToGlobal=true", "", 200, "{\"compatibilityLevel\":\"FULL\"}");
        check("PUT", "/config/x", "{\"compatibility\":\"NONE\"}", 200, "{\"compatibility\":\"NONE\"}");
        check("GET", "/config/x", "", 200, "{\"compatibilityLevel\":\"NONE\"}");
        check("DELETE", "/config/x", "", 200, "{\"compatibilityLevel\":\"NONE\"}");
        check("DELETE", "/config", "", 200, "{\"compatibilityLevel\":\"FULL\"}");
        check("GET", "/config", "", 200, "{\"compatibilityLevel\":\"BACKWARD\"}");
        check("GET", "/mode", "", 200, "{\"mode\":\"READWRITE\"}");
        check("PUT", "/mode/x", "{\"mode\":\"READONLY\"}", 200, "{\"mode\":\"READONLY\"}");
        checkRefused("POST", "/subjects/x/versions", STRING, 42205);
        check("DELETE", "/mode/x", "", 200, "{\"mode\":\"READONLY\"}");
    }

    @Test
    void saysBeforehandWhetherASchemaFits() {
        check("POST", "/subjects/x-value/versions", INT, 200, "{\"id\":1}");

        String path = "/compatibility/subjects/x-value/versions";
        check("POST", path + "/latest", INT, 200, "{\"is_compatible\":true}");
        check("POST", path + "/1?verbose=true", INT, 200, "{\"is_compatible\":true,\"messages\":[]}");
        check("POST", path, STRING, 200, "{\"is_compatible\":false}");
        assertThat(send("POST", path + "?verbose=true", STRING).body())
                .contains("\"is_compatible\":false", "TYPE_MISMATCH");
        checkRefused("POST", path + "/7", INT, 40402);
    }

    @Test
    void tellsAboutItself() {
        check("GET", "/", "", 200, "{}");
        check("GET", "/contexts", "", 200, "[\".\"]");
        check("GET", "/schemas/types", "", 200, "[\"AVRO\"]");
        assertThat(send("GET", "/v1/metadata/id", "").body()).contains("schema-registry-cluster");
        assertThat(send("GET", "/v1/metadata/version", "").body()).contains("musubi");
        assertThat(send("GET", "/", "").headers().firstValue("Content-Type"))
                .contains("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void takesSubjectsWithSlashesAndSpaces() {
        check("POST", "/subjects/a%2Fb%20c+d/versions", STRING, 200, "{\"id\":1}");
        check("GET", "/subjects", "", 200, "[\"a/b c+d\"]");
        check("GET", "/subjects/a%2Fb%20c+d/versions", "", 200, "[1]");
    }

    private void check(String method, String path, String body, int status, String answer) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.body()).as("%s %s", method, path).isEqualTo(answer);
        assertThat(response.statusCode()).as("%s %s", method, path).isEqualTo(status);
    }

    private void checkRefused(String method, String path, String body, int code) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.body())
                .as("%s %s", method, path)
                .contains("\"error_code\":" + code)
                .contains("\"message\":\"");
        assertThat(response.statusCode()).as("%s %s", method, path).isEqualTo(code < 1000 ? code : code / 100);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private URI address(String path) {
        return URI.create(registry.url() + path);
    }
}
