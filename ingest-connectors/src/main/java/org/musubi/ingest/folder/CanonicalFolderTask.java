package org.musubi.ingest.folder;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.schemas.wire.AvroSerdes;

/** Reads the folder of one feed. Each batch is one transaction where the worker's sources are exactly-once. */
public final class CanonicalFolderTask extends SourceTask {
    private final InstantSource clock;
    private final Function<Map<String, String>, Serializer<SpecificRecord>> serializers;
    private volatile Optional<Running> running = Optional.empty();

    private record Running(Pacer pacer, FolderReader reader, Messages messages) {}

    /** Made by Connect. */
    public CanonicalFolderTask() {
        this(InstantSource.system(), wire -> new AvroSerdes(wire).serializer());
    }

    CanonicalFolderTask(InstantSource clock, Function<Map<String, String>, Serializer<SpecificRecord>> serializers) {
        this.clock = clock;
        this.serializers = serializers;
    }

    @Override
    public String version() {
        return CanonicalFolderConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> settings) {
        var config = FolderConfig.parse(settings);
        var reader = new FolderReader(
                new FeedFolder(config.folder(), new CanonicalFormat()),
                new FolderReader.Pace(config.batchLines(), config.settle(), config.pollInterval()),
                files -> committed(config.feed(), files),
                clock);
        var messages = new Messages(config.feed(), serializers.apply(config.wire()));
        running = Optional.of(new Running(new Pacer(config.pollInterval()), reader, messages));
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // so Connect wants it where there is nothing for now
    public synchronized List<SourceRecord> poll() throws InterruptedException {
        Running now = running.orElseThrow(() -> new IllegalStateException("poll() needs start() first"));
        if (!now.pacer().awaitTurn()) {
            return null;
        }
        List<Delivery> batch = now.reader().read();
        if (batch.isEmpty()) {
            now.pacer().rest();
            return null;
        }
        List<SourceRecord> messages = send(now, batch);
        now.reader().confirm(batch);
        return messages;
    }

    /** May come from another thread: first wakes a waiting poll, then waits for it to return. */
    @Override
    public void stop() {
        running.map(Running::pacer).ifPresent(Pacer::stop);
        close();
    }

    private synchronized void close() {
        running.map(Running::reader).ifPresent(FolderReader::close);
    }

    /** Where the registry does not answer, the worker polls again after the exception; the batch is then read again. */
    private static List<SourceRecord> send(Running now, List<Delivery> batch) {
        try {
            return batch.stream().map(now.messages()::of).toList();
        } catch (RuntimeException e) {
            now.reader().close();
            now.pacer().rest();
            throw e;
        }
    }

    private Map<String, Progress> committed(String feed, Collection<String> files) {
        Map<Map<String, String>, String> partitions = new HashMap<>();
        files.forEach(file -> partitions.put(Messages.partition(feed, file), file));
        var found = new HashMap<String, Progress>();
        context.offsetStorageReader()
                .offsets(partitions.keySet())
                .forEach((partition, offset) -> Optional.ofNullable(offset)
                        .flatMap(Progress::ofOffset)
                        .ifPresent(progress -> found.put(partitions.get(partition), progress)));
        return found;
    }
}
