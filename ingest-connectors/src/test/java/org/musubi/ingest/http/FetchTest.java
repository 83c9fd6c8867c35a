package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.http.Answer.Failure;
import org.musubi.ingest.http.FakeSite.Reply;
import org.musubi.ingest.refusal.ReasonCode;

/** What becomes of each kind of answer, decent or not. */
class FetchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-04-01T00:00:00Z"));
    private static final int MOST_BYTES = 10_000;

    @TempDir
    private Path folder;

    private FakeSite site;
    private Bodies bodies;
    private Optional<Token> token = Optional.empty();
    private Duration silence = Duration.ofSeconds(20);

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite();
        bodies = new Bodies(MOST_BYTES);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        bodies.close();
    }

    @Test
    void givesTheBodyOfA200() throws Exception {
        site.answers(Reply.json("[1]", "ETag: \"v1\""));

        Answer answer = get("/vacancies?open=true");

        assertThat(body(answer)).isEqualTo("[1]");
        assertThat(((Answer.Page) answer).headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(site.targets()).containsExactly("/vacancies?open=true");
    }

    @Test
    void asksOnlyForWhatIsNew() throws Exception {
        site.answers(Reply.of(304, ""));

        Answer answer = get("/", new Validators(Optional.of("\"v1\""), Optional.of("Thu, 01 Apr 2027 00:00:00 GMT")));

        assertThat(answer).isEqualTo(new Answer.Unchanged());
        assertThat(site.lastRequest().headers())
                .containsEntry("If-None-Match", "\"v1\"")
                .containsEntry("If-Modified-Since", "Thu, 01 Apr 2027 00:00:00 GMT");
    }

    @Test
    void knowsThatThereIsNothing() throws Exception {
        site.answers(Reply.of(204, ""), Reply.of(200, ""));

        assertThat(get("/")).isEqualTo(new Answer.Nothing());
        assertThat(get("/")).isEqualTo(new Answer.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "400, true, SOURCE_REFUSES",
        "401, true, SOURCE_REFUSES",
        "403, true, SOURCE_REFUSES",
        "404, true, SOURCE_REFUSES",
        "408, false, SOURCE_FAILS",
        "410, true, SOURCE_REFUSES",
        "429, false, SOURCE_FAILS",
        "500, false, SOURCE_FAILS",
        "503, false, SOURCE_FAILS",
        "202, true, SOURCE_REFUSES"
    })
    void tellsWhatPassesFromWhatLasts(int status, boolean lasting, ReasonCode code) throws Exception {
        site.answers(Reply.of(status, "no data"));

        Failure failure = failure(get("/"));

        assertThat(failure.lasting()).isEqualTo(lasting);
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().message()).contains("http://localhost", "status " + status);
    }

    @Test
    void readsHowLongToStayAway() throws Exception {
        site.answers(
                Reply.of(429, "", "Retry-After: 120"),
                Reply.of(503, "", "Retry-After: Thu, 01 Apr 2027 00:05:00 GMT"),
                Reply.of(429, "", "Retry-After: soon"),
                Reply.of(429, "", "Retry-After: 999999999"));

        assertThat(failure(get("/")).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(failure(get("/")).retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(failure(get("/")).retryAfter()).isEmpty();
        assertThat(failure(get("/")).retryAfter()).contains(Duration.ofDays(1));
    }

    @Test
    void takesNoWebPageForData() throws Exception {
        site.answers(
                Reply.of(200, "<p>log in</p>", "Content-Type: text/html; charset=utf-8"),
                Reply.of(200, "\uFEFF \n<!DOCTYPE HTML><title>Log in", "Content-Type: application/json"));

        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.NOT_DATA);
        assertThat(failure(get("/")).problem().message()).contains("web page").doesNotContain("title");
    }

    @Test
    void unpacksGzip() throws Exception {
        site.answers(Reply.gzip("[1, 2]".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(body(get("/"))).isEqualTo("[1, 2]");
        assertThat(site.lastRequest().headers()).containsEntry("Accept-Encoding", "gzip");
    }

    @Test
    void stopsAtTheLimitPackedOrNot() throws Exception {
        site.answers(Reply.json("x".repeat(MOST_BYTES + 1)), Reply.gzip(new byte[MOST_BYTES + 1]));

        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.OVERSIZED_FILE);
        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.OVERSIZED_FILE);
    }

    @Test
    void doesNotTakeGarbageForGzip() throws Exception {
        site.answers(Reply.of(200, "not packed", "Content-Encoding: gzip"));

        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.DAMAGED_FILE);
    }

    @Test
    void givesUpOnASourceThatHangsBeforeOrWithinItsAnswer() throws Exception {
        silence = Duration.ofMillis(300);
        site.answers(
                Reply.raw("", true),
                Reply.raw("HTTP/1.1 200 OK\r\nContent-Len", true),
                Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1, ", true),
                Reply.raw("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n<h1>", true));

        for (int hanging = 0; hanging < 4; hanging++) {
            Failure failure = failure(get("/"));
            assertThat(failure.problem().code()).isEqualTo(ReasonCode.SOURCE_UNREACHABLE);
            assertThat(failure.lasting()).isFalse();
        }
    }

    @Test
    void noticesABodyThatIsShorterThanItSays() throws Exception {
        site.answers(
                Reply.lying(100, "[1, 2]"),
                Reply.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1, 2\r\n", false));

        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.DAMAGED_FILE);
        assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.DAMAGED_FILE);
    }

    @Test
    void takesNoMoreThanTheDeclaredLengthAndIsNotConfusedByTheRest() throws Exception {
        site.answers(Reply.lying(3, "[1], and more"), Reply.json("[2]"));

        assertThat(body(get("/"))).isEqualTo("[1]");
        assertThat(body(get("/"))).isEqualTo("[2]");
    }

    @Test
    void cannotReachAClosedPort() throws Exception {
        URI gone = site.uri("/");
        site.close();

        Failure failure = failure(fetch().get(gone, gone, Validators.NONE));

        assertThat(failure.problem().code()).isEqualTo(ReasonCode.SOURCE_UNREACHABLE);
        assertThat(failure.lasting()).isFalse();
    }

    @Test
    void followsARedirectOnTheSameHost() throws Exception {
        site.answers(Reply.of(302, "", "Location: /new?a=1"), Reply.json("[1]"));

        assertThat(body(get("/old"))).isEqualTo("[1]");
        assertThat(site.targets()).containsExactly("/old", "/new?a=1");
    }

    @Test
    void followsNoRedirectToAnInsecureAddressElsewhereNorInACircle() throws Exception {
        site.answers(
                Reply.of(302, "", "Location: http://elsewhere.example/"),
                Reply.of(302, "", "Location: https://localhost:99999/"),
                Reply.of(301, ""));
        for (int hops = 0; hops < 6; hops++) {
            site.answers(Reply.of(307, "", "Location: /"));
        }

        for (int ways = 0; ways < 4; ways++) {
            assertThat(failure(get("/")).problem().code()).isEqualTo(ReasonCode.UNTRUSTED_SOURCE);
        }
    }

    @Test
    void readsANewTokenAtOnceAndNeverSaysIt() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first-secret\n");
        token = Optional.of(new Token(file, "Authorization", "Bearer "));
        site.answers(Reply.of(401, ""), Reply.json("[1]"));

        Failure refused = failure(get("/"));
        Files.writeString(file, "second-secret");
        get("/");

        assertThat(refused.toString()).doesNotContain("secret");
        assertThat(site.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer first-secret", "Bearer second-secret");
    }

    @Test
    void saysThatATokenIsMissingOrNoToken() throws Exception {
        Path file = folder.resolve("token");
        token = Optional.of(new Token(file, "X-Key", ""));

        Failure missing = failure(get("/"));
        Files.writeString(file, "two secrets");
        Failure broken = failure(get("/"));

        assertThat(missing.problem().message()).contains("token cannot be read");
        assertThat(broken.problem().message()).contains("one word").doesNotContain("secrets");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void keepsItsTokenFromOtherServers() throws Exception {
        token = Optional.of(new Token(Files.writeString(folder.resolve("token"), "secret"), "X-Key", ""));
        site.answers(Reply.json("[1]"));

        fetch().get(URI.create("http://localhost:1/"), site.uri("/"), Validators.NONE);

        assertThat(site.lastRequest().headers()).doesNotContainKeys("X-Key", "X-Agent");
    }

    private Answer get(String target) throws InterruptedException {
        return get(target, Validators.NONE);
    }

    private Answer get(String target, Validators validators) throws InterruptedException {
        return fetch().get(site.uri("/"), site.uri(target), validators);
    }

    private Fetch fetch() {
        var limits = new Exchange.Limits(silence, Duration.ofSeconds(20), MOST_BYTES);
        var manner = new Fetch.Manner("application/json", Map.of("X-Agent", "VNM"), token);
        return new Fetch(new Exchange(HttpClient.newHttpClient(), limits), bodies, manner, CLOCK);
    }

    private static String body(Answer answer) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Page.class);
        return Files.readString(((Answer.Page) answer).body());
    }

    private static Failure failure(Answer answer) {
        assertThat(answer).isInstanceOf(Failure.class);
        return (Failure) answer;
    }
}
