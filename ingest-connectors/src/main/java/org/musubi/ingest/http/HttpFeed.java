package org.musubi.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.publish.Publisher;
import org.musubi.ingest.publish.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one source and publishes what it gives, a little at a time. Used by one thread. */
final class HttpFeed implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFeed.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Polling polling;
    private final Publisher publisher;
    private final Reading reading;
    private final Bodies bodies;
    private final Outlet outlet;
    private final InstantSource clock;
    private Optional<Poll> poll = Optional.empty();
    private Optional<PollPublication> publication = Optional.empty();
    private Instant rested = Instant.MIN;

    /**
     * Where records go.
     *
     * @param partition under which Connect keeps the progress
     * @param batch most items that are read at a time
     */
    record Outlet(Map<String, String> partition, int batch) {}

    HttpFeed(Polling polling, Publisher publisher, Reading reading, Bodies bodies, Outlet outlet, InstantSource clock) {
        this.polling = polling;
        this.publisher = publisher;
        this.reading = reading;
        this.bodies = bodies;
        this.outlet = outlet;
        this.clock = clock;
    }

    /** When there is something to do. */
    Instant due() {
        return poll.isPresent() ? rested : polling.due();
    }

    /**
     * Does the next piece of what is due: sends a request, or reads some of what was gathered.
     *
     * @return what is to be sent; may be empty
     * @throws RuntimeException if a value cannot be written, because the registry does not answer; its poll is then published
     *     again
     */
    List<SourceRecord> read() throws InterruptedException {
        if (poll.isEmpty()) {
            poll = polling.step();
            poll.ifPresent(HttpFeed::log);
        }
        List<SourceRecord> batch = poll.isPresent() ? publish(poll.get()) : List.of();
        if (poll.isEmpty() && polling.isIdle()) {
            tidy();
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        closePublication();
        bodies.close();
    }

    private List<SourceRecord> publish(Poll current) {
        boolean sent = false;
        try {
            PollPublication running = publication.isPresent() ? publication.get() : begin(current);
            publication = Optional.of(running);
            List<SourceRecord> batch = running.next(outlet.batch());
            publisher.confirm();
            sent = true;
            if (running.isOver()) {
                end(running);
            }
            return batch;
        } catch (IOException e) {
            LOG.warn("What was fetched cannot be read from the disk; it will be fetched again.", e);
            poll = Optional.empty();
            return List.of();
        } finally {
            if (!sent) {
                publisher.rollBack();
                closePublication();
                rested = clock.instant().plus(REST);
            }
        }
    }

    private PollPublication begin(Poll current) throws IOException {
        Bodies.Sum sum = Bodies.sum(current instanceof Poll.Complete complete ? complete.pages() : List.of());
        var submission = new Submission(
                current.name(),
                reading.kind(),
                sum.bytes(),
                sum.sha256(),
                reading.format().terms());
        return PollPublication.of(
                current, publisher.begin(submission), reading, outlet.partition(), polling.progress());
    }

    private void end(PollPublication over) {
        polling.confirm(over.after());
        poll = Optional.empty();
        closePublication();
    }

    private void tidy() {
        try {
            bodies.clear();
        } catch (IOException e) {
            LOG.warn("Temporary files could not be deleted.", e);
        }
    }

    private void closePublication() {
        try {
            if (publication.isPresent()) {
                publication.get().close();
            }
        } catch (IOException e) {
            LOG.warn("A file of fetched data could not be closed.", e);
        }
        publication = Optional.empty();
    }

    private static void log(Poll poll) {
        if (poll instanceof Poll.Failed failed) {
            LOG.warn("{} It will be tried again.", failed.problem().message());
        }
    }
}
