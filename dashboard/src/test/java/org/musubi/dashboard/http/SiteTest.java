package org.musubi.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        Path page = Files.createDirectories(folder.resolve("web/js")).getParent();
        Files.writeString(page.resolve("index.html"), "<p>結び</p>");
        Files.writeString(page.resolve("js/long.js"), "// long\n".repeat(1000));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Resource broken = (path, query) -> {
            if (path.equals("/broken")) {
                throw new IllegalStateException("told to nobody");
            }
            return Optional.empty();
        };
        server =
                WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), broken, PageFiles.of(page));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesThePageWithoutLettingAnythingElseIn() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).isEqualTo("<p>結び</p>");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void sendsAgainOnlyWhatHasChanged() throws Exception {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/", "If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
        assertThat(get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

        Files.writeString(folder.resolve("web/index.html"), "<p>other</p>");
        assertThat(get("/", "If-None-Match", tag).body()).isEqualTo("<p>other</p>");
    }

    @Test
    void packsWhatIsLongForThoseWhoCanUnpackIt() throws Exception {
        HttpRequest request =
                request("/js/long.js").header("Accept-Encoding", "br, gzip").build();
        HttpResponse<byte[]> packed = http.send(request, BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .hasSize(8000);
        assertThat(get("/js/long.js").body()).hasSize(8000);
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpRequest request =
                request("/js/long.js").method("HEAD", BodyPublishers.noBody()).build();
        HttpResponse<String> head = http.send(request, BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("8000");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void onlyLetsThingsBeRead() throws Exception {
        HttpRequest request = request("/").POST(BodyPublishers.ofString("x")).build();
        HttpResponse<String> refused = http.send(request, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void neverLeavesTheFolder() throws Exception {
        for (String path : new String[] {
            "/../secret.txt",
            "/js/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "//secret.txt",
            "/js/..;/..;/secret.txt",
            "/.hidden.txt",
            "/js",
            "/js/"
        }) {
            assertThat(raw(path))
                    .as(path)
                    .containsPattern("^HTTP/1.1 (400|404)")
                    .doesNotContain("secret");
        }
    }

    @Test
    void doesNotSayWhatIsWrongInside() throws Exception {
        HttpResponse<String> broken = get("/broken");

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(broken.body()).contains("internal-error").doesNotContain("told to nobody");
    }

    @Test
    void doesNotRepeatWhatItWasAsked() throws Exception {
        assertThat(get("/some%3Cb%3Ename.txt?some=name").body()).doesNotContain("name");
        assertThat(raw("/%zz-name")).startsWith("HTTP/1.1 400").doesNotContain("name");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    /** Clients tidy addresses up before they send them; this one does not. */
    private String raw(String path) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
