package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.ingest.http.FakeSite.Reply;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.topics.RecordKind;

/** Polls against a server on this machine, on a clock that jumps to whatever is due. */
class PollingTest {
    private static final Instant START = Instant.parse("2027-04-01T10:15:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Duration LASTING = Duration.ofHours(1);

    private final List<Instant> times = new ArrayList<>();
    private Instant now = START;
    private FakeSite site;
    private Bodies bodies;
    private Cursor cursor = Cursor.NONE;
    private Paging paging = Paging.NONE;
    private boolean snapshot;
    private String version = "1";
    private Progress progress = Progress.START;

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite();
        bodies = new Bodies(1 << 20);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        bodies.close();
    }

    @Test
    void givesOnePollAnInterval() throws Exception {
        site.answers(Reply.json("[1]"), Reply.json("[2]"));
        Polling polling = polling();

        assertThat(texts(next(polling))).containsExactly("[1]");
        assertThat(texts(next(polling))).containsExactly("[2]");

        assertThat(times).containsExactly(START, START.plus(INTERVAL));
    }

    @Test
    void namesAPollAfterTheTimeAtWhichItBegan() throws Exception {
        site.answers(Reply.json("[1]"));

        assertThat(next(polling()).name()).isEqualTo("2027-04-01T10:15:00Z");
    }

