package org.musubi.ingest.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.ingest.publish.Publisher;
import org.musubi.ingest.report.RollingReports;
import org.musubi.schemas.wire.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the endpoint of one feed. Each batch is one transaction where the worker's sources are exactly-once. */
public final class HttpSourceTask extends SourceTask {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSourceTask.class);

    private final Surroundings surroundings;
    private volatile Optional<Running> running = Optional.empty();

    /**
     * What a task works with.
     *
     * @param clock tells the time
     * @param pause waits
     * @param publishers makes what publishes, and answers the source's publisher
     */
    record Surroundings(InstantSource clock, Pause pause, BiFunction<PublishConfig, Answers, Publisher> publishers) {
        static Surroundings real() {
            InstantSource clock = InstantSource.system();
            return new Surroundings(
                    clock, new ShortPause(clock), (config, answers) -> publisher(config, answers, clock));
        }

        private static Publisher publisher(PublishConfig config, Answers answers, InstantSource clock) {
            var serializer = new AvroSerdes(config.wire()).<SpecificRecord>serializer();
            return config.publisher(config.topics(), serializer, answers, clock);
        }
    }

    private record Running(Pause pause, Fetch fetch, HttpFeed feed) {}

    /** Made by Connect. */
    public HttpSourceTask() {
        this(Surroundings.real());
    }

    HttpSourceTask(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String version() {
        return HttpSourceConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> settings) {
        var config = HttpConfig.parse(settings);
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .sslContext(trust(config))
                .build();
        try {
            running = Optional.of(begin(config, client, new Bodies(config.mostBytes())));
        } catch (IOException e) {
            throw new ConnectException("There is no place for temporary files", e);
        }
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // so Connect wants it where there is nothing for now
    public synchronized List<SourceRecord> poll() throws InterruptedException {
        Running now = running.orElseThrow(() -> new IllegalStateException("poll() needs start() first"));
        if (!now.pause().until(now.feed().due())) {
            return null;
        }
        List<SourceRecord> batch = now.feed().read();
        return batch.isEmpty() ? null : batch;
    }

    /** May come from another thread: first wakes a waiting poll and ends its request, then waits for it to return. */
    @Override
    public void stop() {
        running.ifPresent(now -> {
            now.pause().stop();
            now.fetch().stop();
        });
        close();
    }

    private synchronized void close() {
        try {
            if (running.isPresent()) {
                running.get().feed().close();
            }
        } catch (IOException e) {
            LOG.warn("Temporary files could not be deleted.", e);
        }
    }

    private Running begin(HttpConfig config, HttpClient client, Bodies bodies) {
        InstantSource clock = surroundings.clock();
        var fetch = new Fetch(new Exchange(client, config.limits()), bodies, config.manner(), clock);
        Reading reading = config.reading();
        HttpFeed.Outlet outlet = config.outlet();
        Progress progress = committed(outlet.partition());
        Polling.Pace pace = config.pace(RandomGenerator.getDefault());
        var polling = new Polling(config.source(reading), pace, fetch, clock, progress);
        Publisher publisher = surroundings.publishers().apply(config.publishing(), answers(config));
        var feed = new HttpFeed(polling, publisher, reading, bodies, outlet, clock);
        return new Running(surroundings.pause(), fetch, feed);
    }

    private static Answers answers(HttpConfig config) {
        return config.reports()
                .<Answers>map(folder -> new RollingReports(folder, ZoneId.systemDefault()))
                .orElse(Answers.NONE);
    }

    private Progress committed(Map<String, String> partition) {
        return Optional.ofNullable(context.offsetStorageReader().offset(partition))
                .map(Progress::ofOffset)
                .orElse(Progress.START);
    }

    private static SSLContext trust(HttpConfig config) {
        try {
            return config.trustStore().isPresent()
                    ? Certificates.trusting(config.trustStore().get(), config.trustStorePassword())
                    : Certificates.platform();
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(Settings.TRUST_STORE + " or its password is not right: "
                    + e.getClass().getSimpleName());
        }
    }
}
