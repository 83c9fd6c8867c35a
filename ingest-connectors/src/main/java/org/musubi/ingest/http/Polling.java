package org.musubi.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.musubi.ingest.http.Answer.Failure;
import org.musubi.ingest.refusal.Reason;

/**
 * Polls a source, one request a step. It never waits: it says when the next step is due. Used by one thread.
 *
 * <p>A failure that may pass is tried again, after a growing wait and never before the source wants it; after some tries the
 * poll is given up and its problem said. A lasting one is said at once. Polls go on either way, after a lasting failure at a
 * slower pace. A problem is said once, until there is another or none.
 */
final class Polling {
    private final Source source;
    private final Pace pace;
    private final Fetch fetch;
    private final InstantSource clock;
    private final Throttle throttle;
    private Progress progress;
    private Instant due = Instant.MIN;
    private int failures;
    private Optional<Gathering> gathering = Optional.empty();

    /**
     * What to ask.
     *
     * @param uri the address
     * @param cursor what to ask for
     * @param paging how to get from page to page
     * @param mostPages of one poll
     * @param reading knows pages with nothing in them
     */
    record Source(URI uri, Cursor cursor, Paging paging, int mostPages, Reading reading) {}

    /**
     * When to ask.
     *
     * @param interval from the end of a poll to the next one
     * @param lastingInterval the same after a failure that somebody has to mend
     * @param tries of one request, before its poll is given up
     * @param backoff between them
     * @param requestsPerMinute at most
     */
    record Pace(Duration interval, Duration lastingInterval, int tries, Backoff backoff, int requestsPerMinute) {}

    private static final class Gathering {
        private final Instant started;
        private final List<Path> pages = new ArrayList<>();
        private URI next;
        private Optional<String> cursor = Optional.empty();
        private Validators validators = Validators.NONE;
        private boolean hasNews;

        Gathering(Instant started, URI first) {
            this.started = started;
            next = first;
        }
    }

    Polling(Source source, Pace pace, Fetch fetch, InstantSource clock, Progress progress) {
        this.source = source;
        this.pace = pace;
        this.fetch = fetch;
        this.clock = clock;
        this.progress = progress;
        throttle = new Throttle(pace.requestsPerMinute());
    }

    /** When there is something to do. */
    Instant due() {
        return due;
    }

    /**
     * Sends the request that is due.
     *
     * @return the poll that ended with it and has to be published and {@linkplain #confirm confirmed}, if one did
     */
    Optional<Poll> step() throws InterruptedException {
        Instant now = clock.instant();
        Gathering current = gathering.orElseGet(() -> new Gathering(now, first(progress.cursor())));
        gathering = Optional.of(current);
        throttle.take(now);
        Answer answer = fetch.get(source.uri(), current.next, known(current));
        due = throttle.free();
        try {
            return take(current, answer);
        } catch (IOException e) {
            return fail(current, Failures.of(current.next, e));
        }
    }

    /** Whether no poll is under way, so that nobody needs what was fetched before. */
    boolean isIdle() {
        return gathering.isEmpty();
    }

    /** Where polling goes on. */
    Progress progress() {
        return progress;
    }

    /** A poll is published; the next one goes on after it. */
    void confirm(Progress after) {
        progress = after;
    }

    /** Only a poll of one page can be told by that page to be the same as before. */
    private Validators known(Gathering current) {
        boolean isFirst = current.pages.isEmpty();
        return isFirst && progress.of().equals(fingerprint(current.next)) ? progress.validators() : Validators.NONE;
    }

    private Optional<Poll> take(Gathering current, Answer answer) throws IOException {
        if (answer instanceof Failure failure) {
            return fail(current, failure);
        }
        if (answer instanceof Answer.Unchanged && known(current).equals(Validators.NONE)) {
            return fail(current, Failures.unasked(current.next));
        }
        failures = 0;
        return answer instanceof Answer.Page page ? take(current, page) : end(current);
    }

    private Optional<Poll> take(Gathering current, Answer.Page page) throws IOException {
        if (isRepeated(current, page)) {
            return fail(current, Failures.paging(current.next, "one is the same as the one before it"));
        }
        boolean isEmpty = source.reading().isEmpty(page.body());
        current.pages.add(page.body());
        current.hasNews |= !isEmpty || source.reading().isOfSnapshots();
        current.cursor = source.cursor().read(page).or(() -> current.cursor);
        current.validators = Validators.of(page.headers());
        if (isEmpty && source.paging().isCounted()) {
            return end(current);
        }
        return go(current, page, source.paging().next(current.next, page, current.pages.size()));
    }

    private Optional<Poll> go(Gathering current, Answer.Page page, Paging.Next next) {
        if (next instanceof Paging.Next.To to) {
            if (current.pages.size() >= source.mostPages()) {
                return fail(current, Failures.paging(current.next, "there are more than " + source.mostPages()));
            }
            current.next = to.uri();
            return Optional.empty();
        }
        return next instanceof Paging.Next.Astray ? fail(current, Failures.redirect(page.uri())) : end(current);
    }

    private static boolean isRepeated(Gathering current, Answer.Page page) throws IOException {
        int count = current.pages.size();
        return count > 0 && Files.mismatch(current.pages.get(count - 1), page.body()) < 0;
    }

    private Optional<Poll> end(Gathering current) {
        rest(pace.interval());
        Progress after = after(current);
        if (current.hasNews) {
            return Optional.of(new Poll.Complete(current.started, after, current.pages));
        }
        progress = after;
        return Optional.empty();
    }

    private Progress after(Gathering current) {
        Optional<String> cursor = source.cursor().next(progress.cursor(), current.cursor, current.started);
        if (current.pages.isEmpty()) {
            return new Progress(cursor, progress.validators(), progress.of(), Optional.empty());
        }
        Validators validators = current.pages.size() == 1 ? current.validators : Validators.NONE;
        return new Progress(cursor, validators, fingerprint(first(cursor)), Optional.empty());
    }

    private URI first(Optional<String> cursor) {
        return source.paging().start(source.cursor().ask(source.uri(), cursor));
    }

    private Optional<Poll> fail(Gathering current, Failure failure) {
        failures++;
        Duration wish = failure.retryAfter().orElse(Duration.ZERO);
        if (!failure.lasting() && failures < pace.tries()) {
            Duration wait = pace.backoff().after(failures);
            notBefore(clock.instant().plus(longer(wait, wish)));
            return Optional.empty();
        }
        rest(longer(failure.lasting() ? pace.lastingInterval() : pace.interval(), wish));
        Reason problem = failure.problem();
        String code = problem.code().name();
        return progress.problem().equals(Optional.of(code))
                ? Optional.empty()
                : Optional.of(new Poll.Failed(current.started, progress.stuck(code), current.next, problem));
    }

    private void rest(Duration length) {
        gathering = Optional.empty();
        failures = 0;
        notBefore(clock.instant().plus(length));
    }

    private void notBefore(Instant time) {
        due = due.isAfter(time) ? due : time;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String fingerprint(URI uri) {
        String both = uri + "\n" + source.reading().version();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