    @Test
    void triesAgainAfterGrowingWaits() throws Exception {
        site.answers(Reply.of(500, ""), Reply.of(503, ""), Reply.lying(50, "["), Reply.json("[1]"));

        Poll poll = next(polling());

        assertThat(texts(poll)).containsExactly("[1]");
        assertThat(wait(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(wait(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(wait(2)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @Test
    void leavesASourceAloneForAsLongAsItAsks() throws Exception {
        site.answers(Reply.of(429, "", "Retry-After: 3000"), Reply.json("[1]"));

        assertThat(texts(next(polling()))).containsExactly("[1]");

        assertThat(wait(0)).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void givesAPollUpAfterSomeTriesSaysSoOnceAndGoesOn() throws Exception {
        for (int failures = 0; failures < 8; failures++) {
            site.answers(Reply.of(500, ""));
        }
        site.answers(Reply.json("[1]"), Reply.of(404, ""));
        Polling polling = polling();

        assertThat(problem(next(polling))).isEqualTo(ReasonCode.SOURCE_FAILS);
        assertThat(texts(next(polling))).containsExactly("[1]");
        assertThat(problem(next(polling))).isEqualTo(ReasonCode.SOURCE_REFUSES);

        assertThat(wait(3)).isEqualTo(INTERVAL);
        assertThat(site.requests()).hasSize(10);
    }

    @Test
    void looksLessOftenAfterALastingFailure() throws Exception {
        site.answers(Reply.of(401, ""), Reply.of(200, "<html>"), Reply.json("[1]"));
        Polling polling = polling();

        assertThat(problem(next(polling))).isEqualTo(ReasonCode.SOURCE_REFUSES);
        assertThat(problem(next(polling))).isEqualTo(ReasonCode.NOT_DATA);
        assertThat(texts(next(polling))).containsExactly("[1]");

        assertThat(wait(0)).isEqualTo(LASTING);
        assertThat(wait(1)).isEqualTo(LASTING);
    }

    @Test
    void doesNotSayAProblemAgainAfterARestart() throws Exception {
        site.answers(Reply.of(403, ""), Reply.of(403, ""), Reply.json("[1]"));

        Poll failed = next(polling());
        progress = Progress.ofOffset(failed.after().toOffset());

        assertThat(texts(next(polling()))).containsExactly("[1]");
        assertThat(site.requests()).hasSize(3);
    }

    @Test
    void sendsNoMoreRequestsThanItMay() throws Exception {
        paging = new Paging(Paging.Way.LINK, "", Optional.empty(), 0, 0);
        site.answers(
                Reply.json("[1]", "Link: </b>; rel=\"next\""),
                Reply.json("[2]", "Link: </c>; rel=\"next\""),
                Reply.json("[3]"));

        next(polling());

        assertThat(wait(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(1)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void asksForNewsOnlyAndSaysNothingWhereThereAreNone() throws Exception {
        site.answers(
                Reply.json("[1]", "ETag: \"a\""),
                Reply.of(304, ""),
                Reply.of(204, ""),
                Reply.json("[2]", "ETag: \"b\""));
        Polling polling = polling();

        next(polling);
        Poll second = next(polling);

        assertThat(texts(second)).containsExactly("[2]");
        assertThat(site.requests())
                .extracting(request -> request.headers().get("If-None-Match"))
                .containsExactly(null, "\"a\"", "\"a\"", "\"a\"");
        assertThat(second.after().validators().etag()).contains("\"b\"");
    }

    @Test
    void asksForEverythingWhereItWouldReadItInAnotherWay() throws Exception {
        site.answers(Reply.json("[1]", "ETag: \"a\""), Reply.json("[1]"));
        progress = Progress.ofOffset(next(polling()).after().toOffset());

        version = "2";
        next(polling());

        assertThat(site.lastRequest().headers()).doesNotContainKey("If-None-Match");
    }

    @Test
    void doesNotTakeAnUnaskedNothingHasChangedForAnAnswer() throws Exception {
        site.answers(Reply.of(304, ""), Reply.json("[1]"));

        assertThat(texts(next(polling()))).containsExactly("[1]");
    }

    @Test
    void goesOnWhereTheBodySaid() throws Exception {
        cursor = cursor(Cursor.From.BODY, "meta.next");
        site.answers(
                Reply.json("{\"meta\": {\"next\": 17}, \"ads\": [1]}"),
                Reply.json("{\"ads\": [2]}"),
                Reply.json("{\"meta\": {\"next\": \"a b&c\"}, \"ads\": [3]}"),
                Reply.json("{\"ads\": [4]}"));
        Polling polling = polling();

        for (int polls = 0; polls < 4; polls++) {
            next(polling);
        }

        assertThat(site.targets())
                .containsExactly("/ads?since=0", "/ads?since=17", "/ads?since=17", "/ads?since=a%20b%26c");
    }

    @Test
    void goesOnWhereAHeaderSaidAlsoAfterARestart() throws Exception {
        cursor = cursor(Cursor.From.HEADER, "X-Next");
        site.answers(Reply.json("[1]", "X-Next: 42"), Reply.json("[2]"));

        progress = Progress.ofOffset(next(polling()).after().toOffset());
        next(polling());

        assertThat(site.targets()).containsExactly("/ads?since=0", "/ads?since=42");
    }

    @Test
    void asksForWhatHasChangedSinceTheLastCompletePollBegan() throws Exception {
        cursor = cursor(Cursor.From.TIME, "");
        site.answers(Reply.of(500, ""), Reply.json("[1]"), Reply.json("[]"), Reply.json("[2]"));
        Polling polling = polling();

        next(polling);
        Instant second = polling.due();
        next(polling);

        assertThat(site.targets().subList(0, 3))
                .containsExactly("/ads?since=0", "/ads?since=0", "/ads?since=2027-04-01T10%3A14%3A00");
        assertThat(site.targets().get(3)).isEqualTo("/ads?since=" + written(second.minusSeconds(60)));
    }

    @Test
    void asksAgainWithTheSameCursorUntilThePollIsPublished() throws Exception {
        cursor = cursor(Cursor.From.HEADER, "X-Next");
        site.answers(Reply.json("[1]", "X-Next: 42"), Reply.json("[1]", "X-Next: 42"));

        advance(polling());
        advance(polling());

        assertThat(site.targets()).containsExactly("/ads?since=0", "/ads?since=0");
    }

    @Test
    void followsLinksInHeaders() throws Exception {
        paging = new Paging(Paging.Way.LINK, "", Optional.empty(), 0, 0);
        site.answers(
                Reply.json("[1]", "Link: </ads?p=0>; rel=\"prev\", <ads?p=2>; title=x; rel=next"),
                Reply.of(500, ""),
                Reply.json("[2]", "Link: </ads?p=0>; rel=\"prev\""));

        Poll poll = next(polling());

        assertThat(texts(poll)).containsExactly("[1]", "[2]");
        assertThat(site.targets()).containsExactly("/ads", "/ads?p=2", "/ads?p=2");
        assertThat(poll.after().validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void followsLinksInBodiesButNotAstray() throws Exception {
        paging = new Paging(Paging.Way.BODY, "links.next", Optional.empty(), 0, 0);
        site.answers(
                Reply.json("{\"links\": {\"next\": \"/b\"}}"),
                Reply.json("{\"links\": {\"next\": null}}"),
                Reply.json("{\"links\": {\"next\": \"http://elsewhere.example/\"}}"));
        Polling polling = polling();

        assertThat(texts(next(polling))).hasSize(2);
        assertThat(problem(next(polling))).isEqualTo(ReasonCode.UNTRUSTED_SOURCE);
    }

    @Test
    void takesAPageTokenFromTheBody() throws Exception {
        paging = new Paging(Paging.Way.BODY, "token", Optional.of("page"), 0, 0);
        site.answers(Reply.json("{\"token\": \"xyz\"}"), Reply.json("{\"token\": \"\"}"));

        assertThat(texts(next(polling()))).hasSize(2);

        assertThat(site.targets()).containsExactly("/ads", "/ads?page=xyz");
    }

    @Test
    void countsPagesOrOffsetsUntilOneIsEmpty() throws Exception {
        paging = new Paging(Paging.Way.PAGE, "", Optional.of("page"), 1, 0);
        site.answers(Reply.json("[1]"), Reply.json("[2]"), Reply.json("[]"));
        next(polling());
        paging = new Paging(Paging.Way.OFFSET, "", Optional.of("from"), 0, 100);
        site.answers(Reply.json("[1]"), Reply.json("[2]"), Reply.of(204, ""));
        next(polling());

        assertThat(site.targets())
                .containsExactly(
                        "/ads?page=1", "/ads?page=2", "/ads?page=3", "/ads?from=0", "/ads?from=100", "/ads?from=200");
    }

    @Test
    void noticesPagesWithoutEnd() throws Exception {
        paging = new Paging(Paging.Way.PAGE, "", Optional.of("page"), 1, 0);
        site.answers(Reply.json("[1]"), Reply.json("[1]"));
        for (int pages = 0; pages < 5; pages++) {
            site.answers(Reply.json("[" + pages + "]"));
        }

        assertThat(problem(next(polling()))).isEqualTo(ReasonCode.NOT_DATA);
        assertThat(problem(next(polling()))).isEqualTo(ReasonCode.NOT_DATA);
        assertThat(site.requests()).hasSize(6);
    }

    @Test
    void takesAnEmptyListForNewsInASnapshotOnly() throws Exception {
        site.answers(Reply.json("[]"), Reply.json("[1]"), Reply.json("[]"));

        assertThat(texts(next(polling()))).containsExactly("[1]");
        snapshot = true;
        assertThat(texts(next(polling()))).containsExactly("[]");
    }

    private Polling polling() {
        var limits = new Exchange.Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1 << 20);
        var manner = new Fetch.Manner("*/*", Map.of(), Optional.empty());
        var fetch = new Fetch(new Exchange(HttpClient.newHttpClient(), limits), bodies, manner, () -> now);
        var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1), new SplittableRandom(20270401));
        return new Polling(
                new Polling.Source(
                        site.uri("/ads"),
                        cursor,
                        paging,
                        4,
                        new Reading(new FakeFormat(snapshot), RecordKind.VACANCY, version)),
                new Polling.Pace(INTERVAL, LASTING, 4, backoff, 30),
                fetch,
                () -> now,
                progress);
    }

    /** Goes on until a poll ends, and publishes it. */
    private Poll next(Polling polling) throws InterruptedException {
        Poll poll = advance(polling);
        polling.confirm(poll.after());
        return poll;
    }

    private Poll advance(Polling polling) throws InterruptedException {
        for (int steps = 0; steps < 20; steps++) {
            now = polling.due().isAfter(now) ? polling.due() : now;
            times.add(now);
            Optional<Poll> poll = polling.step();
            if (poll.isPresent()) {
                return poll.get();
            }
        }
        throw new AssertionError("no poll ended");
    }

    private Duration wait(int request) {
        return Duration.between(times.get(request), times.get(request + 1));
    }

    private static Cursor cursor(Cursor.From from, String at) {
        return new Cursor(
                from,
                "since",
                at,
                Optional.of("0"),
                Duration.ofMinutes(1),
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }

    private static String written(Instant time) {
        return time.toString().substring(0, 19).replace(":", "%3A");
    }

    private static List<String> texts(Poll poll) throws IOException {
        assertThat(poll).isInstanceOf(Poll.Complete.class);
        var texts = new ArrayList<String>();
        for (Path page : ((Poll.Complete) poll).pages()) {
            texts.add(Files.readString(page));
        }
        return texts;
    }

    private static ReasonCode problem(Poll poll) {
        assertThat(poll).isInstanceOf(Poll.Failed.class);
        return ((Poll.Failed) poll).problem().code();
    }
}
